package dev.juga.rehearse;

import dev.juga.rehearse.Forecast.Size;
import dev.juga.rehearse.Forecast.Step;
import dev.juga.rehearse.Recorder.Measured;
import java.time.Duration;
import java.util.Optional;

/**
 * The arithmetic of a forecast. A step that took T is forecast so, by what it {@link Growth grows
 * with}:
 *
 * <ul>
 *   <li>nothing: T
 *   <li>tables: T · (n' + 50) / (n + 50), n tables measured and n' to come; the step's own cost is
 *       taken as that of 50 tables
 *   <li>rows, told table by table: s + (T − s) · M' / M, where s is what passed before the first
 *       table, and M and M' are what {@link LaneTime} says the lanes spend on both sizes: lanes are
 *       taken to wait for each other as much as they did
 *   <li>rows, and nothing told: between T and T · x' / x for x and x' bytes, in the middle
 * </ul>
 *
 * <p>The range is at least 15 % either way; where chunks were measured, it reaches from the speed
 * of their fastest third to that of their slowest.
 */
final class Forecaster {
  /** Assumed, not measured: below it a step's own cost matters more, above it its tables do. */
  private static final double OWN_COST_IN_TABLES = 50;

  private static final double NARROWEST = 0.15;
  private static final Range PLAIN = new Range(1 - NARROWEST, 1, 1 + NARROWEST);

  private final Recorder recorder;
  private final Production production;

  /** Factors of what was measured. */
  record Range(double low, double expected, double high) {
    Range times(Range other) {
      return new Range(low * other.low, expected * other.expected, high * other.high);
    }

    /** At least the usual width around what is expected. */
    Range widened() {
      return new Range(
          Math.min(low, expected * PLAIN.low), expected, Math.max(high, expected * PLAIN.high));
    }
  }

  Forecaster(Recorder recorder, Production production) {
    this.recorder = recorder;
    this.production = production;
  }

  /** Empty where no row was copied: nothing can be said then of the copy of any. */
  Optional<Forecast> forecast() {
    Work copy = recorder.copy();
    if (copy.bytes() == 0) {
      return Optional.empty();
    }
    return Optional.of(
        Forecast.of(
            new Size(copy.tables(), copy.rows(), copy.bytes()),
            new Size(
                Math.round(copy.tables() * production.tables()),
                Math.round(copy.rows() * production.bytes()),
                Math.round(copy.bytes() * production.bytes())),
            recorder.steps().stream().map(step -> step(step, copy.tables())).toList()));
  }

  private Step step(Measured step, long tables) {
    Growth growth = Growth.of(step);
    Duration fixed = Duration.ZERO;
    Range range;
    if (growth == Growth.NOTHING) {
      range = PLAIN;
    } else if (growth == Growth.TABLES) {
      double more =
          (tables * production.tables() + OWN_COST_IN_TABLES) / (tables + OWN_COST_IN_TABLES);
      range = new Range(more, more, more).widened();
    } else if (step.work().tables() > 0) {
      fixed = step.beforeWork();
      range = new LaneTime(step.work()).growth(production).widened();
    } else {
      range = between(1, production.bytes()).widened();
    }
    Duration grows = step.took().minus(fixed);
    return new Step(
        step.name(),
        growth,
        step.took(),
        times(fixed, PLAIN.low()).plus(times(grows, range.low())),
        fixed.plus(times(grows, range.expected())),
        times(fixed, PLAIN.high()).plus(times(grows, range.high())));
  }

  /** Nothing says which it is nearer to. */
  static Range between(double one, double other) {
    return new Range(Math.min(one, other), (one + other) / 2, Math.max(one, other));
  }

  private static Duration times(Duration duration, double factor) {
    return Duration.ofNanos(Math.round(duration.toNanos() * factor));
  }
}
