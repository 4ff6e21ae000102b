package dev.juga.rehearse;

import static dev.juga.rehearse.HandMade.MB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.juga.rehearse.Production.Amount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What is forecast follows from what was measured as the page says. */
class ForecasterTest {
  private static final Amount SAME = new Amount(1, 1);

  private static Production scaled(double scale) {
    return Production.of(scale, SAME, SAME);
  }

  private static Forecast forecast(HandMade run, Production production) {
    return new Forecaster(run.over(), production).forecast().orElseThrow();
  }

  private static Forecast.Step step(Forecast forecast, String name) {
    return forecast.steps().stream()
        .filter(step -> step.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }

  /** One lane: 0.3 s of beginning, then a cold chunk of 3 s and nine of 1 s; indexes for 2 s. */
  private static HandMade oneLargeTable() {
    HandMade run = new HandMade().step("Taking the snapshot").passes(400);
    run.step("Creating schemas and tables").passes(100);
    run.step("Copying rows").passes(300).starts(1).chunk(1, 3000, 1000, 16 * MB);
    for (int i = 0; i < 9; i++) {
      run.chunk(1, 1000, 1000, 16 * MB);
    }
    return run.finishes(1, 2000).step("Refreshing statistics").passes(50);
  }

  @Test
  void whatIsAsLargeTakesAsLong() {
    Forecast forecast = forecast(oneLargeTable(), scaled(1));

    assertThat(forecast.steps())
        .extracting(Forecast.Step::name)
        .containsExactly(
            "Taking the snapshot",
            "Creating schemas and tables",
            "Copying rows",
            "Refreshing statistics");
    for (Forecast.Step step : forecast.steps()) {
      assertThat(seconds(step.expected())).isCloseTo(seconds(step.measured()), within(1e-6));
      assertThat(seconds(step.low())).isLessThanOrEqualTo(seconds(step.measured()) * 0.85 + 1e-6);
      assertThat(seconds(step.high()))
          .isGreaterThanOrEqualTo(seconds(step.measured()) * 1.15 - 1e-6);
    }
    assertThat(forecast.took()).isEqualTo(Duration.ofMillis(14_850));
    assertThat(forecast.measured()).isEqualTo(new Forecast.Size(1, 10_000, 160 * MB));
    assertThat(forecast.production()).isEqualTo(forecast.measured());
  }

  @Test
  void fixedPartsAndWarmingUpDoNotGrowAndIndexesGrowABitFaster() {
    Forecast forecast = forecast(oneLargeTable(), scaled(10));

    // 0.3 s of beginning, 2 s of warming up, 10 chunks of 1 s and 2 s of sorting.
    double sorting = Math.log(100_000) / Math.log(10_000);
    assertThat(seconds(step(forecast, "Copying rows").expected()))
        .isCloseTo(0.3 + 2 + 100 + 20 * sorting, within(1e-3));
    assertThat(seconds(step(forecast, "Taking the snapshot").expected())).isEqualTo(0.4);
    assertThat(seconds(step(forecast, "Refreshing statistics").expected())).isEqualTo(0.05);
    assertThat(forecast.production()).isEqualTo(new Forecast.Size(1, 100_000, 1600 * MB));
    assertThat(seconds(forecast.expected()))
        .isCloseTo(0.4 + 0.1 + 0.3 + 2 + 100 + 20 * sorting + 0.05, within(1e-3));
  }

  @Test
  void theRangeReachesFromTheFastestThirdOfTheChunksToTheSlowest() {
    HandMade run = new HandMade().step("Copying rows").starts(1);
    // The first one is as the others on average, so that nothing is left for warming up.
    for (int millis : new int[] {1000, 500, 500, 1000, 1000, 1500, 1500}) {
      run.chunk(1, millis, 1000, 16 * MB);
    }
    run.finishes(1, 0);

    Forecast.Step copy = step(forecast(run, scaled(2)), "Copying rows");

    assertThat(seconds(copy.expected())).isCloseTo(14, within(1e-6));
    assertThat(seconds(copy.low())).isCloseTo(7, within(1e-6));
    assertThat(seconds(copy.high())).isCloseTo(21, within(1e-6));
  }

  @Test
  void evenChunksLeaveARangeOfFifteenPercentAndFewChunksAWiderOne() {
    Forecast.Step many = step(forecast(oneLargeTable(), scaled(1)), "Copying rows");
    HandMade few =
        new HandMade().step("Copying rows").starts(1).chunk(1, 1000, 9, 2 * MB).finishes(1, 0);

    assertThat(seconds(many.high())).isCloseTo(seconds(many.measured()) * 1.15, within(1e-6));
    assertThat(seconds(many.low())).isCloseTo(seconds(many.measured()) * 0.85, within(1e-6));
    assertThat(step(forecast(few, scaled(1)), "Copying rows").high())
        .isEqualTo(Duration.ofMillis(1300));
    assertThat(step(forecast(few, scaled(1)), "Copying rows").low())
        .isEqualTo(Duration.ofMillis(500));
  }

  @Test
  void tablesThatTheRehearsalLeftOutCostTheirTablesAndTheirBytes() {
    HandMade run = new HandMade().step("Creating schemas and tables").passes(600);
    run.step("Copying rows");
    for (int i = 0; i < 9; i++) {
      run.starts(i).chunk(i, 80, 10, 1000).finishes(i, 20);
    }
    run.starts(9).chunk(9, 1000, 1000, 10 * MB).finishes(9, 100);
    Production production = Production.of(1, new Amount(10, 100), new Amount(70, 500));

    Forecast forecast = forecast(run, production);

    // A table costs 0.1 s; the large one another second for its 10 MB.
    assertThat(seconds(step(forecast, "Copying rows").expected())).isCloseTo(7 + 5, within(0.01));
    assertThat(seconds(step(forecast, "Creating schemas and tables").expected()))
        .isCloseTo(0.6 * 120 / 60, within(1e-6));
    assertThat(forecast.production().tables()).isEqualTo(70);
  }

  @Test
  void tablesThatAreAllTinyCannotTellTheirBytesFromThemselves() {
    HandMade run = new HandMade().step("Copying rows").starts(1).chunk(1, 900, 10, 1000);
    run.finishes(1, 100);

    Forecast.Step copy = step(forecast(run, scaled(9)), "Copying rows");

    assertThat(seconds(copy.expected())).isCloseTo(5, within(1e-6));
    assertThat(seconds(copy.low())).isCloseTo(1, within(1e-6));
    assertThat(seconds(copy.high())).isCloseTo(9, within(1e-6));
  }

  @Test
  void emptyTablesTakeNothingMore() {
    HandMade run = new HandMade().step("Copying rows").passes(200).starts(1).finishes(1, 0);
    run.starts(2).chunk(2, 1000, 5, 2 * MB).finishes(2, 0);

    Forecast forecast = forecast(run, scaled(3));

    assertThat(seconds(step(forecast, "Copying rows").expected())).isCloseTo(3.2, within(1e-6));
    assertThat(forecast.measured().tables()).isEqualTo(2);
  }

  @Test
  void aRunThatCopiedNothingForecastsNothing() {
    HandMade noTable = new HandMade().step("Copying rows").passes(10);
    HandMade noRow = new HandMade().step("Copying rows").starts(1).finishes(1, 5);

    assertThat(new Forecaster(noTable.over(), scaled(10)).forecast()).isEmpty();
    assertThat(new Forecaster(noRow.over(), scaled(10)).forecast()).isEmpty();
  }

  @Test
  void orphansAreLookedForInAllRowsSomewhereBetween() {
    HandMade run = oneLargeTable().step("Adding foreign keys").passes(1000);

    Forecast.Step keys = step(forecast(run, scaled(3)), "Adding foreign keys");

    assertThat(keys.growsWith()).isEqualTo(Growth.ROWS);
    assertThat(seconds(keys.expected())).isCloseTo(2, within(1e-6));
    assertThat(seconds(keys.low())).isCloseTo(1, within(1e-6));
    assertThat(seconds(keys.high())).isCloseTo(3, within(1e-6));
  }

  @Test
  void aRunThatWasTakenUpAgainStandsForAllOfIt() {
    Amount told = new Amount(2, 30).partOf(new Amount(8, 1000), 4, 120);

    assertThat(told).isEqualTo(new Amount(4, 250));
    assertThat(Production.of(2, told, new Amount(8, 1000))).isEqualTo(new Production(2, 2, 8));
  }

  @Test
  void theProductionIsNeverSmallerThanWhatWasSelected() {
    assertThat(Production.of(1, new Amount(0, 0), new Amount(0, 0)))
        .isEqualTo(new Production(1, 1, 1));
    assertThat(Production.of(1, new Amount(10, 10), new Amount(9, 8)))
        .isEqualTo(new Production(1, 1, 1));
  }

  @Test
  void stepsAreCalledWhatAMigrationCallsThem() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String file :
        new String[] {"migrate/Migration", "verify/Verification", "cli/ServerPair"}) {
      code.append(Files.readString(Path.of("src/main/java/dev/juga/" + file + ".java")));
    }
    for (String name :
        new String[] {
          "Connecting",
          "Checking source and target",
          "Taking the snapshot",
          "Adding foreign keys",
          "Copying rows",
          "Comparing rows"
        }) {
      assertThat(code)
          .contains("tep" + (name.equals("Connecting") ? "Started" : "") + "(\"" + name);
    }
  }
}
