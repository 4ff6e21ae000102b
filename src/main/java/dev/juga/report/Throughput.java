package dev.juga.report;

import dev.juga.report.Manifest.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows and bytes as they added up. One sample stands for each interval in which something was done;
 * when there are too many, every second one goes and the interval doubles.
 */
final class Throughput {
  static final int MOST_SAMPLES = 1_000;

  private List<Sample> samples = new ArrayList<>();
  private Duration interval = Duration.ofMillis(100);
  private Instant intervalEnds = Instant.MIN;
  private long rows;
  private long bytes;

  /** Rows are about to move; the curve begins with the first such call. */
  void begin(Instant now) {
    if (samples.isEmpty()) {
      samples.add(new Sample(now, 0, 0));
    }
  }

  void add(Instant now, long moreRows, long moreBytes) {
    begin(now);
    rows += moreRows;
    bytes += moreBytes;
    Sample sample = new Sample(now, rows, bytes);
    if (now.isBefore(intervalEnds)) {
      samples.set(samples.size() - 1, sample);
      return;
    }
    samples.add(sample);
    intervalEnds = now.plus(interval);
    if (samples.size() > MOST_SAMPLES) {
      thin();
    }
  }

  /** The first and the last one stay. */
  private void thin() {
    List<Sample> kept = new ArrayList<>(samples.size() / 2 + 1);
    for (int i = 0; i < samples.size(); i++) {
      if (i % 2 == 0 || i == samples.size() - 1) {
        kept.add(samples.get(i));
      }
    }
    samples = kept;
    interval = interval.multipliedBy(2);
  }

  /** All samples; empty if nothing was done. */
  List<Sample> samples() {
    return rows == 0 && bytes == 0 ? List.of() : List.copyOf(samples);
  }
}
