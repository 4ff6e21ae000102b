package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.ExitCode;
import dev.juga.ledger.RunStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An option file means to Juga what it means to MySQL's own clients, and tells no secret. */
class OptionFileTest {
  @TempDir Path folder;

  private final List<Mover.Login> sources = new ArrayList<>();
  private final Mover.Opening opening =
      (source, target, options, listener) -> {
        sources.add(source);
        return new FakeMover(listener, 1, 0);
      };

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    return file;
  }

  private Typed migrate(String optionFile, String... more) throws IOException {
    file("source.cnf", optionFile);
    Typed typed = new Typed(folder).without("JUGA_SOURCE_PASSWORD");
    run(typed, more);
    return typed;
  }

  private ExitCode run(Typed typed, String... more) {
    return typed.juga(
        opening,
        Stream.concat(
                Stream.of("migrate", Typed.TARGET, "--source-option-file=source.cnf"),
                Stream.of(more))
            .toArray(String[]::new));
  }

  private String password() {
    return sources.get(0).password().reveal();
  }

  @Test
  void itNamesTheServerAndThePassword() throws IOException {
    Typed typed =
        migrate(
            """
            # of the shop
            [mysql]
            user=nobody
            pager
            [client]
            ; comments of both kinds
              user = juga   # the account
            password='first'
            default-character-set=utf8mb4
            compress
            port=3307
            host=db.example
            ssl_mode=verify_ca
            ssl-ca=rds.pem

            [mysqldump]
            password=other
            [client]
            password="a b#c"
            """);

    assertThat(typed.err()).doesNotContain("others than its owner");
    assertThat(sources).hasSize(1);
    assertThat(sources.get(0).endpoint()).hasToString("juga@db.example:3307");
    assertThat(sources.get(0).endpoint().properties())
        .containsEntry("sslMode", "VERIFY_CA")
        .containsEntry("sslCa", "rds.pem")
        .hasSize(2);
    assertThat(password()).isEqualTo("a b#c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "plain|plain",
        "two words|two words",
        "  'kept  '|~kept  ~",
        "\"it's\"|it's",
        "'say \\\"x\\\"'|say \"x\"",
        "a;b|a;b",
        "a#b|a",
        "'a#b' # c|a#b",
        "'a\\'#b'|a'#b",
        "a\\sb\\\\c|a b\\c",
        "a\\qb|a\\qb",
        "ends\\|ends\\",
        "'|'",
        "\"open|\"open",
        "a=b|a=b",
        "秘密|秘密"
      })
  void quotesEscapesAndCommentsAreMysqls(String written, String meant) throws IOException {
    Typed typed = migrate("[client]\nhost=h\nuser=u\npassword=" + written + '\n');

    assertThat(sources).as(typed.err()).hasSize(1);
    assertThat(password()).isEqualTo(meant);
  }

  @Test
  void theEnvironmentWinsOverTheFileAndTheFileOverThePrompt() throws IOException {
    String text = "[client]\nuser=u\nhost=h\npassword=from-file\n";
    file("source.cnf", text);
    run(new Typed(folder).with("JUGA_SOURCE_PASSWORD", "from-environment"));
    run(new Typed(folder).without("JUGA_SOURCE_PASSWORD").answering("from-prompt"));
    file("source.cnf", text + "password\n");
    run(new Typed(folder).without("JUGA_SOURCE_PASSWORD").answering("from-prompt"));

    assertThat(sources)
        .extracting(login -> login.password().reveal())
        .containsExactly("from-environment", "from-file", "from-prompt");
  }

  @Test
  void aUrlNamesTheServerAndTheFileOnlyThePassword() throws IOException {
    migrate("[client]\nuser=u\nhost=h\npassword=\n", Typed.SOURCE);

    assertThat(sources.get(0).endpoint()).hasToString("juga@source.example:3306");
    assertThat(password()).isEmpty();
  }

  @Test
  void itIsAKeyOfTheConfigurationFile() throws IOException {
    file("source.cnf", "[client]\nuser=u\nhost=h\npassword=p4ssword\n");
    file("juga.yaml", "source-option-file: ~/source.cnf\ntarget-option-file: gone.cnf\n");
    Typed typed = new Typed(folder).without("JUGA_SOURCE_PASSWORD").with("HOME", folder.toString());

    typed.juga(opening, "migrate", "--config=juga.yaml", "--target-option-file=", Typed.TARGET);
    assertThat(sources.get(0).endpoint()).hasToString("u@h:3306");
    assertThat(password()).isEqualTo("p4ssword");

    assertThat(typed.juga(opening, "migrate", "--config=juga.yaml")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err())
        .contains("juga.yaml, line 2: --target-option-file names gone.cnf, which does not exist");
  }

  @Test
  void everythingWrongIsSaidAtOnceWithItsLineAndWithoutValues() throws IOException {
    Typed typed =
        migrate(
            """
            password=hunter2
            !include /etc/hunter2.cnf
            !includedir /etc/hunter2
            [mysql
            [client]
            password hunter2
            =hunter2
            port=hunter2
            user
            host=h/?allowLoadLocalInfile=hunter2
            """,
            "--lanes=0");

    assertThat(sources).isEmpty();
    assertThat(typed.err())
        .contains("source.cnf, line 1: this stands before the first group")
        .contains("source.cnf, line 2: Juga follows no !include and no !includedir")
        .contains("source.cnf, line 3: Juga follows no !include")
        .contains("source.cnf, line 4: the name of a group ends with ]")
        .contains("source.cnf, line 6: there is no 'key = value' here")
        .contains("source.cnf, line 7: there is no 'key = value' here")
        .contains("source.cnf, line 8: port must be a whole number from 1 to 65535")
        .contains("source.cnf, line 9: user has no value")
        .contains("source.cnf, line 10: host has characters")
        .contains("--lanes must be")
        .contains("10 problems")
        .doesNotContain("hunter2");
  }

  @Test
  void aServerThatItNamesOnlyInPartIsAProblem() throws IOException {
    Typed typed = migrate("[client]\npassword=hunter2\n");

    assertThat(typed.err())
        .contains("--source is missing, and source.cnf names no user and no host in its group")
        .hasLineCount(1);
  }

  @Test
  void bytesThatAreNoTextAreASentence() throws IOException {
    Files.write(folder.resolve("source.cnf"), new byte[] {(byte) 0xC3, 0x28});
    Typed typed = new Typed(folder);

    assertThat(run(typed)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err())
        .contains("--source-option-file names source.cnf, which cannot be read as UTF-8 text")
        .hasLineCount(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--"})
  void aFileThatOthersCanReadIsWarnedOfOnce(String permissions) throws IOException {
    Path file = file("source.cnf", "[client]\nuser=u\nhost=h\npassword=p4ssword\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    Typed typed = new Typed(folder);

    run(typed, "--target-option-file=source.cnf");

    assertThat(typed.err())
        .containsOnlyOnce("WARNING: source.cnf holds a password, and others than its owner");
  }

  @Test
  void itsPasswordShowsNowhere() throws IOException {
    file("source.cnf", "[client]\nuser=u\nhost=h\npassword=p4ss\\\\word\n");
    Typed typed = new Typed(folder).without("JUGA_SOURCE_PASSWORD");

    typed.juga(
        (source, target, options, listener) -> {
          throw new IllegalStateException("refused " + source.password().reveal());
        },
        "migrate",
        Typed.TARGET,
        "--source-option-file=source.cnf");

    assertThat(typed.out() + typed.err()).contains("refused ****").doesNotContain("p4ss");
    try (Stream<Path> logs = Files.list(folder)) {
      for (Path log : logs.filter(path -> path.toString().endsWith(".log")).toList()) {
        assertThat(log).content().contains("refused ****").doesNotContain("p4ss");
      }
    }
  }

  @Test
  void theLedgerIsFoundThroughIt() throws IOException {
    file("target.cnf", "[client]\nuser=admin\nhost=target.example\npassword=p4ssword\n");
    List<Mover.Login> targets = new ArrayList<>();
    LedgerDesk desk =
        new LedgerDesk() {
          @Override
          public List<RunStatus> runs(Mover.Login target) {
            targets.add(target);
            return List.of();
          }

          @Override
          public void remove(Mover.Login target, boolean force) {
            targets.add(target);
          }
        };
    String option = "--target-option-file=target.cnf";

    new Typed(folder)
        .without("JUGA_TARGET_PASSWORD")
        .juga(new StatusCommand(desk), "status", option);
    new Typed(folder).without("JUGA_TARGET_PASSWORD").juga(new CleanCommand(desk), "clean", option);

    assertThat(targets).hasSize(2);
    assertThat(targets)
        .allMatch(target -> target.endpoint().toString().equals("admin@target.example:3306"))
        .allMatch(target -> target.password().reveal().equals("p4ssword"));
  }
}
