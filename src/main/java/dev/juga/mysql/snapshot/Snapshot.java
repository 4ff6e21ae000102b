package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The consistent read view that all lanes of the source share. Writers are locked only while the
 * lanes open their transactions; DDL is locked until the snapshot is closed.
 */
public final class Snapshot implements AutoCloseable {
  private static final int LOCK_SECONDS = 5;

  private final BackupLock backupLock;
  private final List<Session> lanes;
  private final SnapshotPosition position;

  private Snapshot(BackupLock backupLock, List<Session> lanes, SnapshotPosition position) {
    this.backupLock = backupLock;
    this.lanes = List.copyOf(lanes);
    this.position = position;
  }

  /**
   * Takes a snapshot.
   *
   * @param lanes how many sessions share it
   * @param lockWait how long to wait for running statements to end
   */
  public static Snapshot take(Server source, int lanes, Duration lockWait) {
    BackupLock backupLock = BackupLock.take(source);
    List<Session> sessions = new ArrayList<>();
    try (Session lock = source.open(Purpose.LOCK)) {
      // Everything is opened first, so that the lock is held as briefly as possible.
      for (int i = 0; i < lanes; i++) {
        sessions.add(source.open(Purpose.READ));
      }
      lockWriters(lock, sessions, Instant.now().plus(lockWait));
      long locked = System.nanoTime();
      sessions.forEach(Snapshot::begin);
      SnapshotPosition position = position(lock);
      lock.execute("UNLOCK TABLES");
      Duration held = Duration.ofNanos(System.nanoTime() - locked);
      return new Snapshot(backupLock, sessions, position.heldFor(held));
    } catch (RuntimeException e) {
      sessions.forEach(Session::close);
      backupLock.close();
      throw e;
    }
  }

  private static void lockWriters(Session lock, List<Session> lanes, Instant deadline) {
    Set<Long> own = lanes.stream().map(Session::connectionId).collect(Collectors.toSet());
    RunningStatements running = new RunningStatements(lock, own);
    lock.execute("SET lock_wait_timeout=" + LOCK_SECONDS);
    while (true) {
      running.awaitNone(deadline);
      try {
        lock.execute("FLUSH TABLES WITH READ LOCK");
        return;
      } catch (Failure e) {
        if (!timedOut(e) || Instant.now().isAfter(deadline)) {
          throw e;
        }
      }
    }
  }

  private static boolean timedOut(Failure e) {
    return e.getCause() instanceof SQLException cause && cause.getErrorCode() == 1205;
  }

  private static void begin(Session lane) {
    lane.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    // The server ignores the clause with no more than a warning if the isolation does not allow it.
    List<String> warnings = lane.list("SHOW WARNINGS", row -> row.getString("Message"));
    if (!warnings.isEmpty()) {
      throw Failure.of(ExitCode.SERVER, "The source did not take a snapshot: " + warnings.get(0))
          .remedy("Connect to the server itself, without a proxy that rewrites statements.");
    }
  }

  private static SnapshotPosition position(Session lock) {
    boolean renamed = lock.version().isMySqlFrom(8, 2, 0);
    String gtids = lock.text("SELECT @@GLOBAL.gtid_executed");
    return lock
        .list(
            renamed ? "SHOW BINARY LOG STATUS" : "SHOW MASTER STATUS",
            row -> binlogPosition(gtids, row))
        .stream()
        .findFirst()
        .orElse(new SnapshotPosition(withoutBreaks(gtids), "", 0, Duration.ZERO));
  }

  private static SnapshotPosition binlogPosition(String gtids, ResultSet row) throws SQLException {
    return new SnapshotPosition(
        withoutBreaks(gtids), row.getString("File"), row.getLong("Position"), Duration.ZERO);
  }

  /** The server breaks long GTID sets into lines. */
  private static String withoutBreaks(String gtids) {
    return gtids == null ? "" : gtids.replace("\n", "");
  }

  /** The sessions that read from this snapshot, one for each lane. */
  public List<Session> lanes() {
    return lanes;
  }

  public SnapshotPosition position() {
    return position;
  }

  /** Fails if DDL could have happened since the snapshot was taken. */
  public void checkGuarded() {
    backupLock.checkHeld();
  }

  @Override
  public void close() {
    lanes.forEach(Session::close);
    backupLock.close();
  }
}
