package dev.juga.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Server binaries from Maven artifacts start, die and come back on a machine that has none. */
class EmbeddedServerIT {
  private static final ServerBuild QUICK = ServerBuild.MARIADB_10_2_11;

  @TempDir Path folder;

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void everyBuildStartsSurvivesAKillAndStops(ServerBuild build) throws IOException {
    long pid;
    try (EmbeddedServer server = EmbeddedServer.start(build, folder.resolve("it"), List.of())) {
      assertThat(ask(server, "SELECT @@version")).startsWith(build.version());
      assertThat(ask(server, "SELECT CURRENT_USER()")).isEqualTo("root@127.0.0.1");
      assertThat(ask(server, "SHOW GRANTS")).contains("WITH GRANT OPTION");
      assertThat(ask(server, "SELECT @@character_set_server")).isEqualTo("utf8mb4");
      assertThat(Files.getPosixFilePermissions(server.optionFile()))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
      pid = server.pid();
      assertThat(ProcessHandle.of(pid)).isPresent();
      assertThat(String.join(" ", command(pid))).doesNotContain(server.password().reveal());
      int port = server.endpoint().port();
      ask(server, "SELECT 1 FROM (SELECT SLEEP(0)) s");
      change(server, "CREATE DATABASE kept");

      server.kill();
      assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
      server.restart();

      assertThat(server.endpoint().port()).isEqualTo(port);
      assertThat(ask(server, "SHOW DATABASES LIKE 'kept'")).isEqualTo("kept");
      pid = server.pid();
    }
    assertThat(ProcessHandle.of(pid).filter(ProcessHandle::isAlive)).isEmpty();
    assertThat(folder.resolve("it/init.sql")).doesNotExist();
  }

  @Test
  void givenOptionsWinOverDefaults() {
    List<String> options = List.of("--performance-schema=ON", "--innodb-buffer-pool-size=32M");
    try (EmbeddedServer server = EmbeddedServer.start(QUICK, folder.resolve("it"), options)) {
      assertThat(ask(server, "SELECT @@performance_schema")).isEqualTo("1");
      assertThat(ask(server, "SELECT @@innodb_buffer_pool_size")).isEqualTo("33554432");
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void aPortThatSomebodyTookIsNotTheEnd(ServerBuild build) throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Deque<Integer> ports = new ArrayDeque<>(List.of(taken.getLocalPort(), FreePort.find()));
      try (EmbeddedServer server =
          EmbeddedServer.start(build, folder.resolve("it"), List.of(), ports::poll)) {
        assertThat(server.endpoint().port()).isNotEqualTo(taken.getLocalPort());
        assertThat(ask(server, "SELECT 1")).isEqualTo("1");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void anOptionThatTheServerRefusesIsNamedInItsOwnWords(ServerBuild build) {
    assertThatThrownBy(
            () -> EmbeddedServer.start(build, folder.resolve("it"), List.of("--no-such-option=1")))
        .isInstanceOf(Failure.class)
        .hasMessageContaining(build + " did not start: ")
        .hasMessageContaining("unknown variable 'no-such-option=1'")
        .hasMessageContaining("server.log");
  }

  @Test
  void aFolderWithAServerIsLeftAlone() {
    EmbeddedServer.start(QUICK, folder.resolve("it"), List.of()).close();
    assertThatThrownBy(() -> EmbeddedServer.start(QUICK, folder.resolve("it"), List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("holds a server already");
  }

  @Test
  void aFolderWithALongNameWorks() {
    Path longName = folder.resolve("n".repeat(120));
    try (EmbeddedServer server = EmbeddedServer.start(QUICK, longName, List.of())) {
      assertThat(ask(server, "SELECT LENGTH(@@socket) < 90")).isEqualTo("1");
    }
  }

  @Test
  void aServerThatIsLeftRunningOutlivesItsObject() {
    EmbeddedServer server = EmbeddedServer.start(QUICK, folder.resolve("it"), List.of());
    try {
      server.leaveRunning();
      server.close();
      assertThat(ask(server, "SELECT 1")).isEqualTo("1");
    } finally {
      server.kill();
    }
  }

  private static String ask(EmbeddedServer server, String sql) {
    try (Server login = Server.connect(Side.SOURCE, server.endpoint(), server.password())) {
      return login.brief(session -> session.text(sql));
    }
  }

  private static void change(EmbeddedServer server, String sql) {
    try (Server login = Server.connect(Side.TARGET, server.endpoint(), server.password())) {
      Object nothing =
          login.brief(
              session -> {
                session.execute(sql);
                return null;
              });
      assertThat(nothing).isNull();
    }
  }

  private static List<String> command(long pid) {
    ProcessHandle.Info info = ProcessHandle.of(pid).orElseThrow().info();
    return List.of(info.arguments().orElse(new String[0]));
  }
}
