package dev.juga.mysql.snapshot;

import java.time.Duration;

/**
 * Where in the source's history a snapshot stands, read while its writers were locked.
 *
 * @param gtidSet the executed GTID set; empty if the server keeps none
 * @param binlogFile the binary log file; empty if there is no binary log
 * @param binlogPosition the byte position in that file; 0 if there is none
 * @param lockHeld how long writers were locked
 */
public record SnapshotPosition(
    String gtidSet, String binlogFile, long binlogPosition, Duration lockHeld) {
  SnapshotPosition heldFor(Duration held) {
    return new SnapshotPosition(gtidSet, binlogFile, binlogPosition, held);
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
