package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.RunStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code status} and {@code clean} say what the ledger holds, and do no more than asked. */
class LedgerCommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final RunStatus STOPPED =
      new RunStatus(
          "20261123-030012-9c24",
          "source juga@10.0.1.5:3306 (8.0.15)",
          "RUNNING",
          false,
          Instant.parse("2026-11-23T03:00:12Z"),
          null,
          214,
          200,
          8_113_204,
          5L << 30,
          Collections.nCopies(10, "shop.注文履歴_明細データ"),
          List.of("shop.nightly"));

  @TempDir Path folder;

  private static final class FakeDesk implements LedgerDesk {
    private final List<RunStatus> runs;
    private final List<Boolean> removals = new ArrayList<>();

    FakeDesk(RunStatus... runs) {
      this.runs = List.of(runs);
    }

    @Override
    public List<RunStatus> runs(Mover.Login target) {
      return runs;
    }

    @Override
    public void remove(Mover.Login target, boolean force) {
      if (!runs.isEmpty() && !force) {
        throw Failure.of(ExitCode.PREFLIGHT, "Events wait to be enabled");
      }
      removals.add(force);
    }
  }

  @Test
  void aTargetWithoutALedgerIsASentenceAndAnEmptyList() throws Exception {
    Typed text = new Typed(folder);
    assertThat(text.juga(new StatusCommand(new FakeDesk()), "status", Typed.TARGET))
        .isEqualTo(ExitCode.DONE);
    assertThat(text.out()).contains("no ledger").hasLineCount(1);

    Typed json = new Typed(folder);
    assertThat(
            json.juga(
                new StatusCommand(new FakeDesk()), "status", Typed.TARGET, "--output", "json"))
        .isEqualTo(ExitCode.DONE);
    assertThat(JSON.readTree(json.out()).get("runs")).isEmpty();
  }

  @Test
  void aRunIsToldWithinEightyColumns() {
    Typed typed = new Typed(folder);

    typed.juga(new StatusCommand(new FakeDesk(STOPPED)), "status", Typed.TARGET);

    assertThat(typed.out())
        .contains("200 of 214 complete")
        .contains("8,113,204 rows")
        .contains("to be enabled: shop.nightly")
        .contains("start the same command again");
    assertThat(typed.out().lines()).allMatch(line -> Columns.width(line) <= 80);
  }

  @Test
  void aRunIsToldToPrograms() throws Exception {
    Typed typed = new Typed(folder);

    typed.juga(new StatusCommand(new FakeDesk(STOPPED)), "status", Typed.TARGET, "--output=json");

    JsonNode run = JSON.readTree(typed.out()).get("runs").get(0);
    assertThat(run.get("state").asText()).isEqualTo("RUNNING");
    assertThat(run.get("alive").asBoolean()).isFalse();
    assertThat(run.get("last_work_at").isNull()).isTrue();
    assertThat(run.get("tables_done").asLong()).isEqualTo(200);
    assertThat(run.get("unfinished")).hasSize(10);
  }

  @Test
  void theLedgerIsRemovedByForceOnlyIfAsked() {
    FakeDesk desk = new FakeDesk(STOPPED);
    assertThat(new Typed(folder).juga(new CleanCommand(desk), "clean", Typed.TARGET))
        .isEqualTo(ExitCode.PREFLIGHT);
    assertThat(desk.removals).isEmpty();

    assertThat(new Typed(folder).juga(new CleanCommand(desk), "clean", Typed.TARGET, "--force"))
        .isEqualTo(ExitCode.DONE);
    assertThat(desk.removals).containsExactly(true);
  }

  @Test
  void theTargetMustBeNamed() {
    Typed typed = new Typed(folder);
    assertThat(typed.juga(new CleanCommand(new FakeDesk()), "clean")).isEqualTo(ExitCode.USAGE);
    assertThat(typed.err()).contains("--target is missing");
  }
}
