package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However much differs, a small heap is enough to count it. */
class EveryRowDiffersIT {
  private static final int ROWS = 300_000;
  private static final String FILL =
      " WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM r WHERE i < 999) SELECT"
          + " a.i * 1000 + b.i, CONCAT('%s ', b.i) FROM r a, r b WHERE a.i < 300";

  private final TestServer source = TestServers.source(ServerBuild.MYSQL_8_0_31);
  private final TestServer target = TestServers.target(ServerBuild.MYSQL_8_0_31);

  @BeforeEach
  void fill() throws SQLException {
    fill(source, "here");
    fill(target, "there");
  }

  private static void fill(TestServer server, String word) throws SQLException {
    run(
        server,
        "DROP SCHEMA IF EXISTS every_row",
        "CREATE SCHEMA every_row CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        "CREATE TABLE every_row.t (id INT PRIMARY KEY, word VARCHAR(20))",
        "SET SESSION binlog_format='STATEMENT'",
        "INSERT INTO every_row.t" + FILL.formatted(word),
        "ANALYZE TABLE every_row.t");
  }

  @AfterEach
  void drop() throws SQLException {
    run(source, "DROP SCHEMA IF EXISTS every_row");
    run(target, "DROP SCHEMA IF EXISTS every_row");
  }

  @Test
  void everyRowIsCountedAndSomeAreShown(@TempDir Path folder) throws Exception {
    JugaProcess verify =
        RunningJuga.start(
                folder,
                Map.of(
                    "JUGA_SOURCE_PASSWORD", source.password().reveal(),
                    "JUGA_TARGET_PASSWORD", target.password().reveal()),
                "-Xmx64m",
                List.of(
                    "verify",
                    "--source=mysql://" + source.endpoint(),
                    "--target=mysql://" + target.endpoint(),
                    "--include=every_row.*",
                    "--output=json"))
            .finished();

    assertThat(verify.exitCode()).as(verify.err()).isEqualTo(1);
    JsonNode table = new ObjectMapper().readTree(verify.out()).get("tables").get(0);
    assertThat(table.get("counts")).hasToString("{\"CHANGED\":" + ROWS + "}");
    assertThat(table.get("samples")).hasSize(10);
    assertThat(verify.err()).doesNotContain("OutOfMemory");
  }

  private static void run(TestServer server, String... statements) throws SQLException {
    try (Connection connection = PlainConnection.open(server)) {
      PlainConnection.run(connection, statements);
    }
  }
}
