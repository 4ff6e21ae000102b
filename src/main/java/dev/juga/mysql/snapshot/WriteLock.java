package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Keeps writers away while the lanes open their transactions. Its session does nothing else: a
 * START TRANSACTION in it would release LOCK TABLES without a word (server-facts.md 18), and the
 * server drops it 30 seconds after Juga vanished.
 */
final class WriteLock implements AutoCloseable {
  private static final int LOCK_SECONDS = 5;

  /** Writers that queued up behind a lock that was not granted get through before the next try. */
  private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

  private final Session session;

  private WriteLock(Session session) {
    this.session = session;
  }

  /**
   * Locks everything, or the selected tables where the account may do no more; nothing if the user
   * vouches that the source is frozen.
   *
   * @param own connection ids of this run, which are not waited for
   */
  static WriteLock take(
      Server source, SnapshotRequest request, Set<Long> own, Consumer<String> notes) {
    WriteLock lock = new WriteLock(source.open(Purpose.LOCK));
    try {
      if (request.options().sourceFrozen()) {
        notes.accept(
            "No lock is taken on the source: that nobody writes to it is vouched for with"
                + " --source-frozen.");
      } else {
        lock.acquire(request, own, notes);
      }
      return lock;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private void acquire(SnapshotRequest request, Set<Long> own, Consumer<String> notes) {
    Instant deadline = Instant.now().plus(request.options().lockWait());
    session.execute("SET lock_wait_timeout=" + LOCK_SECONDS);
    try {
      patiently("FLUSH TABLES WITH READ LOCK", own, deadline);
    } catch (Failure e) {
      if (!Denial.is(e)) {
        throw e;
      }
      lockTables(request.tables(), own, deadline);
      notes.accept(
          "The account on the source may not lock all writers (RELOAD on *.*); "
              + request.tables().size()
              + " selected tables are locked by LOCK TABLES … READ instead while the snapshot is"
              + " taken, which may end an open transaction with a deadlock error (1213).");
    }
  }

  private void lockTables(List<TableName> tables, Set<Long> own, Instant deadline) {
    if (tables.isEmpty()) {
      return;
    }
    // Older servers wait for open transactions by InnoDB's own table locks, and only like this.
    session.execute("SET autocommit=0, innodb_lock_wait_timeout=" + LOCK_SECONDS);
    try {
      patiently(lockStatement(tables), own, deadline);
    } catch (Failure e) {
      if (!Denial.is(e)) {
        throw e;
      }
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The account on the source may lock neither all writers (RELOAD) nor the selected"
                  + " tables (LOCK TABLES), so that its lanes would see different moments")
          .remedy(
              "GRANT RELOAD, LOCK TABLES ON *.* to it, or stop all writers and vouch for that with"
                  + " --source-frozen.")
          .cause(e.getCause());
    }
  }

  /** Locks for readers; views must not be named, one with a dead definer would fail it all. */
  static String lockStatement(List<TableName> tables) {
    return tables.stream()
        .map(table -> table.quoted() + " READ")
        .collect(Collectors.joining(", ", "LOCK TABLES ", ""));
  }

  private void patiently(String statement, Set<Long> own, Instant deadline) {
    RunningStatements running = new RunningStatements(session, own);
    while (true) {
      running.awaitNone(deadline);
      try {
        session.execute(statement);
        return;
      } catch (Failure e) {
        if (!Denial.isTimeout(e)) {
          throw e;
        }
        if (Instant.now().plus(BETWEEN_TRIES).isAfter(deadline)) {
          throw blocked(e);
        }
        RunningStatements.sleep(BETWEEN_TRIES);
      }
    }
  }

  private static Failure blocked(Failure e) {
    return Failure.of(
            ExitCode.SERVER,
            "The source could not be locked for a snapshot: a transaction that holds a lock of its"
                + " own stayed open")
        .remedy(
            "Look for it in SHOW ENGINE INNODB STATUS and SHOW PROCESSLIST and wait until it ends,"
                + " or raise --lock-wait; Juga ends nothing itself.")
        .cause(e.getCause());
  }

  /** The session that holds the lock, for what has to be read while it is held. */
  Session session() {
    return session;
  }

  /** Lets writers go on. */
  void release() {
    session.execute("UNLOCK TABLES");
  }

  @Override
  public void close() {
    session.close();
  }
}
