package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Tables without transactions, locked against writers by a session of their own from within the
 * snapshot's lock until their rows are copied. Readers go on. Used by one thread at a time.
 */
final class FrozenTables implements AutoCloseable {
  private final List<TableName> tables;
  private Session holder;

  private FrozenTables(List<TableName> tables, Session holder) {
    this.tables = tables;
    this.holder = holder;
  }

  /** Opens the session; nothing is locked yet. */
  static FrozenTables prepare(Server source, List<TableName> tables) {
    return new FrozenTables(tables, tables.isEmpty() ? null : source.open(Purpose.GUARD));
  }

  /** Locks the tables, to be called while writers are locked out anyway. */
  void lock(Consumer<String> notes) {
    if (holder != null) {
      acquire();
      notes.accept(
          tables.size()
              + " tables without transactions stay locked until their rows are copied; who writes"
              + " to them waits: "
              + SnapshotRequest.shown(tables)
              + ".");
    }
  }

  /**
   * Where writers wait for the table itself and not for its metadata lock (MariaDB, MySQL before
   * 5.7), readers that come later wait behind them, lanes too; FLUSH keeps writers out before that.
   */
  private void acquire() {
    String lock = WriteLock.lockStatement(tables);
    if (holder.version().isMySqlFrom(5, 7, 0)) {
      holder.execute(lock);
      return;
    }
    try {
      holder.execute(
          tables.stream()
              .map(TableName::quoted)
              .collect(Collectors.joining(", ", "FLUSH TABLES ", " WITH READ LOCK")));
    } catch (Failure e) {
      if (!Denial.is(e)) {
        throw e;
      }
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The account on the source may not lock tables without transactions so that their"
                  + " readers go on")
          .at(SnapshotRequest.shown(tables))
          .remedy("GRANT RELOAD, LOCK TABLES ON *.* to it.")
          .cause(e.getCause());
    }
  }

  /** The tables that are locked now. */
  synchronized List<TableName> locked() {
    return holder == null ? List.of() : tables;
  }

  synchronized List<Long> connectionIds() {
    return holder == null ? List.of() : List.of(holder.connectionId());
  }

  /** Fails if the lock was lost with its connection. */
  synchronized void checkHeld() {
    if (holder != null) {
      holder.checkSame();
    }
  }

  /** Lets writers go on, after a last look that they had to wait until now. */
  synchronized void release() {
    checkHeld();
    close();
  }

  @Override
  public synchronized void close() {
    if (holder != null) {
      holder.close();
      holder = null;
    }
  }
}
