package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people type wrongly, or have not prepared, is answered by the program in one sentence that
 * says what, where and what to do; nothing is left on the target.
 */
class BadInputIT {
  private static final int USAGE = 2;
  private static final int PREFLIGHT = 3;
  private static final int SERVER = 4;
  private static final String HERE = "--include=bad_input";

  /** What is said on the way to the sentence. */
  private static final String PROGRESS =
      "log: juga-\\S+\\.log|Connecting|Checking source and target|Reading definitions";

  private static TestServer from;
  private static TestServer to;

  @TempDir private Path folder;

  @BeforeAll
  static void fill() {
    from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    from.execute(
        "DROP SCHEMA IF EXISTS bad_input",
        "CREATE SCHEMA bad_input",
        "CREATE TABLE bad_input.t (id INT PRIMARY KEY)",
        "INSERT INTO bad_input.t VALUES (1)");
  }

  @AfterAll
  static void drop() {
    from.execute("DROP SCHEMA bad_input");
  }

  @BeforeEach
  void emptyTarget() {
    to.execute("DROP SCHEMA IF EXISTS bad_input", "DROP SCHEMA IF EXISTS juga_ledger");
  }

  /** Whatever the test was about. */
  @AfterEach
  void nothingIsLeftOnTheTarget() {
    assertThat(
            to.<Long>ask(
                session ->
                    session.number(
                        "SELECT COUNT(*) FROM information_schema.SCHEMATA"
                            + " WHERE SCHEMA_NAME IN ('bad_input', 'juga_ledger')")))
        .isZero();
  }

  private static String url(TestServer server) {
    return "mysql://" + server.endpoint();
  }

  private JugaProcess migrate(String source, String target, String... more) throws Exception {
    return migrateAs(from.password().reveal(), to.password().reveal(), source, target, more);
  }

  private JugaProcess migrateAs(
      String sourcePassword, String targetPassword, String source, String target, String... more)
      throws Exception {
    List<String> arguments =
        new ArrayList<>(List.of("migrate", "--source=" + source, "--target=" + target));
    arguments.addAll(List.of(more));
    return JugaProcess.run(
        folder,
        Map.of("JUGA_SOURCE_PASSWORD", sourcePassword, "JUGA_TARGET_PASSWORD", targetPassword),
        arguments.toArray(String[]::new));
  }

  /** One sentence at the end of standard error, with all of these words. */
  private static void refused(JugaProcess juga, int exitCode, String... words) {
    assertThat(juga.exitCode()).as(juga.err()).isEqualTo(exitCode);
    assertThat(juga.out()).isEmpty();
    assertThat(juga.err()).doesNotContain("\tat ", "Exception");
    List<String> lines = juga.err().lines().toList();
    int last = lines.size() - 1;
    assertThat(lines.get(last)).contains(words).endsWith(".");
    assertThat(lines.subList(0, last)).allMatch(line -> line.matches(PROGRESS));
  }

  @Test
  void anUnknownHost() throws Exception {
    String nowhere = "mysql://root@no-such-host.invalid:3306";
    refused(
        migrate(nowhere, url(to), HERE),
        SERVER,
        "Cannot find the host",
        "source root@no-such-host.invalid:3306",
        "Check the name in --source");
    refused(migrate(url(from), nowhere, HERE), SERVER, "the target root@no-such-host.invalid");
  }

  @Test
  void aClosedPort() throws Exception {
    String closed = "mysql://root@127.0.0.1:1";
    refused(
        migrate(closed, url(to), HERE),
        SERVER,
        "Cannot reach the source root@127.0.0.1:1",
        "Check host and port");
    refused(migrate(url(from), closed, HERE), SERVER, "Cannot reach the target root@127.0.0.1:1");
  }

  @Test
  void aWrongPassword() throws Exception {
    String right = from.password().reveal();
    refused(
        migrateAs("wrong", to.password().reveal(), url(from), url(to), HERE),
        SERVER,
        "refused by the source " + from.endpoint(),
        "Check user and password");
    refused(
        migrateAs(right, "wrong", url(from), url(to), HERE),
        SERVER,
        "refused by the target " + to.endpoint());
  }

  @ParameterizedTest
  @ValueSource(strings = {"SHOW VIEW", "TRIGGER", "EVENT", "SHOW_ROUTINE"})
  void aSourceAccountThatDoesNotSeeEverything(String lacking) throws Exception {
    List<String> privileges =
        new ArrayList<>(
            List.of("SELECT", "RELOAD", "SHOW VIEW", "TRIGGER", "EVENT", "SHOW_ROUTINE"));
    privileges.remove(lacking);
    try (LimitedAccount blind = LimitedAccount.on(from, String.join(", ", privileges))) {
      refused(
          migrateAs(blind.password().reveal(), to.password().reveal(), blind.url(), url(to), HERE),
          PREFLIGHT,
          "The account on the source lacks privileges",
          blind.url().replace("mysql://", ""),
          "GRANT " + lacking + " ON *.*");
    }
  }

  @Test
  void aTargetAccountThatMayNotWrite() throws Exception {
    try (LimitedAccount reader = LimitedAccount.on(to, "SELECT")) {
      refused(
          migrateAs(
              from.password().reveal(), reader.password().reveal(), url(from), reader.url(), HERE),
          PREFLIGHT,
          "The account on the target lacks privileges",
          reader.url().replace("mysql://", ""),
          "GRANT INSERT, UPDATE, DELETE, CREATE,");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "shop.example.com",
        "mysql://root@",
        "mysql://host",
        "jdbc:mysql://h",
        "mysql://a b"
      })
  void aUrlThatIsNone(String url) throws Exception {
    refused(
        migrate(url, url(to), HERE),
        USAGE,
        "--source cannot be understood",
        "Write it as mysql://user@host:3306/");
  }

  @Test
  void aFileThatIsNotYaml() throws Exception {
    Files.writeString(folder.resolve("juga.yaml"), "lanes: 2\ninclude: [bad_input\n");
    refused(
        migrate(url(from), url(to), "--config=juga.yaml"),
        USAGE,
        "juga.yaml, line ",
        "this is not YAML",
        "Check quotes, brackets and indentation");
  }

  @Test
  void aFileThatIsNotThere() throws Exception {
    refused(migrate(url(from), url(to), "--config=no.yaml"), USAGE, "no.yaml cannot be read");
  }

  @Test
  void oneServerForBothSides() throws Exception {
    refused(migrate(url(to), url(to), HERE), USAGE, "--source and --target name the same server");
    String otherName = "mysql://root@localhost:" + to.endpoint().port();
    String password = to.password().reveal();
    refused(
        migrateAs(password, password, otherName, url(to), HERE),
        USAGE,
        "Source and target are the same server",
        "Check --source and --target");
  }

  @Test
  void anUnknownOption() throws Exception {
    refused(
        migrate(url(from), url(to), HERE, "--fast=yes"),
        USAGE,
        "There is no option --fast",
        "juga migrate --help");
  }

  @Test
  void anIncludeThatMatchesNothing() throws Exception {
    refused(
        migrate(url(from), url(to), HERE, "--include=bad_imput"),
        USAGE,
        "Nothing on the source answers to an --include",
        "bad_imput",
        "Check its spelling");
    refused(migrate(url(from), url(to), "--include=bad_imput"), USAGE, "nothing to copy");
  }

  @Test
  void aTargetThatIsTooOld() throws Exception {
    TestServer old = TestServers.target(ServerBuild.MYSQL_5_7_22);
    refused(
        migrateAs(from.password().reveal(), old.password().reveal(), url(from), url(old), HERE),
        PREFLIGHT,
        "Juga copies to MySQL 8.0 and later only",
        old.endpoint().toString(),
        "Create the target with MySQL 8.0 or 8.4");
    assertThat(old.<String>ask(session -> session.text("SHOW DATABASES LIKE 'bad_input'")))
        .isNull();
  }
}
