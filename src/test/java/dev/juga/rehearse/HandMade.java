package dev.juga.rehearse;

import dev.juga.schema.TableName;
import java.time.Duration;

/** A run that never was, told with a clock that is moved by hand. */
final class HandMade {
  static final long MB = 1L << 20;

  private long now = 1;
  private final Recorder recorder = new Recorder(() -> now);

  static TableName table(int number) {
    return new TableName("shop", "t" + number);
  }

  HandMade step(String name) {
    recorder.stepStarted(name);
    return this;
  }

  HandMade passes(long millis) {
    now += Duration.ofMillis(millis).toNanos();
    return this;
  }

  HandMade starts(int table) {
    recorder.tableStarted(table(table), 0, 0);
    return this;
  }

  HandMade chunk(int table, long millis, long rows, long bytes) {
    passes(millis);
    recorder.chunkCommitted(table(table), rows, bytes);
    return this;
  }

  HandMade finishes(int table, long millis) {
    passes(millis);
    recorder.tableFinished(table(table), 0, 0, Duration.ZERO);
    return this;
  }

  Recorder over() {
    recorder.endStep();
    return recorder;
  }
}
