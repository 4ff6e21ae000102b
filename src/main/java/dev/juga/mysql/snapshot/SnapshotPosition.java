package dev.juga.mysql.snapshot;

import java.time.Duration;

/**
 * Where in the source's history a snapshot stands, read while its writers were locked.
 *
 * @param gtidSet the executed GTID set (MariaDB: the current GTID position); empty if not every
 *     write gets a GTID
 * @param binlogFile the binary log file; empty if there is no binary log or the account may not ask
 * @param binlogPosition the byte position in that file; 0 if there is none
 * @param lockHeld how long writers were locked
 */
public record SnapshotPosition(
    String gtidSet, String binlogFile, long binlogPosition, Duration lockHeld) {
  SnapshotPosition heldFor(Duration held) {
    return new SnapshotPosition(gtidSet, binlogFile, binlogPosition, held);
  }

  /**
   * Whether both name the same place in a history; never true where there is none. That alone does
   * not prove that nobody wrote: see {@link Snapshot#unmovedSince}.
   */
  public boolean samePlaceAs(SnapshotPosition other) {
    if (!gtidSet.isEmpty() || !other.gtidSet.isEmpty()) {
      return gtidSet.equals(other.gtidSet);
    }
    return !binlogFile.isEmpty()
        && binlogFile.equals(other.binlogFile)
        && binlogPosition == other.binlogPosition;
  }

  /** The position as people read it. */
  @Override
  public String toString() {
    if (!gtidSet.isEmpty()) {
      return "GTID set " + gtidSet;
    }
    return binlogFile.isEmpty() ? "no binary log" : binlogFile + ':' + binlogPosition;
  }
}
