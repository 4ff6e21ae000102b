package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Looks every second whether a statement of an application waits for locks that Juga holds on
 * definitions: a lane's transaction, or the backup lock. After five seconds the run has to stop
 * ({@link #check}), or the site would, since everything else queues up behind that statement.
 * Writers of tables that are locked on purpose (--freeze-myisam) may wait. Without PROCESS only
 * statements of Juga's own account are seen.
 */
public final class MetadataLockWatch implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Session session;
  private final Snapshot snapshot;
  private final LockOwners owners;
  private final Thread thread;
  private final Map<WaitingStatement, Long> since = new HashMap<>();
  private volatile boolean closed;
  private volatile Failure found;

  private MetadataLockWatch(Session session, Snapshot snapshot) {
    this.session = session;
    this.snapshot = snapshot;
    this.owners = new LockOwners(session);
    this.thread = new Thread(this::watch, "juga-metadata-locks");
    thread.setDaemon(true);
  }

  /** Begins to watch over the locks of a snapshot, with a session and a thread of its own. */
  public static MetadataLockWatch over(Server source, Snapshot snapshot) {
    Session session = source.open(Purpose.GUARD);
    MetadataLockWatch watch = new MetadataLockWatch(session, snapshot);
    watch.thread.start();
    return watch;
  }

  /** Fails if somebody has been waiting for too long, or nobody can tell any more; at once. */
  public void check() {
    Failure failure = found;
    if (failure != null) {
      throw failure;
    }
  }

  private void watch() {
    try {
      while (!closed && found == null) {
        look();
        Thread.sleep(LOOK_EVERY.toMillis());
      }
    } catch (InterruptedException e) {
      // close() is the only one who interrupts.
      Thread.currentThread().interrupt();
    } catch (Failure e) {
      found = closed ? null : e;
    } catch (RuntimeException e) {
      found =
          Failure.of(ExitCode.SERVER, "Nobody watches over the locks on the source any more")
              .cause(e);
    }
  }

  private void look() {
    List<WaitingStatement> waiting = waiting();
    since.keySet().retainAll(new HashSet<>(waiting));
    long now = System.nanoTime();
    for (WaitingStatement statement : waiting) {
      long waited = now - since.computeIfAbsent(statement, s -> now);
      if (waited >= PATIENCE.toNanos()
          && owners.blocks(snapshot.connectionIds(), statement.connectionId())) {
        found = statement.after(Duration.ofNanos(waited).toSeconds());
        return;
      }
    }
  }

  /** Those that may wait do not count, also not for the moment in which their lock ends. */
  private List<WaitingStatement> waiting() {
    Set<Long> own = snapshot.connectionIds();
    List<TableName> locked = snapshot.lockedTables();
    return session
        .list(
            "SELECT ID, USER, STATE, INFO FROM information_schema.PROCESSLIST WHERE"
                + " (STATE LIKE 'Waiting for % metadata lock' OR STATE='Waiting for backup lock')"
                + " AND ID <> CONNECTION_ID() ORDER BY TIME DESC",
            row ->
                new WaitingStatement(
                    row.getLong(1), row.getString(2), row.getString(3), row.getString(4)))
        .stream()
        .filter(statement -> !own.contains(statement.connectionId()))
        .filter(statement -> !mayWait(statement, locked))
        .toList();
  }

  /** A statement about a table that was locked on purpose. */
  private static boolean mayWait(WaitingStatement statement, Collection<TableName> locked) {
    String text = statement.text() == null ? "" : statement.text().toLowerCase(Locale.ROOT);
    return locked.stream().anyMatch(table -> text.contains(table.table().toLowerCase(Locale.ROOT)));
  }

  @Override
  public void close() {
    closed = true;
    thread.interrupt();
    try {
      thread.join(Duration.ofSeconds(10).toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    session.close();
  }
}
