package dev.juga.it.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other integration tests get what they were promised. */
class TestServersIT {
  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void sourceAndTargetAreTwoServersAndStayTheSame(ServerBuild build) {
    TestServer source = TestServers.source(build);
    TestServer target = TestServers.target(build);

    assertThat(source.endpoint()).isNotEqualTo(target.endpoint());
    assertThat(TestServers.source(build)).isSameAs(source);
    assertThat(text(source, "SELECT @@log_bin")).isEqualTo("1");
    assertThat(text(target, "SELECT @@log_bin")).isEqualTo("0");
    assertThat(text(source, "SELECT @@local_infile")).isEqualTo("1");
    if (!build.isMariaDb()) {
      assertThat(text(source, "SELECT @@gtid_mode")).isEqualTo("ON");
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void plainJdbcGetsIn(ServerBuild build) throws SQLException {
    try (Connection connection = PlainConnection.open(TestServers.target(build));
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT @@version, SUBSTRING_INDEX(USER(), '@', 1)")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).startsWith(build.version().replaceFirst("\\.\\d+$", "."));
      assertThat(row.getString(2)).isEqualTo("root");
    }
  }

  @Test
  void scratchSchemasAreGoneAfterTheTest() {
    TestServer server = TestServers.target(ServerBuild.MARIADB_10_2_11);
    String name;
    try (Scratch scratch = Scratch.on(server)) {
      name = scratch.create(server, "shop");
      assertThat(text(server, "SHOW DATABASES LIKE '" + name + "'")).isEqualTo(name);
    }
    assertThat(text(server, "SHOW DATABASES LIKE '" + name + "'")).isNull();
  }

  @Test
  void lookingForDockerWhereNoneIsTakesNoTime() {
    Instant begin = Instant.now();
    assertThat(DockerProbe.answers(Map.of("DOCKER_HOST", "unix://" + folder + "/none"), folder))
        .isFalse();
    assertThat(DockerProbe.answers(Map.of("DOCKER_HOST", "tcp://127.0.0.1:1"), folder)).isFalse();
    assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(5));
  }

  private static String text(TestServer server, String sql) {
    return server.ask(session -> session.text(sql));
  }
}
