package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Start;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is typed is understood, or refused in one go. */
class CommandLineTest {
  @TempDir Path folder;

  private static final Mover.Opening NEVER =
      (source, target, options, listener) -> {
        throw new AssertionError("nothing should have been opened");
      };

  @Test
  void helpShowsOnlyWholeVerbs() {
    Typed typed = new Typed(folder);

    assertThat(typed.juga(NEVER, "--help")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out()).contains("migrate");
    for (String planned : new String[] {"survey", "preflight", "verify", "rehearse", "cutover"}) {
      assertThat(typed.out()).doesNotContain(planned);
    }
  }

  @Test
  void helpNamesEveryExitCodeWithItsNumber() {
    Typed typed = new Typed(folder);

    typed.juga(NEVER, "migrate", "--help");

    for (ExitCode code : ExitCode.values()) {
      assertThat(typed.out()).containsPattern("(?m)^ +" + code.number() + "  +\\S");
    }
  }

  @Test
  void versionIsOneLine() {
    Typed typed = new Typed(folder);

    assertThat(typed.juga(NEVER, "--version")).isEqualTo(ExitCode.DONE);
    assertThat(typed.out()).startsWith("juga ").hasLineCount(1);
  }

  @Test
  void allProblemsAreSaidAtOnce() {
    Typed typed = new Typed(folder).without("JUGA_TARGET_PASSWORD");

    ExitCode exit =
        typed.juga(
            NEVER,
            "migrate",
            "--source=mysql://juga@",
            "--lanes=65",
            "--lock-wait=soon",
            "--include=",
            "--output=xml",
            "--fast");

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err())
        .contains("no option --fast")
        .contains("--source cannot be understood")
        .contains("--target is missing")
        .contains("JUGA_TARGET_PASSWORD")
        .contains("--lanes must be a whole number from 1 to 64, not '65'")
        .contains("--lock-wait must be")
        .contains("--include is empty")
        .contains("--output must be text or json")
        .contains("'juga migrate --help'")
        .contains("8 problems");
    assertThat(typed.out()).isEmpty();
  }

  @Test
  void oneProblemIsOneLine() {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(NEVER, "--lanes=0")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err())
        .isEqualToIgnoringNewLines(
            "--lanes must be a whole number from 1 to 64, not '0'. See 'juga migrate --help'.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "migrat", "--nothing"})
  void withoutACommandNothingRuns(String word) {
    Typed typed = new Typed(folder);
    String[] arguments = word.isEmpty() ? new String[0] : new String[] {word};

    assertThat(typed.juga(NEVER, arguments)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("'juga --help'");
  }

  @Test
  void anOptionWithoutItsValueHidesNoOtherMistakeBehindAFalseOne() {
    Typed typed = new Typed(folder);

    assertThat(typed.juga(NEVER, "migrate", "--lanes", Typed.SOURCE)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("--lanes").doesNotContain("--source is missing");
  }

  @Test
  void aPasswordInAnArgumentIsNeverRepeated() {
    String url = "mysql://juga:hunter2@db.example";
    for (String[] arguments :
        new String[][] {
          {"migrate", "--source", url, Typed.TARGET},
          {"migrate", url},
          {"migrate", "--sorce=" + url},
          {"migrate", "--dry-run=" + url},
          {"migrate", "--lanes", url},
          {url},
        }) {
      for (String output : new String[] {"--output=text", "--output=json"}) {
        Typed typed = new Typed(folder);
        String[] all =
            Stream.concat(Stream.of(arguments), Stream.of(output)).toArray(String[]::new);

        assertThat(typed.juga(NEVER, all)).isEqualTo(ExitCode.USAGE);
        assertThat(typed.out() + typed.err()).doesNotContain("hunter2");
      }
    }
  }

  @Test
  void withoutPasswordAndConsoleTheRemedyIsNamed() {
    Typed typed = new Typed(folder).without("JUGA_SOURCE_PASSWORD");

    assertThat(typed.migrate(NEVER)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("Set JUGA_SOURCE_PASSWORD").contains("in a terminal");
  }

  @Test
  void anEmptyVariableMeansNoPassword() {
    Typed typed = new Typed(folder).with("JUGA_SOURCE_PASSWORD", "");

    ExitCode exit =
        typed.migrate(
            (source, target, options, listener) -> {
              assertThat(source.password().reveal()).isEmpty();
              return new FakeMover(listener, 1, 0);
            });

    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  @Test
  void thePromptAnswersWhereTheEnvironmentDoesNot() {
    Typed typed = new Typed(folder).without("JUGA_SOURCE_PASSWORD").answering("from the prompt");

    ExitCode exit =
        typed.migrate(
            (source, target, options, listener) -> {
              assertThat(source.password().reveal()).isEqualTo("from the prompt");
              assertThat(target.password().reveal()).isEqualTo("target&secret");
              return new FakeMover(listener, 1, 0);
            });

    assertThat(exit).isEqualTo(ExitCode.DONE);
  }

  @Test
  void sourceAndTargetAreNotTheSameServer() {
    Typed typed = new Typed(folder);

    ExitCode exit =
        typed.juga(
            NEVER,
            "migrate",
            "--source=mysql://a@DB.example",
            "--target=mysql://b@db.example:3306");

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("the same server");
  }

  @Test
  void aLogFolderThatIsMissingIsNamed() throws Exception {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(NEVER, "--log-dir=nowhere")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains(folder.resolve("nowhere").toString()).contains("--log-dir");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void everyOptionOfMigrateReachesTheRun() {
    Typed typed = new Typed(folder);
    List<MigrateOptions> asked = new ArrayList<>();

    ExitCode exit =
        typed.migrate(
            (source, target, options, listener) -> {
              asked.add(options);
              return new FakeMover(listener, 1, 0);
            },
            "--lanes=3",
            "--chunk-size=2",
            "--throttle=40",
            "--lock-wait=7",
            "--no-backup-lock",
            "--source-frozen",
            "--freeze-myisam",
            "--definer=app@%",
            "--convert-engines",
            "--allow-zone-change",
            "--drop-existing");

    assertThat(exit).as(typed.err()).isEqualTo(ExitCode.DONE);
    MigrateOptions options = asked.get(0);
    assertThat(options.lanes()).isEqualTo(3);
    assertThat(options.chunkBytes()).isEqualTo(2L << 20);
    assertThat(options.throttle()).isEqualTo(40);
    assertThat(options.snapshot())
        .isEqualTo(new SnapshotOptions(Duration.ofSeconds(7), false, true, true));
    assertThat(options.definitions()).isEqualTo(new DefinitionOptions("app@%", true));
    assertThat(options.start()).isEqualTo(Start.DROP_EXISTING);
    assertThat(options.allowZoneChange()).isTrue();
  }

  @Test
  void withoutOptionsARunDoesWhatTheDefaultsSay() {
    Typed typed = new Typed(folder);
    List<MigrateOptions> asked = new ArrayList<>();

    typed.migrate(
        (source, target, options, listener) -> {
          asked.add(options);
          return new FakeMover(listener, 1, 0);
        });

    assertThat(asked)
        .containsExactly(MigrateOptions.of(asked.get(0).runId(), asked.get(0).selection()));
  }

  @Test
  void aRunIsResumedOrBegunAnewNotBoth() {
    Typed typed = new Typed(folder);

    assertThat(
            typed.migrate(
                NEVER, "--resume", "--drop-existing", "--chunk-size=65", "--definer=root"))
        .isEqualTo(ExitCode.USAGE);
    assertThat(typed.err())
        .contains("--resume and --drop-existing exclude each other")
        .contains("--chunk-size must be a whole number from 1 to 64")
        .contains("--definer must be an account")
        .contains("3 problems");
  }
}
