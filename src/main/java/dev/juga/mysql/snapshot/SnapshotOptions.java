package dev.juga.mysql.snapshot;

import java.time.Duration;

/**
 * How the consistent view of the source may be had.
 *
 * @param lockWait how long to wait for running statements to end before the snapshot is given up
 * @param backupLock whether DDL is locked out while rows are copied, where the server can do that
 * @param sourceFrozen whether the user vouches that nobody writes to the source, so that no lock is
 *     needed
 * @param freezeNonTransactional whether tables that no snapshot protects stay locked against
 *     writers until their rows are copied; without it such tables are refused
 */
public record SnapshotOptions(
    Duration lockWait, boolean backupLock, boolean sourceFrozen, boolean freezeNonTransactional) {
  /** How long to wait unless told otherwise. */
  public static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(60);

  /** What a run does unless told otherwise. */
  public static final SnapshotOptions DEFAULT =
      new SnapshotOptions(DEFAULT_LOCK_WAIT, true, false, false);

  /** The same with another patience. */
  public SnapshotOptions waiting(Duration patience) {
    return new SnapshotOptions(patience, backupLock, sourceFrozen, freezeNonTransactional);
  }
}
