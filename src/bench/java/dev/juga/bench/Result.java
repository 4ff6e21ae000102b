package dev.juga.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The runs of one contender on one workload. Used by one thread. */
final class Result {
  private final String contender;
  private final List<Measured> runs = new ArrayList<>();
  private String note = "";

  Result(String contender) {
    this.contender = contender;
  }

  String contender() {
    return contender;
  }

  List<Measured> runs() {
    return List.copyOf(runs);
  }

  void add(Measured run) {
    runs.add(run);
  }

  /** Why there are no more runs; empty if nothing went wrong. */
  String note() {
    return note;
  }

  void stopped(String reason) {
    note = reason;
  }

  /** The most memory of all runs. */
  long peakBytes() {
    return runs.stream().mapToLong(Measured::peakBytes).max().orElse(0);
  }

  /** The median of a figure; NaN if nothing was measured. */
  double median(ToDoubleFunction<Measured> figure) {
    double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
    if (sorted.length == 0) {
      return Double.NaN;
    }
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }
}
