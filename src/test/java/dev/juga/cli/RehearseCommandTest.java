package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Verify;
import dev.juga.preflight.Finding;
import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Growth;
import dev.juga.rehearse.RehearsalResult;
import dev.juga.rehearse.RehearseOptions;
import dev.juga.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and programs read of a rehearsal, and of the run that is set beside it. */
class RehearseCommandTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Forecast FORECAST =
      new Forecast(
          new Forecast.Size(4, 4_000_000, 1L << 30),
          new Forecast.Size(4, 40_000_000, 10L << 30),
          List.of(
              new Forecast.Step(
                  "Taking the snapshot",
                  Growth.NOTHING,
                  Duration.ofMillis(400),
                  Duration.ofMillis(340),
                  Duration.ofMillis(400),
                  Duration.ofMillis(460)),
              new Forecast.Step(
                  "Comparing rows",
                  Growth.ROWS,
                  Duration.ofSeconds(62),
                  Duration.ofSeconds(520),
                  Duration.ofSeconds(601),
                  Duration.ofSeconds(700))),
          Duration.ofSeconds(521),
          Duration.ofSeconds(602),
          Duration.ofSeconds(701));

  @TempDir Path folder;

  private static ExitCode rehearse(Typed typed, Rehearser.Opening opening, String... options) {
    List<String> arguments = new ArrayList<>(List.of("rehearse", Typed.SOURCE, Typed.TARGET));
    arguments.addAll(List.of(options));
    return typed.juga(new RehearseCommand(opening), arguments.toArray(String[]::new));
  }

  /** Moves nothing and answers this. */
  private record FakeRehearser(RehearsalResult result) implements Rehearser {
    static Opening answering(
        Optional<MigrationResult> moved, Optional<Forecast> forecast, Finding... findings) {
      return (source, target, options, listener, recorder) ->
          new FakeRehearser(
              new RehearsalResult(
                  ((FakePreflighter)
                          FakePreflighter.answering(findings)
                              .open(source, Optional.of(target), null, listener))
                      .result(),
                  moved,
                  forecast));
    }

    static Opening done() {
      return answering(Optional.of(FakeMover.result(4)), Optional.of(FORECAST));
    }

    @Override
    public RehearsalResult run() {
      return result;
    }

    @Override
    public Optional<MigrationResult> unfinished() {
      return Optional.empty();
    }

    @Override
    public void stop() {}

    @Override
    public void close() {}
  }

  private Path manifest() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
    }
  }

  @Test
  void theForecastStandsBeforeTheLastLineAndInTheReport() throws IOException {
    Typed typed = new Typed(folder);

    assertThat(rehearse(typed, FakeRehearser.done())).isEqualTo(ExitCode.DONE);

    assertThat(typed.out())
        .contains("forecast  the window needs 8 min 41 s to 11 min 41 s, 10 min 02 s expected")
        .contains("for 4 tables, 40,000,000 rows, 10 GB")
        .contains("Comparing rows")
        .contains("8 min 40 s to 11 min 40 s");
    assertThat(typed.out().lines().toList()).last().asString().startsWith("MATCH ");
    JsonNode evidence = JSON.readTree(manifest().toFile());
    assertThat(evidence.at("/run/verb").asText()).isEqualTo("REHEARSE");
    assertThat(evidence.at("/forecast/steps/1/expected").asDouble()).isEqualTo(601.0);
    assertThat(evidence.at("/outcome").isNull()).isTrue();
    String page = manifest().toString().replaceAll("json$", "html");
    assertThat(Path.of(page)).content().contains("Forecast of the window", "10 min 02 s");
    Path japanese = folder.resolve("ja.page");
    new Typed(folder)
        .juga(
            new ReportCommand(), "report", manifest().toString(), "--lang=ja", "--to=" + japanese);
    assertThat(japanese).content().contains("メンテナンス時間の予測", "行の比較");
  }

  @Test
  void aBlockerEndsItBeforeAnythingIsMoved() throws IOException {
    Typed typed = new Typed(folder);

    ExitCode exit =
        rehearse(
            typed,
            FakeRehearser.answering(Optional.empty(), Optional.empty(), FakePreflighter.ZONE));

    assertThat(exit).isEqualTo(ExitCode.PREFLIGHT);
    assertThat(typed.out()).contains("default time zones differ").contains("BLOCKED by 1 finding");
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".json"));
    }
  }

  @Test
  void aLaterRunIsSetBesideTheForecast() throws IOException {
    rehearse(new Typed(folder), FakeRehearser.done());
    String earlier = manifest().toString();
    Typed typed = new Typed(folder);
    Typed json = new Typed(folder.resolve("json"));
    Files.createDirectories(folder.resolve("json"));

    assertThat(typed.migrate(FakeMover.instant(), "--forecast", earlier)).isEqualTo(ExitCode.DONE);
    json.migrate(FakeMover.instant(), "--forecast=" + earlier, "--output=json");

    assertThat(typed.out())
        .containsPattern("fact      .* beside a forecast of 0.34 s to 0.46 s, 0.40 s expected: -")
        .containsPattern("Taking the snapshot +\\d.*0\\.40 s +-\\d")
        .containsPattern("Comparing rows +- +10 min 01 s +-\n")
        .containsPattern("Creating tables +\\d.* - +-\n");
    JsonNode document = JSON.readTree(json.out());
    assertThat(document.at("/outcome/steps/0/name").asText()).isEqualTo("Taking the snapshot");
    assertThat(document.at("/outcome/steps/0/deviation_percent").asDouble()).isNegative();
    assertThat(document.at("/outcome/expected_seconds").asDouble()).isEqualTo(0.4);
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(document.at("/outcome").fieldNames())
        .toIterable()
        .allMatch(name -> page.contains('`' + name + '`'));
    try (Stream<Path> files = Files.list(folder.resolve("json"))) {
      assertThat(files.filter(file -> file.toString().endsWith(".html")))
          .singleElement()
          .satisfies(file -> assertThat(file).content().contains("Forecast and fact", "0.40 s"));
    }
  }

  @Test
  void programsReadTheForecastInDocumentedFields() throws IOException {
    Typed typed = new Typed(folder);

    rehearse(typed, FakeRehearser.done(), "--output=json");

    JsonNode forecast = JSON.readTree(typed.out()).get("forecast");
    assertThat(forecast.at("/production/rows").asLong()).isEqualTo(40_000_000);
    assertThat(forecast.at("/steps/1/high_seconds").asDouble()).isEqualTo(700.0);
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(forecast.fieldNames())
        .toIterable()
        .allMatch(name -> page.contains('`' + name + '`'));
    assertThat(forecast.at("/steps/0").fieldNames())
        .toIterable()
        .allMatch(name -> page.contains('`' + name + '`'));
  }

  @Test
  void aManifestWithoutAForecastIsRefusedBeforeTheRun() throws IOException {
    new Typed(folder).migrate(FakeMover.instant());
    Typed typed = new Typed(folder);

    ExitCode exit =
        typed.migrate(
            (source, target, options, listener) -> {
              throw new AssertionError("opened");
            },
            "--forecast=" + manifest());

    assertThat(exit).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("holds no forecast").contains("juga rehearse");
  }

  @Test
  void optionsArrive() {
    List<RehearseOptions> asked = new ArrayList<>();
    Rehearser.Opening asking =
        (source, target, options, listener, recorder) -> {
          asked.add(options);
          return FakeRehearser.done().open(source, target, options, listener, recorder);
        };

    rehearse(new Typed(folder), asking);
    rehearse(
        new Typed(folder),
        asking,
        "--scale=2.5",
        "--verify=inline",
        "--include=shop",
        "--exclude=*.sessions",
        "--drop-existing",
        "--lanes=3");

    assertThat(asked.get(0).scale()).isEqualTo(1);
    assertThat(asked.get(0).migration().verify()).isEqualTo(Verify.FULL);
    assertThat(asked.get(1).scale()).isEqualTo(2.5);
    assertThat(asked.get(1).migration().verify()).isEqualTo(Verify.INLINE);
    assertThat(asked.get(1).migration().lanes()).isEqualTo(3);
    assertThat(asked.get(1).migration().selection().has(new TableName("blog", "posts"))).isFalse();
    assertThat(asked.get(1).everything().has(new TableName("blog", "posts"))).isTrue();
    assertThat(asked.get(1).everything().has(new TableName("blog", "sessions"))).isFalse();
  }

  @Test
  void theExampleIsUnderstood() throws IOException {
    Files.copy(Path.of("config/rehearse.yaml"), folder.resolve("rehearse.yaml"));
    List<RehearseOptions> asked = new ArrayList<>();
    Typed typed = new Typed(folder);

    typed.juga(
        new RehearseCommand(
            (source, target, options, listener, recorder) -> {
              asked.add(options);
              return FakeRehearser.done().open(source, target, options, listener, recorder);
            }),
        "rehearse",
        "--config=rehearse.yaml");

    assertThat(typed.err()).doesNotContain("rehearse.yaml, line");
    assertThat(asked).hasSize(1);
    assertThat(asked.get(0).scale()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--scale=0",
        "--scale=-1",
        "--scale=x",
        "--scale=1e3",
        "--verify=none",
        "--dry-run"
      })
  void whatARehearsalCannotDoIsRefused(String option) {
    Typed typed = new Typed(folder);

    assertThat(rehearse(typed, FakeRehearser.done(), option)).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains(option.replaceAll("=.*", ""));
  }
}
