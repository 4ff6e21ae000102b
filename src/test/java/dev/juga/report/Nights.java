package dev.juga.report;

import dev.juga.rehearse.Forecast;
import dev.juga.rehearse.Growth;
import dev.juga.rehearse.Outcome;
import java.time.Duration;
import java.util.List;

/** A forecast of a night that never was, and what became of it. */
final class Nights {
  private Nights() {}

  private static Forecast.Step step(String name, Growth growth, long measured, long expected) {
    return new Forecast.Step(
        name,
        growth,
        Duration.ofMillis(measured),
        Duration.ofMillis(expected * 85 / 100),
        Duration.ofMillis(expected),
        Duration.ofMillis(expected * 115 / 100));
  }

  static Forecast forecast() {
    return new Forecast(
        new Forecast.Size(120, 811_320, 1_200_000_000L),
        new Forecast.Size(214, 8_113_204, 12_000_000_000L),
        List.of(
            step("Taking the snapshot", Growth.NOTHING, 700, 700),
            step("Creating schemas and tables", Growth.TABLES, 3_100, 4_800),
            step("Copying rows", Growth.ROWS, 61_000, 664_000),
            step("Comparing rows", Growth.ROWS, 14_000, 151_000)),
        Duration.ofMillis(697_425),
        Duration.ofMillis(820_500),
        Duration.ofMillis(943_575));
  }

  static Outcome outcome() {
    Forecast.Step copy = forecast().steps().get(2);
    Forecast.Step comparison = forecast().steps().get(3);
    return new Outcome(
        "20261122-030012-1f00",
        List.of(
            new Outcome.Fact("Connecting", null, null, null, Duration.ofMillis(310), null),
            new Outcome.Fact(
                copy.name(),
                copy.low(),
                copy.expected(),
                copy.high(),
                Duration.ofMillis(724_000),
                9.0),
            new Outcome.Fact(
                comparison.name(),
                comparison.low(),
                comparison.expected(),
                comparison.high(),
                null,
                null)),
        copy.low(),
        copy.expected(),
        copy.high(),
        Duration.ofMillis(724_000),
        9.0);
  }
}
