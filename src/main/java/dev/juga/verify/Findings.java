package dev.juga.verify;

import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.RowDifference;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What differs in one table: counted in full, some of each class kept to be shown. Thread-safe. */
final class Findings {
  private final int most;
  private final Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
  private final List<RowDifference> samples = new ArrayList<>();
  private final Map<DifferenceKind, Integer> reserved = new EnumMap<>(DifferenceKind.class);
  private long moving;

  /** Keeps at most so many differences of each class. */
  Findings(int most) {
    this.most = most;
  }

  /** Counts rows of one difference; whether it is to be kept, in the place that it then has. */
  synchronized boolean count(DifferenceKind kind, long times) {
    counts.merge(kind, times, Long::sum);
    return reserved.merge(kind, 1, Integer::sum) <= most;
  }

  synchronized void keep(RowDifference sample) {
    samples.add(sample);
  }

  /** Rows that differed and were written to while they were read. */
  synchronized void countMoving(long rows) {
    moving += rows;
  }

  synchronized Map<DifferenceKind, Long> counts() {
    return new EnumMap<>(counts);
  }

  synchronized List<RowDifference> samples() {
    return List.copyOf(samples);
  }

  synchronized long moving() {
    return moving;
  }

  /** Rows whose difference makes a mismatch. */
  synchronized long mismatches() {
    return counts.entrySet().stream()
        .filter(count -> !count.getKey().isWarning())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
