package dev.juga.migrate;

import dev.juga.failure.Failure;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Transient;
import java.time.Duration;

/** Waits longer and longer between attempts at the same chunk, and gives up after some. */
final class Backoff {
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final int ATTEMPTS = 7;

  private final StopSign stop;
  private int failed;

  Backoff(StopSign stop) {
    this.stop = stop;
  }

  /** Returns when the work may be tried again; throws the failure itself when it may not. */
  void await(Failure failure) {
    failed++;
    if (!Transient.is(failure) || failed == ATTEMPTS) {
      throw failure;
    }
    try {
      Thread.sleep(FIRST.multipliedBy(1L << (failed - 1)).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw stop.stopped().cause(e);
    }
  }

  /** Work got on: the next failure is a first one again. */
  void reset() {
    failed = 0;
  }
}
