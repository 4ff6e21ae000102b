package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Sees to it that the tables that are read are the tables that the snapshot was taken of: by a lock
 * where there is one, and by comparing afterwards everywhere (server-facts.md 2). Thread-safe.
 *
 * <p>Definitions are read before writers are locked and compared after the lock, so that none can
 * slip in between; InnoDB's numbers, which a TRUNCATE changes too, are read while it is held. What
 * others read of the definitions between {@link #prepare} and the snapshot is as good.
 */
public final class DefinitionGuard implements AutoCloseable {
  private final List<TableName> tables;
  private final Session observer;
  private final BackupLock backupLock;
  private final MetadataLocks metadataLocks;
  private final boolean comparesIds;
  private Definitions definitions;
  private TableIds ids;

  private DefinitionGuard(
      List<TableName> tables,
      Session observer,
      BackupLock backupLock,
      MetadataLocks metadataLocks,
      boolean comparesIds) {
    this.tables = tables;
    this.observer = observer;
    this.backupLock = backupLock;
    this.metadataLocks = metadataLocks;
    this.comparesIds = comparesIds;
    this.definitions = prevents() ? Definitions.of(List.of()) : Definitions.read(observer, tables);
  }

  /**
   * Takes what locks there are and reads all definitions, while writers still write.
   *
   * @param notes told, in a sentence each, what people should know about how they are guarded
   */
  public static DefinitionGuard prepare(
      Server source, SnapshotRequest request, Consumer<String> notes) {
    BackupLock backupLock = BackupLock.take(source, request.options(), notes).orElse(null);
    Session observer = null;
    MetadataLocks metadataLocks = null;
    try {
      observer = source.open(Purpose.GUARD);
      observer.execute("SET lock_wait_timeout=5, character_set_results=NULL");
      boolean comparesIds = backupLock == null && Denial.seesEverything(observer);
      if (backupLock == null && !comparesIds && !request.options().sourceFrozen()) {
        notes.accept(
            "The account on the source sees neither other sessions nor InnoDB's dictionary (PROCESS"
                + " on *.*); Juga keeps a metadata lock on each selected table instead, so that DDL"
                + " waits for the run, and new statements on that table behind it.");
        metadataLocks = MetadataLocks.take(source, request.tables());
      }
      return new DefinitionGuard(
          request.tables(), observer, backupLock, metadataLocks, comparesIds);
    } catch (RuntimeException e) {
      close(metadataLocks, observer, backupLock);
      throw e;
    }
  }

  /** To be called while writers are locked out: from here on changes are seen. */
  synchronized void begin() {
    if (comparesIds) {
      ids = TableIds.read(observer);
    }
  }

  /**
   * Whether definitions cannot change while the guard is there; else it tells that one did. Nobody
   * has tried yet what passes MariaDB's backup stage.
   */
  public boolean prevents() {
    return backupLock != null && !observer.version().isMariaDb();
  }

  /**
   * Takes over what was read of the tables under this guard, to compare it when the last row is
   * read; without effect where the guard has read it itself.
   */
  public synchronized void remember(Collection<Table> read) {
    if (prevents()) {
      definitions = Definitions.of(read);
    }
  }

  /**
   * Fails if one of these tables may not be what it was when the snapshot was taken. While the
   * backup lock is held no definition can change, so that it is enough to know that it is.
   */
  synchronized void checkUnchanged(Collection<TableName> checked) {
    checkHeld();
    if (!prevents()) {
      compare(checked);
    }
  }

  /** Compares all tables, whatever lock is held: for the moment when the last row is read. */
  synchronized void checkUnchanged() {
    checkHeld();
    compare(prevents() ? definitions.tables() : tables);
  }

  private void checkHeld() {
    Optional.ofNullable(backupLock).ifPresent(BackupLock::checkHeld);
    Optional.ofNullable(metadataLocks).ifPresent(MetadataLocks::checkHeld);
  }

  private void compare(Collection<TableName> checked) {
    TreeSet<TableName> changed = new TreeSet<>();
    if (comparesIds) {
      changed.addAll(TableIds.read(observer).changedSince(ids, checked));
    }
    changed.addAll(Definitions.read(observer, checked).changedSince(definitions));
    if (!changed.isEmpty()) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "Tables of the source were changed (DDL) after the snapshot was taken, so that what"
                  + " was copied of them may not be what they held")
          .at(SnapshotRequest.shown(List.copyOf(changed)))
          .remedy(
              "Start again while nobody truncates, drops, renames or alters tables on the source.");
    }
  }

  List<TableName> tables() {
    return tables;
  }

  List<Long> connectionIds() {
    List<Long> ids = new ArrayList<>(List.of(observer.connectionId()));
    Optional.ofNullable(backupLock).ifPresent(lock -> ids.add(lock.connectionId()));
    Optional.ofNullable(metadataLocks).ifPresent(lock -> ids.add(lock.connectionId()));
    return ids;
  }

  @Override
  public void close() {
    close(metadataLocks, observer, backupLock);
  }

  private static void close(MetadataLocks metadataLocks, Session observer, BackupLock backupLock) {
    // In this order even if one fails; null is skipped.
    try (backupLock;
        observer;
        metadataLocks) {
      // Closing is all.
    }
  }
}
