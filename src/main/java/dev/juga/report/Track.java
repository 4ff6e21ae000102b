package dev.juga.report;

import dev.juga.report.Manifest.Lane;
import dev.juga.report.Manifest.Step;
import dev.juga.report.Manifest.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A line of the timeline.
 *
 * @param label what it is about, as a person reads it
 * @param took how long it was busy
 */
record Track(String label, Duration took, List<Bar> bars) {
  /** Bars narrower than this are drawn together, so that 30,000 tables are no 30,000 bars. */
  private static final double NARROW = 2;

  private static final int MOST_NAMES = 12;

  /**
   * A bar.
   *
   * @param isOdd neighbours alternate
   * @param title what it stands for
   */
  record Bar(String x, String width, boolean isOdd, String title) {}

  static Track of(Step step, Axis axis, Text text) {
    Duration took = Duration.between(step.started(), step.ended());
    String label = text.step(step.name());
    double from = axis.at(step.started());
    double width = Math.max(NARROW, axis.at(step.ended()) - from);
    double x = Math.min(from, Axis.WIDTH - width);
    String title = Visible.plain(label) + ", " + text.duration(took);
    Bar bar = new Bar(Axis.number(x), Axis.number(width), false, title);
    return new Track(label, took, List.of(bar));
  }

  static Track of(Lane lane, Axis axis, Text text) {
    List<Bar> bars = new ArrayList<>();
    List<Work> together = new ArrayList<>();
    Duration busy = Duration.ZERO;
    double start = 0;
    for (Work work : lane.work()) {
      busy = busy.plus(Duration.between(work.started(), work.ended()));
      double from = axis.at(work.started());
      double to = axis.at(work.ended());
      boolean isApart = !together.isEmpty() && from - axis.at(last(together).ended()) > NARROW;
      if (!together.isEmpty() && (isApart || to - from >= NARROW)) {
        bars.add(bar(start, together, axis, bars.size(), text));
        together.clear();
      }
      if (together.isEmpty()) {
        start = from;
      }
      together.add(work);
      if (to - start >= NARROW) {
        bars.add(bar(start, together, axis, bars.size(), text));
        together.clear();
      }
    }
    if (!together.isEmpty()) {
      bars.add(bar(start, together, axis, bars.size(), text));
    }
    return new Track(text.of("lane", lane.name()), busy, bars);
  }

  private static Work last(List<Work> works) {
    return works.get(works.size() - 1);
  }

  private static Bar bar(double start, List<Work> works, Axis axis, int number, Text text) {
    double width = Math.max(NARROW / 2, axis.at(last(works).ended()) - start);
    return new Bar(Axis.number(start), Axis.number(width), number % 2 == 1, title(works, text));
  }

  private static String title(List<Work> works, Text text) {
    long pieces = works.stream().mapToLong(Work::pieces).sum();
    Stream<String> names =
        works.stream().map(work -> Visible.plain(work.table().toString())).distinct();
    String shown = names.limit(MOST_NAMES).collect(Collectors.joining(", "));
    Duration took = Duration.between(works.get(0).started(), last(works).ended());
    String counted = pieces > 1 ? shown + ", … (" + text.number(pieces) + ")" : shown;
    return counted + ", " + text.duration(took);
  }
}
