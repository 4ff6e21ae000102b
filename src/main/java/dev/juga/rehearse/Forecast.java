package dev.juga.rehearse;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * How long a migration of the production will take, from what its rehearsal took.
 *
 * @param measured what the rehearsal moved, bytes as sent
 * @param production what the production is taken to hold, likewise
 * @param steps in their order
 * @param low the sum of the steps' low ends
 * @param expected the sum of what is expected of the steps
 * @param high the sum of the steps' high ends
 */
public record Forecast(
    Size measured,
    Size production,
    List<Step> steps,
    Duration low,
    Duration expected,
    Duration high) {
  public Forecast {
    // A manifest's field may be missing, which is told of where it is read.
    steps = steps == null ? List.of() : List.copyOf(steps);
  }

  static Forecast of(Size measured, Size production, List<Step> steps) {
    return new Forecast(
        measured,
        production,
        steps,
        sum(steps, Step::low),
        sum(steps, Step::expected),
        sum(steps, Step::high));
  }

  private static Duration sum(List<Step> steps, Function<Step, Duration> end) {
    return steps.stream().map(end).reduce(Duration.ZERO, Duration::plus);
  }

  /** What the rehearsal took. */
  public Duration took() {
    return sum(steps, Step::measured);
  }

  /** How much there is. */
  public record Size(long tables, long rows, long bytes) {}

  /** One step: what it took, and what it will take. */
  public record Step(
      String name,
      Growth growsWith,
      Duration measured,
      Duration low,
      Duration expected,
      Duration high) {}
}
