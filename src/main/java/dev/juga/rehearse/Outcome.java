package dev.juga.rehearse;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What became of a forecast. The sums are over the steps that both know, so that a run which left
 * the comparison at the end out is not called a quick one.
 *
 * @param run the rehearsal that the forecast is from
 * @param steps in the order of the run; steps that it did not take behind them
 * @param took what the steps took that were forecast
 * @param deviation by how many percent of what was expected the fact is above it, below if
 *     negative; null where nothing was expected
 */
public record Outcome(
    String run,
    List<Fact> steps,
    Duration low,
    Duration expected,
    Duration high,
    Duration took,
    Double deviation) {
  public Outcome {
    // A manifest's field may be missing, which is told of where it is read.
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param low null, as are the next two, where it was not forecast
   * @param took null where it was not taken
   * @param deviation as of the whole; null where one of both is missing
   */
  public record Fact(
      String name,
      Duration low,
      Duration expected,
      Duration high,
      Duration took,
      Double deviation) {
    private boolean isForecastAndTaken() {
      return expected != null && took != null;
    }
  }

  /**
   * Sets what a run took beside what was forecast.
   *
   * @param run the rehearsal that the forecast is from
   * @param fact what heard the run
   */
  public static Outcome of(String run, Forecast forecast, Recorder fact) {
    Map<String, Forecast.Step> expected =
        forecast.steps().stream()
            .collect(Collectors.toMap(Forecast.Step::name, step -> step, (one, other) -> one));
    Map<String, Duration> took =
        fact.steps().stream()
            .collect(Collectors.toMap(Recorder.Measured::name, Recorder.Measured::took));
    Set<String> names = new LinkedHashSet<>();
    fact.steps().forEach(step -> names.add(step.name()));
    forecast.steps().forEach(step -> names.add(step.name()));
    List<Fact> facts = new ArrayList<>();
    for (String name : names) {
      facts.add(fact(name, expected.get(name), took.get(name)));
    }
    Duration sum = sum(facts, Fact::took);
    Duration foreseen = sum(facts, Fact::expected);
    return new Outcome(
        run,
        facts,
        sum(facts, Fact::low),
        foreseen,
        sum(facts, Fact::high),
        sum,
        deviation(foreseen, sum));
  }

  private static Fact fact(String name, Forecast.Step expected, Duration took) {
    return expected == null
        ? new Fact(name, null, null, null, took, null)
        : new Fact(
            name,
            expected.low(),
            expected.expected(),
            expected.high(),
            took,
            took == null ? null : deviation(expected.expected(), took));
  }

  private static Duration sum(List<Fact> facts, Function<Fact, Duration> part) {
    return facts.stream()
        .filter(Fact::isForecastAndTaken)
        .map(part)
        .reduce(Duration.ZERO, Duration::plus);
  }

  /** In percent with one decimal. */
  private static Double deviation(Duration expected, Duration took) {
    if (expected.toMillis() <= 0) {
      return null;
    }
    double percent = 100.0 * (took.toMillis() - expected.toMillis()) / expected.toMillis();
    return Math.round(percent * 10) / 10.0;
  }
}
