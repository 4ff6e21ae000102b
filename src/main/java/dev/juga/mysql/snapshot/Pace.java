package dev.juga.mysql.snapshot;

import dev.juga.lane.StopSign;
import dev.juga.mysql.Server;
import java.time.Duration;

/**
 * Asked before each piece of work: waits while the source is busy, and fails if the run is to end,
 * or if an application waits for locks that it holds. Thread-safe.
 */
public final class Pace implements AutoCloseable {
  /** Short beside any piece of work. */
  private static final Duration MOMENT = Duration.ofMillis(20);

  private final StopSign stop;
  private final Throttle throttle;
  private final MetadataLockWatch watch;

  private Pace(StopSign stop, Throttle throttle, MetadataLockWatch watch) {
    this.stop = stop;
    this.throttle = throttle;
    this.watch = watch;
  }

  /**
   * Begins to look at the source while a snapshot is held.
   *
   * @param limit statements of others on the source from which on lanes pause; 0 for no limit
   */
  public static Pace over(Server source, Snapshot snapshot, int limit, StopSign stop) {
    MetadataLockWatch watch = MetadataLockWatch.over(source, snapshot);
    try {
      return new Pace(stop, Throttle.on(source, limit, snapshot.connectionIds()), watch);
    } catch (RuntimeException e) {
      watch.close();
      throw e;
    }
  }

  /** Returns when the next piece of work may begin. */
  public void beforeWork() {
    goOn();
    throttle.pauseIfBusy(this::goOn);
  }

  /** Waits a moment, for work that other lanes may leave to this one. */
  public void awhile() {
    goOn();
    RunningStatements.sleep(MOMENT);
  }

  private void goOn() {
    stop.check();
    watch.check();
  }

  @Override
  public void close() {
    try (watch) {
      throttle.close();
    }
  }
}
