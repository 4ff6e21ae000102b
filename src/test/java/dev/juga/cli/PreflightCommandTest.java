package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import dev.juga.preflight.PreflightOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and programs read of a preflight. */
class PreflightCommandTest {
  @TempDir Path folder;

  private static ExitCode preflight(Typed typed, Preflighter.Opening opening, String... options) {
    List<String> arguments = new ArrayList<>(List.of("preflight", Typed.SOURCE));
    arguments.addAll(List.of(options));
    return typed.juga(new PreflightCommand(opening), arguments.toArray(String[]::new));
  }

  @Test
  void blockersComeFirstWithTheLineToType() {
    Typed typed = new Typed(folder);

    ExitCode exit =
        preflight(
            typed,
            FakePreflighter.answering(FakePreflighter.ZONE, FakePreflighter.KEYLESS),
            Typed.TARGET);

    assertThat(exit).isEqualTo(ExitCode.PREFLIGHT);
    assertThat(typed.out())
        .containsSubsequence(
            "1 blocker",
            "default time zones differ",
            "application shop",
            "    aws rds modify-db-parameter-group --db-parameter-group-name NAME --x",
            "1 warning",
            "a.1, a.2, a.3, a.4, a.5 and 2 more",
            "    ALTER TABLE a.1 ADD PRIMARY KEY (id);",
            "NAME is the parameter group",
            "aws rds describe-db-instances")
        .contains("1.4 ms there and back, 90 MB/s");
    assertThat(typed.out().lines().toList())
        .last()
        .asString()
        .startsWith("BLOCKED by 1 finding: 1 schema, 7 tables, 1 warning, 0 notes, 2.30 s, log: ");
  }

  @Test
  void warningsAloneAreReady() {
    Typed typed = new Typed(folder);

    assertThat(preflight(typed, FakePreflighter.answering(FakePreflighter.KEYLESS), Typed.TARGET))
        .isEqualTo(ExitCode.DONE);
    assertThat(typed.out()).contains("READY: 1 schema").doesNotContain("NAME is");
  }

  @Test
  void programsReadEveryPlaceInDocumentedFields() throws Exception {
    Typed typed = new Typed(folder);

    preflight(
        typed,
        FakePreflighter.answering(FakePreflighter.ZONE, FakePreflighter.KEYLESS),
        Typed.TARGET,
        "--output=json");

    JsonNode document = new ObjectMapper().readTree(typed.out());
    assertThat(document.get("verdict").asText()).isEqualTo("BLOCKED");
    assertThat(document.get("exit_code").asInt()).isEqualTo(3);
    assertThat(document.get("findings").get(1).get("where")).hasSize(7);
    assertThat(document.get("findings").get(0).get("remedy").get("place").asText())
        .isEqualTo("shell");
    assertThat(typed.out()).doesNotContain("target&secret");
    String page = Files.readString(Path.of("src/docs/OUTPUT.md"));
    assertThat(document.fieldNames())
        .toIterable()
        .allSatisfy(field -> assertThat(page).contains('`' + field + '`'));
  }

  @Test
  void aTargetMayBeMissingAndItsPasswordWithIt() {
    List<Optional<Mover.Login>> targets = new ArrayList<>();
    Typed typed = new Typed(folder).without("JUGA_TARGET_PASSWORD");

    ExitCode exit =
        preflight(
            typed,
            (source, target, options, listener) -> {
              targets.add(target);
              return FakePreflighter.answering().open(source, target, options, listener);
            });

    assertThat(exit).isEqualTo(ExitCode.DONE);
    assertThat(targets).containsExactly(Optional.empty());
    assertThat(preflight(new Typed(folder), FakePreflighter.answering(), "--probe"))
        .isEqualTo(ExitCode.USAGE);
  }

  @Test
  void optionsArrive() {
    List<PreflightOptions> seen = new ArrayList<>();

    preflight(
        new Typed(folder),
        (source, target, options, listener) -> {
          seen.add(options);
          return FakePreflighter.answering().open(source, target, options, listener);
        },
        Typed.TARGET,
        "--probe",
        "--scan-text",
        "--allow-zone-change",
        "--convert-engines",
        "--lanes=3");

    assertThat(seen.get(0))
        .satisfies(
            options -> {
              assertThat(options.probe()).isTrue();
              assertThat(options.scanText()).isTrue();
              assertThat(options.allowZoneChange()).isTrue();
              assertThat(options.definitions().convertEngines()).isTrue();
              assertThat(options.lanes()).isEqualTo(3);
            });
  }

  @Test
  void applicationsThatSetNoZoneAreNamed() {
    List<PreflightOptions> seen = new ArrayList<>();

    preflight(
        new Typed(folder),
        (source, target, options, listener) -> {
          seen.add(options);
          return FakePreflighter.answering().open(source, target, options, listener);
        },
        Typed.TARGET,
        "--apps=" + Path.of("it/apps/var/www").toAbsolutePath());

    // One of crm's two connections sets none; shop's does.
    assertThat(seen.get(0).zonelessApplications()).containsExactly("Blog", "Booking", "CRM");
  }

  @Test
  void aFolderThatIsNoneIsRefused() {
    assertThat(preflight(new Typed(folder), FakePreflighter.answering(), "--apps=no/such/folder"))
        .isEqualTo(ExitCode.USAGE);
  }
}
