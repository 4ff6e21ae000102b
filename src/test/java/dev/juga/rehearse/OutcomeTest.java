package dev.juga.rehearse;

import static dev.juga.rehearse.HandMade.MB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.juga.rehearse.Production.Amount;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Forecast and fact stand beside each other, step by step. */
class OutcomeTest {
  private static HandMade run(long snapshotMillis, long copyMillis) {
    return new HandMade()
        .step("Taking the snapshot")
        .passes(snapshotMillis)
        .step("Copying rows")
        .starts(1)
        .chunk(1, copyMillis, 10, 2 * MB)
        .finishes(1, 0);
  }

  private static Forecast forecast(HandMade run) {
    Production same = Production.of(1, new Amount(1, 1), new Amount(1, 1));
    return new Forecaster(run.over(), same).forecast().orElseThrow();
  }

  @Test
  void deviationsAreInPercentOfWhatWasExpected() {
    Forecast forecast = forecast(run(1000, 4000));

    Outcome outcome = Outcome.of("rehearsal-1", forecast, run(1000, 5000).over());

    assertThat(outcome.run()).isEqualTo("rehearsal-1");
    assertThat(outcome.steps())
        .extracting(Outcome.Fact::name, Outcome.Fact::deviation)
        .containsExactly(tuple("Taking the snapshot", 0.0), tuple("Copying rows", 25.0));
    assertThat(outcome.took()).isEqualTo(Duration.ofSeconds(6));
    assertThat(outcome.expected()).isEqualTo(Duration.ofSeconds(5));
    assertThat(outcome.deviation()).isEqualTo(20.0);
    assertThat(Outcome.of("r", forecast, run(1000, 3000).over()).deviation()).isEqualTo(-20.0);
  }

  @Test
  void onlyStepsThatBothKnowAreSummedUp() {
    Forecast forecast = forecast(run(1000, 4000).step("Comparing definitions").passes(9000));

    Outcome outcome =
        Outcome.of("r", forecast, run(1000, 4000).step("Watering the plants").passes(700).over());

    assertThat(outcome.deviation()).isEqualTo(0.0);
    assertThat(outcome.took()).isEqualTo(Duration.ofSeconds(5));
    assertThat(outcome.steps())
        .filteredOn(fact -> fact.name().equals("Watering the plants"))
        .containsExactly(
            new Outcome.Fact(
                "Watering the plants", null, null, null, Duration.ofMillis(700), null));
    assertThat(outcome.steps()).last().extracting(Outcome.Fact::took).isNull();
    assertThat(outcome.steps()).last().extracting(Outcome.Fact::expected).isNotNull();
  }

  @Test
  void whatWasExpectedToTakeNoTimeHasNoDeviation() {
    Outcome outcome = Outcome.of("r", forecast(run(0, 0)), run(5, 5).over());

    assertThat(outcome.deviation()).isNull();
    assertThat(outcome.steps()).extracting(Outcome.Fact::deviation).containsOnlyNulls();
  }
}
