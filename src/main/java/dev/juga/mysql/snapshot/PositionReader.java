package dev.juga.mysql.snapshot;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Reads where a source's history stands, and whether that history tells of every write. */
final class PositionReader {
  private record BinaryLog(String file, long position, boolean filtered) {}

  private final Session session;
  private final ServerVersion version;
  private final List<BinaryLog> log;
  private final boolean denied;

  /** Asks for the binary log's position, which takes REPLICATION CLIENT. */
  PositionReader(Session session, Consumer<String> notes) {
    this.session = session;
    this.version = session.version();
    List<BinaryLog> answer = List.of();
    boolean refused = false;
    try {
      answer = ask();
    } catch (Failure e) {
      if (!Denial.is(e)) {
        throw e;
      }
      refused = true;
      notes.accept(
          "The account on the source may not read the binary log's position (REPLICATION CLIENT on"
              + " *.*): replication cannot start where this snapshot stands.");
    }
    this.log = answer;
    this.denied = refused;
  }

  private List<BinaryLog> ask() {
    // The old words are a syntax error from 8.4 on, the new ones before 8.2.
    String show = version.isMySqlFrom(8, 2, 0) ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS";
    return session.list(
        show,
        row ->
            new BinaryLog(
                row.getString("File"),
                row.getLong("Position"),
                !row.getString("Binlog_Do_DB").isEmpty()
                    || !row.getString("Binlog_Ignore_DB").isEmpty()));
  }

  SnapshotPosition read() {
    String gtids = gtids();
    return log.stream()
        .findFirst()
        .map(one -> new SnapshotPosition(gtids, one.file(), one.position(), Duration.ZERO))
        .orElse(new SnapshotPosition(gtids, "", 0, Duration.ZERO));
  }

  /** The set, if every write gets a GTID; the server breaks long ones into lines. */
  private String gtids() {
    String gtids;
    if (version.isMariaDb()) {
      gtids = log.isEmpty() && !denied ? "" : session.text("SELECT @@GLOBAL.gtid_current_pos");
    } else {
      boolean always = "ON".equals(session.text("SELECT @@GLOBAL.gtid_mode"));
      gtids = always ? session.text("SELECT @@GLOBAL.gtid_executed") : "";
    }
    return gtids == null ? "" : gtids.replace("\n", "");
  }

  /**
   * Whether no write can have happened without moving the position (server-facts.md 11): the binary
   * log is on and leaves out no schema, what a replica applies is logged too, and no prepared XA
   * transaction could be committed. What the account may not ask counts as no.
   */
  boolean tellsAllWrites() {
    try {
      return !log.isEmpty()
          && !log.get(0).filtered()
          && logsWhatItReplicates()
          && session.list("XA RECOVER", row -> 1).isEmpty();
    } catch (Failure e) {
      return false;
    }
  }

  private boolean logsWhatItReplicates() {
    String variable = version.isMySqlFrom(8, 0, 26) ? "log_replica_updates" : "log_slave_updates";
    return session.number("SELECT @@GLOBAL." + variable) == 1
        || (!version.isMySqlFrom(8, 0, 22)
            && session.list("SHOW SLAVE STATUS", row -> 1).isEmpty());
  }
}
