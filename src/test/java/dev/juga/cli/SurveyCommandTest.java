package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.survey.SurveyExample;
import dev.juga.survey.SurveyOptions;
import dev.juga.survey.SurveyResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juga survey} from its command line to its last line. */
class SurveyCommandTest {
  private final List<SurveyOptions> asked = new ArrayList<>();

  @TempDir private Path folder;

  private Surveyor open(
      Mover.Login source, SurveyOptions options, RunListener listener, Clock clock) {
    asked.add(options);
    return new Surveyor() {
      @Override
      public SurveyResult run() {
        return SurveyExample.result();
      }

      @Override
      public void stop() {}

      @Override
      public void close() {}
    };
  }

  private ExitCode survey(Typed typed, String... options) {
    String[] arguments =
        Stream.concat(Stream.of("survey"), Stream.of(options)).toArray(String[]::new);
    return typed.juga(new SurveyCommand(this::open), arguments);
  }

  private List<String> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(f -> f.endsWith(ending))
          .toList();
    }
  }

  @Test
  void theExampleIsUnderstoodAndHasEveryKey() throws IOException {
    String example = Files.readString(Path.of("config/survey.yaml"));
    Files.writeString(
        folder.resolve("survey.yaml"), example.replace("[/var/www]", "[" + folder + "]"));
    Typed typed = new Typed(folder);

    assertThat(survey(typed, "--config=survey.yaml")).as(typed.err()).isEqualTo(ExitCode.DONE);
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).folders()).containsExactly(folder);
    assertThat(example.lines().filter(line -> line.matches("[a-z-]+: .*")))
        .extracting(line -> line.replaceAll(":.*", ""))
        .containsExactlyInAnyOrderElementsOf(
            new ConfigFile(
                    "", new picocli.CommandLine(new SurveyCommand(this::open)).getCommandSpec())
                .keys());
  }

  @Test
  void noLineIsWiderThanATerminalAndTheTasksStandLast() throws IOException {
    Typed typed = new Typed(folder);
    assertThat(survey(typed, Typed.SOURCE)).isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines().limit(typed.out().lines().count() - 1))
        .allMatch(line -> Columns.width(line) <= 80);
    assertThat(typed.out().indexOf("DO THESE FIRST"))
        .isGreaterThan(typed.out().indexOf("WHAT CAN WRITE"));
    assertThat(typed.out())
        .containsPattern("shop +1 +~1,000 +1.1 MB +2026-11-25 02:00 +Shop\n")
        .containsPattern("old_wiki .*no application\n")
        .contains("1.  No backup exists, as far as can be seen.")
        .contains("CREATE USER 'shop'@'localhost'")
        .doesNotContain("\u202E");
    assertThat(files(".html")).singleElement().asString().startsWith("juga-survey-");
    assertThat(typed.out()).contains("report: " + files(".html").get(0));
  }

  @Test
  void programsGetOneDocument() throws IOException {
    Typed typed = new Typed(folder);
    assertThat(survey(typed, Typed.SOURCE, "--output=json", "--lang=ja")).isEqualTo(ExitCode.DONE);

    JsonNode document = new ObjectMapper().readTree(typed.out());
    assertThat(document.path("exit_code").asInt(-1)).isZero();
    assertThat(document.path("schemas")).hasSize(3);
    assertThat(document.path("unused_schemas").path(0).asText()).isEqualTo("old_wiki");
    assertThat(document.path("tasks").path(0).path("kind").asText()).isEqualTo("NO_BACKUP");
    assertThat(document.path("tables").path(0).path("has_key").asBoolean(true)).isFalse();
    assertThat(document.path("applications")).hasSize(3);
    assertThat(Files.readString(folder.resolve(document.path("report").asText())))
        .contains("<html lang=\"ja\">");
    String described = Files.readString(Path.of("src/docs/OUTPUT.md"));
    document
        .fieldNames()
        .forEachRemaining(field -> assertThat(described).contains('`' + field + '`'));
  }

  @Test
  void everythingWrongIsSaidAtOnce() {
    Typed typed = new Typed(folder);
    ExitCode code =
        survey(typed, "--source=mysql://juga:hunter2@h", "--lang=fr", "--system-root=/mnt");

    assertThat(code).isEqualTo(ExitCode.USAGE);
    assertThat(asked).isEmpty();
    assertThat(typed.err())
        .contains("--source holds a password", "--lang must be", "--system-root is of no use")
        .doesNotContain("hunter2");
  }

  @Test
  void aFolderThatIsNotThereIsMisuse() {
    Typed typed = new Typed(folder);

    assertThat(survey(typed, Typed.SOURCE, "--apps", "gone")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("--apps names gone, which is no folder here");
    assertThat(asked).isEmpty();
  }

  @Test
  void aServerThatRefusesIsAFailure() {
    Typed typed = new Typed(folder);
    Surveyor.Opening refusing =
        (source, options, listener, clock) -> {
          throw Failure.of(ExitCode.SERVER, "Cannot reach the source");
        };

    assertThat(typed.juga(new SurveyCommand(refusing), "survey", Typed.SOURCE))
        .isEqualTo(ExitCode.SERVER);
    assertThat(typed.err()).contains("Cannot reach the source");
  }
}
