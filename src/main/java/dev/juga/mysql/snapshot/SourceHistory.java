package dev.juga.mysql.snapshot;

import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Whether a source stands where it stood. The same binary log position proves it only where the
 * binary log sees every write (server-facts.md 11); a source of which that cannot be said counts as
 * moved.
 */
public final class SourceHistory {
  private SourceHistory() {}

  /** Whether nothing was written between two snapshots, as far as the source can prove it. */
  public static boolean isUnmoved(Server source, SnapshotPosition before, SnapshotPosition now) {
    return source.brief(session -> seesEveryWrite(session) && samePlace(session, before, now));
  }

  private static boolean samePlace(Session session, SnapshotPosition before, SnapshotPosition now) {
    boolean gtids =
        session.version().isMySqlFrom(5, 6, 5)
            && "ON".equalsIgnoreCase(session.text("SELECT @@GLOBAL.gtid_mode"));
    if (gtids) {
      return !now.gtidSet().isEmpty() && now.gtidSet().equals(before.gtidSet());
    }
    return !now.binlogFile().isEmpty()
        && now.binlogFile().equals(before.binlogFile())
        && now.binlogPosition() == before.binlogPosition();
  }

  private static boolean seesEveryWrite(Session session) {
    if (session.number("SELECT @@GLOBAL.log_bin") == 0) {
      return false;
    }
    String status =
        session.version().isMySqlFrom(8, 2, 0) ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS";
    List<Boolean> unfiltered = session.list(status, SourceHistory::isUnfiltered);
    return unfiltered.equals(List.of(true)) && noPreparedTransaction(session);
  }

  private static boolean isUnfiltered(ResultSet row) throws SQLException {
    return isEmpty(row.getString("Binlog_Do_DB")) && isEmpty(row.getString("Binlog_Ignore_DB"));
  }

  private static boolean isEmpty(String text) {
    return text == null || text.isEmpty();
  }

  /** A prepared XA transaction may commit even where the server is read only. */
  private static boolean noPreparedTransaction(Session session) {
    // Listing them takes XA_RECOVER_ADMIN from 8.0 on; whoever may not ask cannot prove anything.
    try {
      return session.list("XA RECOVER", row -> row.getString(1)).isEmpty();
    } catch (dev.juga.failure.Failure e) {
      return false;
    }
  }
}
