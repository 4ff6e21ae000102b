package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** However a run ends, its exit code, its last line, its JSON and its log agree. */
class EndingTest {
  private static final ObjectMapper JSON =
      new ObjectMapper()
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);

  @TempDir Path folder;

  private static Mover.Opening failing(RuntimeException failure) {
    return (source, target, options, listener) -> {
      throw failure;
    };
  }

  private Path log() throws IOException {
    return file(".log");
  }

  /** The one file of this kind. */
  private Path file(String ending) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> found = files.filter(file -> file.toString().endsWith(ending)).toList();
      assertThat(found).hasSize(1);
      return found.get(0);
    }
  }

  @ParameterizedTest
  @EnumSource(value = ExitCode.class, mode = EnumSource.Mode.EXCLUDE, names = "DONE")
  void aFailureIsItsSentenceAndItsExitCode(ExitCode code) throws IOException {
    Typed typed = new Typed(folder);
    Failure failure =
        Failure.of(code, "The source left")
            .at("shop.orders")
            .remedy("Call it.")
            .cause(new IllegalStateException("socket"));

    assertThat(typed.migrate(failing(failure))).isEqualTo(code);

    assertThat(typed.err()).endsWith("The source left (shop.orders). Call it.\n");
    assertThat(typed.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(typed.out()).isEmpty();
    assertThat(log()).content().contains("IllegalStateException: socket").contains("\tat ");
  }

  @Test
  void whatNobodyThoughtOfIsOneSentenceThatNamesTheLog() throws IOException {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(failing(new IllegalStateException("odd")))).isEqualTo(ExitCode.SERVER);

    assertThat(typed.err().lines().toList())
        .last()
        .asString()
        .contains(log().getFileName().toString());
    assertThat(typed.err()).doesNotContain("\tat ");
    assertThat(log()).content().contains("\tat ");
  }

  @Test
  void anInterruptedRunSaysHowToGoOn() {
    Typed typed = new Typed(folder);

    typed.migrate(failing(Failure.of(ExitCode.INTERRUPTED, "Stopped before the end")));

    assertThat(typed.err().lines().toList())
        .last()
        .asString()
        .contains("start the same command again");
  }

  @Test
  void theLastLineClaimsNoMoreThanWasDone() throws IOException {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(FakeMover.instant())).isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines().toList())
        .last()
        .isEqualTo(
            "MATCH 2 schemas, 4 tables, 4,000,000 rows, digest "
                + FakeMover.result(4).digest()
                + ", 12 min 04 s, report: "
                + file(".html").getFileName());
    assertThat(file(".html")).content().contains("shop");
  }

  @Test
  void theReportIsMadeOfTheManifestAlone() throws IOException {
    new Typed(folder).migrate(FakeMover.instant());
    byte[] page = Files.readAllBytes(file(".html"));
    Path other = folder.resolve("again.page");

    assertThat(
            new Typed(folder)
                .juga(
                    new ReportCommand(),
                    "report",
                    file(".json").toString(),
                    "--to",
                    other.toString()))
        .isEqualTo(ExitCode.DONE);

    assertThat(Files.readAllBytes(other)).isEqualTo(page);
  }

  @Test
  void aReportThatCannotBeWrittenTakesNothingFromTheRun() throws IOException {
    Typed typed = new Typed(folder);

    ExitCode exit =
        typed.migrate(
            (source, target, options, listener) -> {
              inTheWay(folder.resolve("juga-" + options.runId() + ".json"));
              return new FakeMover(listener, 1, 0);
            });

    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(typed.out().lines().toList())
        .last()
        .asString()
        .startsWith("MATCH ")
        .contains(", no report (")
        .endsWith("log: " + log().getFileName());
  }

  private static void inTheWay(Path file) {
    try {
      Files.createDirectories(file.resolve("full"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void whatWasOnlyCountedIsNotCalledVerified() throws IOException {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(FakeMover.instant(), "--verify=none")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines().toList())
        .last()
        .isEqualTo(
            "NOT VERIFIED by checksums: 2 schemas, 4 tables, 4,000,000 rows, counted on both sides"
                + " and equal, 12 min 04 s, report: "
                + file(".html").getFileName());
    Typed json = new Typed(folder);
    json.migrate(FakeMover.instant(), "--verify=none", "--output=json");
    JsonNode document = JSON.readTree(json.out());
    assertThat(document.get("verdict").asText()).isEqualTo("NOT_VERIFIED");
    assertThat(document.get("digest").isNull()).isTrue();
  }

  @Test
  void aMismatchThatEndsARunLeavesAReportThatNamesTheTable() throws IOException {
    Typed typed = new Typed(folder);
    Failure differs =
        Failure.of(ExitCode.MISMATCH, "The target holds other rows")
            .at("table shop.orders_2, rows (7)..(9)")
            .remedy("Look for a trigger.");

    ExitCode exit =
        typed.migrate((from, to, options, listener) -> FakeMover.failing(differs), "--output=json");

    assertThat(exit).isEqualTo(ExitCode.MISMATCH);
    JsonNode document = JSON.readTree(typed.out());
    assertThat(document.get("error").get("what").asText()).isEqualTo("The target holds other rows");
    assertThat(document.get("report").asText()).isEqualTo(file(".html").getFileName().toString());
    assertThat(typed.err())
        .contains("The target holds other rows (table shop.orders_2, rows (7)..(9)).")
        .endsWith("report: " + file(".html").getFileName() + "\n");
    JsonNode manifest = JSON.readTree(file(".json").toFile());
    assertThat(manifest.get("verdict").asText()).isEqualTo("MISMATCH");
    assertThat(manifest.get("run").get("failure").asText()).contains("Look for a trigger");
    assertThat(manifest.findValuesAsText("verdict")).contains("MATCH", "MISMATCH", "INCONCLUSIVE");
    assertThat(file(".html")).content().contains("Mismatch", "orders_2", "(7)..(9)");
  }

  @ParameterizedTest
  @EnumSource(
      value = ExitCode.class,
      names = {"SERVER", "INTERRUPTED"})
  void aRunThatFailsIsNoMatchHoweverMuchOfItIsDone(ExitCode code) throws IOException {
    Typed typed = new Typed(folder);
    Failure failure = Failure.of(code, "The target left");

    typed.migrate((from, to, options, listener) -> FakeMover.failing(failure));

    JsonNode manifest = JSON.readTree(file(".json").toFile());
    assertThat(manifest.get("verdict").asText()).isEqualTo("INCONCLUSIVE");
    assertThat(manifest.get("tables").get(0).get("verdict").asText()).isEqualTo("MATCH");
    assertThat(file(".html")).content().contains("Not finished", "The target left");
  }

  @Test
  void aDifferenceAtTheEndIsShownWithRowAndColumn() throws IOException {
    for (String output : List.of("text", "json")) {
      Typed typed = new Typed(folder);
      ExitCode exit =
          typed.migrate(
              (from, to, options, listener) ->
                  FakeMover.comparing(options.verify(), FakeVerifier.DAMAGED),
              "--verify=full",
              "--output=" + output);
      assertThat(exit).isEqualTo(ExitCode.MISMATCH);
      if (output.equals("text")) {
        assertThat(typed.out())
            .contains("shop.orders: MISMATCH, 12 rows changed", "changed  id = 17", "--repair-sql")
            .contains("\nMISMATCH in 1 of 1 table: shop.orders; 2 schemas, 1 table, ");
      } else {
        JsonNode comparison = JSON.readTree(typed.out()).get("comparison");
        assertThat(comparison.get("verdict").asText()).isEqualTo("MISMATCH");
        assertThat(comparison.get("tables").get(0).get("samples").get(0).get("key").get("id"))
            .hasToString("\"17\"");
      }
    }
    try (Stream<Path> files = Files.list(folder)) {
      Path manifest = files.filter(one -> one.toString().endsWith(".json")).findAny().orElseThrow();
      JsonNode document = JSON.readTree(manifest.toFile());
      assertThat(document.get("run").get("proof").asText()).isEqualTo("FULL");
      assertThat(document.get("definitions").get("compared").asInt()).isEqualTo(31);
      JsonNode source = document.get("source");
      assertThat(source.get("name").asText()).isEqualTo("juga@10.0.1.5:3306");
      assertThat(source.get("product").asText()).isEqualTo("MySQL");
      assertThat(source.get("version").asText()).isEqualTo("5.7.22-log");
      assertThat(source.get("session").get("sql_mode").asText()).contains("NO_AUTO_VALUE");
    }
  }

  @Test
  void anUnknownProofIsRefused() {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(FakeMover.instant(), "--verify=quick")).isEqualTo(ExitCode.USAGE);

    assertThat(typed.err()).contains("--verify must be none or inline or full");
  }

  @Test
  void nothingCopiedIsInconclusive() {
    Typed typed = new Typed(folder);

    ExitCode exit =
        typed.migrate((source, target, options, listener) -> new FakeMover(listener, 0, 0));

    assertThat(exit).isEqualTo(ExitCode.INCONCLUSIVE);
    assertThat(typed.out()).contains("INCONCLUSIVE").doesNotContain("equal");
  }

  @Test
  void aDryRunEndsWithNothingDone() {
    Typed typed = new Typed(folder);

    assertThat(typed.migrate(FakeMover.instant(), "--dry-run")).isEqualTo(ExitCode.DONE);

    assertThat(typed.out().lines().toList())
        .anyMatch(line -> line.matches("shop.orders_2 +1,000,000 +400 MB +25  PRIMARY \\(id\\) +-"))
        .anyMatch(line -> line.contains("none: one stream"))
        .last()
        .isEqualTo("Nothing was locked or written.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "--dry-run", "--lanes=x"})
  void jsonIsOneDocumentWhateverHappens(String option) throws IOException {
    Typed typed = new Typed(folder);
    String[] options =
        option.isEmpty()
            ? new String[] {"--output=json"}
            : new String[] {option, "--output", "json"};

    ExitCode exit = typed.migrate(FakeMover.instant(), options);

    JsonNode document = JSON.readTree(typed.out());
    assertThat(document.get("command").asText()).isEqualTo("migrate");
    assertThat(document.get("exit_code").asInt()).isEqualTo(exit.number());
    assertThat(document.has("log")).isTrue();
    assertThat(document.has("error")).isEqualTo(exit == ExitCode.USAGE);
  }

  @Test
  void everyFieldOfTheJsonIsDocumented() throws IOException {
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    for (String option : new String[] {"--lanes=1", "--dry-run", "--lanes=x"}) {
      Typed typed = new Typed(folder);
      typed.migrate(FakeMover.instant(), option, "--output=json");
      JsonNode document = JSON.readTree(typed.out());
      assertThat(document.fieldNames())
          .toIterable()
          .allMatch(name -> page.contains('`' + name + '`'));
      for (String nested : new String[] {"snapshot", "error", "tables"}) {
        JsonNode node = document.path(nested);
        assertThat((node.isArray() ? node.get(0) : node).fieldNames())
            .toIterable()
            .allMatch(name -> page.contains('`' + name + '`'));
      }
    }
  }

  @Test
  void theRunHasOneNameEverywhere() throws IOException {
    Typed typed = new Typed(folder);
    String[] seen = new String[1];

    typed.migrate(
        (source, target, options, listener) -> {
          seen[0] = options.runId();
          return new FakeMover(listener, 1, 0);
        });

    assertThat(log().getFileName()).hasToString("juga-" + seen[0] + ".log");
    assertThat(seen[0]).matches("\\d{8}-\\d{6}-[0-9a-f]{4}");
  }

  @Test
  void theLogIsForItsOwnerAlone() throws IOException {
    new Typed(folder).migrate(FakeMover.instant());

    assertThat(Files.getPosixFilePermissions(log()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(log())
        .content()
        .contains("WARNING")
        .contains("Copying rows")
        .contains("MATCH 2 schemas");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "json"})
  void noPasswordShowsAnywhere(String output) throws IOException {
    Typed typed = new Typed(folder);
    Failure failure =
        Failure.of(ExitCode.SERVER, "Refused 'source secret' and target%26secret")
            .at("jdbc:mysql://juga:target%26secret@h/?p=source+secret&q=source%20secret")
            .remedy("Not target&secret.")
            .cause(new IllegalStateException("inner target&secret"));

    typed.migrate(failing(failure), "--output=" + output);

    assertThat(typed.out() + typed.err() + Files.readString(log()))
        .contains("****")
        .doesNotContain("source secret")
        .doesNotContain("source+secret")
        .doesNotContain("source%20secret")
        .doesNotContain("target&secret")
        .doesNotContain("target%26secret");
  }
}
