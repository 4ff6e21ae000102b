package dev.juga.mysql.snapshot;

import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * Tells whose locks a statement waits for, where the performance schema records metadata locks (on
 * by default from MySQL 8.0). Elsewhere nobody can tell, and Juga takes the blame.
 */
final class LockOwners {
  private final Session session;
  private final boolean known;

  LockOwners(Session session) {
    this.session = session;
    this.known = isRecorded(session);
  }

  private static boolean isRecorded(Session session) {
    try {
      return session.number("SELECT @@GLOBAL.performance_schema") == 1
          && "YES"
              .equals(
                  session.text(
                      "SELECT ENABLED FROM performance_schema.setup_instruments"
                          + " WHERE NAME='wait/lock/metadata/sql/mdl'"));
    } catch (Failure e) {
      return false;
    }
  }

  /** Whether one of these connections holds what the waiting one wants. */
  boolean blocks(Collection<Long> holders, long waiting) {
    if (!known || holders.isEmpty()) {
      return !holders.isEmpty();
    }
    String ids = holders.stream().map(String::valueOf).collect(Collectors.joining(","));
    return session.number(
            "SELECT COUNT(*) FROM performance_schema.metadata_locks w"
                + " JOIN performance_schema.threads wt ON wt.THREAD_ID=w.OWNER_THREAD_ID"
                + " JOIN performance_schema.metadata_locks h ON h.OBJECT_TYPE=w.OBJECT_TYPE"
                + " AND h.OBJECT_SCHEMA <=> w.OBJECT_SCHEMA AND h.OBJECT_NAME <=> w.OBJECT_NAME"
                + " JOIN performance_schema.threads ht ON ht.THREAD_ID=h.OWNER_THREAD_ID"
                + " WHERE w.LOCK_STATUS='PENDING' AND h.LOCK_STATUS='GRANTED'"
                + " AND wt.PROCESSLIST_ID="
                + waiting
                + " AND ht.PROCESSLIST_ID IN ("
                + ids
                + ")")
        > 0;
  }
}
