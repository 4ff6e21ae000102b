package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.dictionary.TargetPrivileges;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A password is in no output, no log, no file and no list of processes, however a run ends. */
class SecretsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROWS = 3;

  @TempDir private Path folder;

  private TestServer from;
  private TestServer to;
  private LimitedAccount reader;
  private LimitedAccount writer;

  @BeforeEach
  void open() {
    from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    from.execute(
        "DROP SCHEMA IF EXISTS secrets",
        "CREATE SCHEMA secrets",
        "CREATE TABLE secrets.t (id INT PRIMARY KEY)",
        "INSERT INTO secrets.t VALUES (1), (2), (3)");
    to.execute("DROP SCHEMA IF EXISTS secrets", "DROP SCHEMA IF EXISTS juga_ledger");
    reader = LimitedAccount.on(from, "ALL");
    ServerVersion version = ServerVersion.parse("8.0.31");
    writer = LimitedAccount.on(to, String.join(", ", TargetPrivileges.of(version).wanted()));
  }

  @AfterEach
  void close() {
    reader.close();
    writer.close();
    from.execute("DROP SCHEMA secrets");
    to.execute("DROP SCHEMA IF EXISTS secrets", "DROP SCHEMA IF EXISTS juga_ledger");
  }

  private RunningJuga startAs(String sourcePassword, String targetPassword, String... more)
      throws IOException {
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "migrate",
                    "--include=secrets",
                    "--source=" + reader.url(),
                    "--target=" + writer.url()),
                Stream.of(more))
            .toList();
    return RunningJuga.start(
        folder,
        Map.of("JUGA_SOURCE_PASSWORD", sourcePassword, "JUGA_TARGET_PASSWORD", targetPassword),
        arguments);
  }

  private RunningJuga start(String... more) throws IOException {
    return startAs(reader.password().reveal(), writer.password().reveal(), more);
  }

  /** In what was printed, and in what was written next to it. */
  private void assertNowhere(JugaProcess juga, boolean logged, String... secrets)
      throws IOException {
    assertThat(juga.out()).doesNotContain(secrets);
    assertThat(juga.err()).doesNotContain(secrets);
    int logs = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (file.toString().endsWith(".yaml")) {
          continue;
        }
        assertThat(Files.readString(file)).as(file.toString()).doesNotContain(secrets);
        logs += file.toString().endsWith(".log") && Files.size(file) > 0 ? 1 : 0;
      }
    }
    assertThat(logs).isEqualTo(logged ? 1 : 0);
  }

  private String[] both() {
    return new String[] {reader.password().reveal(), writer.password().reveal()};
  }

  @Test
  void aRunThatSucceeds() throws Exception {
    RunningJuga running = start();
    String seen = commandLineOf(running);
    JugaProcess juga = running.finished();
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    assertThat(seen).contains("juga.jar", reader.url()).doesNotContain(both());
    assertNowhere(juga, true, both());
  }

  /** What everybody on the machine sees of it, from its start to its end. */
  private static String commandLineOf(RunningJuga running) throws Exception {
    Path file = Path.of("/proc/" + running.pid() + "/cmdline");
    StringBuilder seen = new StringBuilder();
    while (!running.endsWithin(50)) {
      try {
        seen.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append('\n');
      } catch (IOException e) {
        // It ended in between.
      }
    }
    return seen.toString();
  }

  @Test
  void theDocumentOfARun() throws Exception {
    JugaProcess juga = start("--output", "json").finished();
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    assertThat(JSON.readTree(juga.out()).get("rows").asInt()).isEqualTo(ROWS);
    assertNowhere(juga, true, both());
  }

  @Test
  void aPasswordThatIsWrong() throws Exception {
    String wrong = UUID.randomUUID().toString();
    JugaProcess juga = startAs(wrong, writer.password().reveal(), "--output", "json").finished();
    assertThat(juga.exitCode()).isEqualTo(4);
    assertThat(JSON.readTree(juga.out()).get("error").get("what").asText()).contains("password");
    assertNowhere(juga, true, wrong, writer.password().reveal());
  }

  /** Only an account with SYSTEM_USER may name one that has it. */
  @Test
  void aRunThatFailsInItsMiddle() throws Exception {
    String root = to.<String>ask(session -> session.text("SELECT CURRENT_USER()"));
    String definer = '`' + root.replace("@", "`@`") + '`';
    from.execute("CREATE DEFINER=" + definer + " VIEW secrets.v AS SELECT id FROM secrets.t");
    JugaProcess juga = start().finished();
    assertThat(juga.exitCode()).as(juga.err()).isEqualTo(1);
    assertThat(juga.err()).contains("secrets").doesNotContain("\tat ");
    assertThat(to.<Long>ask(session -> session.number("SELECT COUNT(*) FROM secrets.t")))
        .as("it had copied rows")
        .isEqualTo(ROWS);
    assertNowhere(juga, true, both());
  }

  @Test
  void aPasswordInAUrlIsRefusedAndNotRepeated() throws Exception {
    String secret = UUID.randomUUID().toString();
    String url = reader.url().replace("@", ':' + secret + '@');
    JugaProcess juga =
        JugaProcess.run(
            folder,
            Map.of("JUGA_SOURCE_PASSWORD", "", "JUGA_TARGET_PASSWORD", ""),
            "migrate",
            "--source=" + url,
            "--target=" + writer.url());
    assertThat(juga.exitCode()).isEqualTo(2);
    assertThat(juga.err()).contains("--source holds a password", "JUGA_SOURCE_PASSWORD");
    assertNowhere(juga, false, secret);
  }

  @Test
  void aPasswordInAFileIsRefusedAndNotRepeated() throws Exception {
    String secret = UUID.randomUUID().toString();
    for (String line :
        List.of(
            "password: " + secret,
            "target-password: " + secret,
            "source: " + reader.url().replace("@", ':' + secret + '@'))) {
      Files.writeString(folder.resolve("juga.yaml"), line + '\n');
      JugaProcess juga =
          JugaProcess.run(
              folder,
              Map.of("JUGA_SOURCE_PASSWORD", "", "JUGA_TARGET_PASSWORD", ""),
              "migrate",
              "--config=juga.yaml",
              "--target=" + writer.url());
      assertThat(juga.exitCode()).as(line).isEqualTo(2);
      assertThat(juga.err()).contains("juga.yaml, line 1", "password");
      assertNowhere(juga, false, secret);
    }
  }
}
