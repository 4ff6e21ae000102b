package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The consistent read view that all lanes of the source share. Writers are locked only while the
 * lanes open their transactions; writers of tables without transactions, where there are such,
 * until {@link #releaseUnprotected}. DDL is locked until the snapshot is closed, or detected.
 */
public final class Snapshot implements AutoCloseable {
  private final DefinitionGuard guard;
  private final FrozenTables frozen;
  private final List<Session> lanes;
  private final SnapshotPosition position;
  private final boolean positionTellsAll;

  private Snapshot(
      DefinitionGuard guard,
      FrozenTables frozen,
      List<Session> lanes,
      SnapshotPosition position,
      boolean positionTellsAll) {
    this.guard = guard;
    this.frozen = frozen;
    this.lanes = List.copyOf(lanes);
    this.position = position;
    this.positionTellsAll = positionTellsAll;
  }

  /**
   * Takes a snapshot. The definitions of the tables must not have been relied on before; read them
   * now, and call {@link #checkUnchanged()} at the end.
   *
   * @param notes told, in a sentence each, what people should know about how it was taken
   */
  public static Snapshot take(Server source, SnapshotRequest request, Consumer<String> notes) {
    return take(source, request, DefinitionGuard.prepare(source, request, notes), notes);
  }

  /**
   * Takes a snapshot of tables whose definitions were read under a guard, and fails if one changed
   * meanwhile. {@link #checkUnchanged()} is to be called at the end.
   *
   * @param guard belongs to the snapshot from now on, and is closed with it
   * @param notes told, in a sentence each, what people should know about how it was taken
   */
  public static Snapshot take(
      Server source, SnapshotRequest request, DefinitionGuard guard, Consumer<String> notes) {
    List<Session> lanes = new ArrayList<>();
    FrozenTables frozen = null;
    try {
      request.checkProtected();
      // Everything is opened first, so that the lock is held as briefly as possible.
      frozen = FrozenTables.prepare(source, request.toFreeze());
      for (int i = 0; i < request.lanes(); i++) {
        lanes.add(source.open(Purpose.READ));
      }
      Snapshot snapshot = lockAndBegin(source, request, guard, frozen, lanes, notes);
      guard.checkUnchanged(guard.tables());
      return snapshot;
    } catch (RuntimeException e) {
      close(lanes, frozen, guard);
      throw e;
    }
  }

  private static Snapshot lockAndBegin(
      Server source,
      SnapshotRequest request,
      DefinitionGuard guard,
      FrozenTables frozen,
      List<Session> lanes,
      Consumer<String> notes) {
    Set<Long> own = new HashSet<>(guard.connectionIds());
    lanes.forEach(lane -> own.add(lane.connectionId()));
    // What is said while writers wait is said afterwards.
    List<String> remarks = new ArrayList<>();
    try (WriteLock lock = WriteLock.take(source, request, own, remarks::add)) {
      long locked = System.nanoTime();
      lanes.forEach(Snapshot::begin);
      frozen.lock(remarks::add);
      guard.begin();
      PositionReader reader = new PositionReader(lock.session(), remarks::add);
      SnapshotPosition position = reader.read();
      boolean tellsAll = reader.tellsAllWrites();
      lock.release();
      Duration held = Duration.ofNanos(System.nanoTime() - locked);
      return new Snapshot(guard, frozen, lanes, position.heldFor(held), tellsAll);
    } finally {
      remarks.forEach(notes);
    }
  }

  static void begin(Session lane) {
    // MariaDB keeps warnings of earlier statements through START TRANSACTION.
    List<String> before = warnings(lane);
    lane.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    // The server ignores the clause with no more than a warning if the isolation does not allow it.
    List<String> warnings = warnings(lane);
    if (!warnings.equals(before)) {
      throw Failure.of(
              ExitCode.SERVER, "The " + lane.side() + " did not take a snapshot: " + warnings)
          .remedy("Connect to the server itself, without a proxy that rewrites statements.");
    }
  }

  private static List<String> warnings(Session lane) {
    return lane.list("SHOW WARNINGS", row -> row.getString("Message"));
  }

  /** The sessions that read from this snapshot, one for each lane. */
  public List<Session> lanes() {
    return lanes;
  }

  public SnapshotPosition position() {
    return position;
  }

  /**
   * Whether nobody can have written between an earlier snapshot of the same source and this one:
   * the position is the same, and the binary log sees all writes (server-facts.md 11). False when
   * in doubt.
   */
  public boolean unmovedSince(SnapshotPosition earlier) {
    return positionTellsAll && position.samePlaceAs(earlier);
  }

  /**
   * Fails if the definition or the identity of any table is no longer what the snapshot was taken
   * of: ALTER, TRUNCATE, RENAME, DROP + CREATE. To be called when the last row is read.
   */
  public void checkUnchanged() {
    guard.checkUnchanged();
    frozen.checkHeld();
  }

  /**
   * Fails if one of these tables may have changed, after its last chunk; from any thread. One look
   * at several costs little more than at one.
   */
  public void checkUnchanged(Collection<TableName> tables) {
    guard.checkUnchanged(tables);
  }

  /** The tables whose writers wait for this snapshot now. */
  public List<TableName> lockedTables() {
    return frozen.locked();
  }

  /** Lets writers of tables without transactions go on: their rows are copied. */
  public void releaseUnprotected() {
    frozen.release();
  }

  /** The connection ids that this snapshot holds on the source. */
  public Set<Long> connectionIds() {
    Set<Long> ids = new HashSet<>(guard.connectionIds());
    lanes.forEach(lane -> ids.add(lane.connectionId()));
    ids.addAll(frozen.connectionIds());
    return ids;
  }

  @Override
  public void close() {
    close(lanes, frozen, guard);
  }

  private static void close(List<Session> lanes, FrozenTables frozen, DefinitionGuard guard) {
    try (guard;
        frozen) {
      lanes.forEach(Session::close);
    }
  }
}
