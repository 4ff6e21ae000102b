package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The lock that stops DDL and nothing else, held by a session of its own from before the
 * definitions are read until the rows are copied: LOCK INSTANCE FOR BACKUP, or the BACKUP STAGE of
 * MariaDB 10.4 and later. Without it a TRUNCATE would let a table arrive empty and look equal
 * (server-facts.md 2, 18).
 */
final class BackupLock implements AutoCloseable {
  private final Session guard;

  private BackupLock(Session guard) {
    this.guard = guard;
  }

  /** The lock, where the server has one, the account may take it and nobody declined it. */
  static Optional<BackupLock> take(Server source, SnapshotOptions options, Consumer<String> notes) {
    List<String> statements = statements(source.version());
    if (statements.isEmpty() || !options.backupLock() || options.sourceFrozen()) {
      return Optional.empty();
    }
    Session guard = source.open(Purpose.GUARD);
    try {
      if (source.version().isMariaDb()
          && !options.freezeNonTransactional()
          && hasTablesThatAStageLocks(guard)) {
        notes.accept(
            "The source has tables (MyISAM and the like) whose writers a backup stage would lock out;"
                + " Juga takes none and checks afterwards that no definition was changed.");
        guard.close();
        return Optional.empty();
      }
      guard.execute("SET lock_wait_timeout=" + seconds(options.lockWait()));
      guard.execute(statements.toArray(new String[0]));
      return Optional.of(new BackupLock(guard));
    } catch (Failure e) {
      guard.close();
      if (Denial.is(e)) {
        notes.accept(
            "The account on the source may not lock definitions ("
                + (source.version().isMariaDb() ? "RELOAD" : "BACKUP_ADMIN")
                + " on *.*); Juga checks afterwards that none was changed, and stops if one was.");
        return Optional.empty();
      }
      throw Denial.isTimeout(e) ? busy(options, e) : e;
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private static List<String> statements(ServerVersion version) {
    if (version.isMySqlFrom(8, 0, 0)) {
      return List.of("LOCK INSTANCE FOR BACKUP");
    }
    return version.isMariaDbFrom(10, 4)
        ? List.of("BACKUP STAGE START", "BACKUP STAGE FLUSH", "BACKUP STAGE BLOCK_DDL")
        : List.of();
  }

  /** BLOCK_DDL stops writes to MyISAM, selected or not, but neither to InnoDB nor to Aria. */
  private static boolean hasTablesThatAStageLocks(Session guard) {
    return guard.number(
            "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_TYPE='BASE TABLE'"
                + " AND ENGINE NOT IN ('InnoDB','Aria') AND TABLE_SCHEMA NOT IN"
                + " ('mysql','information_schema','performance_schema','sys')")
        > 0;
  }

  private static long seconds(Duration patience) {
    return Math.max(1, patience.toSeconds());
  }

  private static Failure busy(SnapshotOptions options, Failure e) {
    return Failure.of(
            ExitCode.SERVER,
            "A definition on the source was being changed for more than "
                + seconds(options.lockWait())
                + " s, and a snapshot has to wait for that")
        .remedy("Start again when the statement has ended, or raise --lock-wait.")
        .cause(e.getCause());
  }

  long connectionId() {
    return guard.connectionId();
  }

  /** Fails if the lock's connection is no longer the one that took it. */
  void checkHeld() {
    guard.checkSame();
  }

  @Override
  public void close() {
    guard.close();
  }
}
