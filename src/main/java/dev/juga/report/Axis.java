package dev.juga.report;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The time of a run as places on a drawing that is a thousand units wide. */
final class Axis {
  static final double WIDTH = 1000;
  private static final int[] STEPS = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 14_400, 21_600, 43_200, 86_400
  };
  private static final int MOST_TICKS = 8;

  private final Instant began;
  private final double millis;

  Axis(Instant began, Instant ended) {
    this.began = began;
    this.millis = Math.max(1, Duration.between(began, ended).toMillis());
  }

  /**
   * A mark on the axis.
   *
   * @param percent how far to the right, as the style sheet takes it
   */
  record Tick(String percent, Duration at) {}

  double at(Instant instant) {
    double share = Duration.between(began, instant).toMillis() / millis;
    return Math.max(0, Math.min(1, share)) * WIDTH;
  }

  /** The width of a second. */
  double second() {
    return WIDTH * 1000 / millis;
  }

  Instant instant(double place) {
    return began.plusMillis(Math.round(place / WIDTH * millis));
  }

  /** From 0 on, at times that are easy to read. */
  List<Tick> ticks() {
    double seconds = millis / 1000;
    int step = 86_400 * (1 + (int) (seconds / 86_400 / MOST_TICKS));
    for (int i = STEPS.length - 1; i >= 0 && seconds / STEPS[i] <= MOST_TICKS; i--) {
      step = STEPS[i];
    }
    List<Tick> ticks = new ArrayList<>();
    for (long at = 0; at <= seconds; at += step) {
      ticks.add(new Tick(number(100 * at / seconds) + "%", Duration.ofSeconds(at)));
    }
    return ticks;
  }

  /** A place or a length as SVG takes it. */
  static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceAll("\\.?0+$", "");
  }
}
