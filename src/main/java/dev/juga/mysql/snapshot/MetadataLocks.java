package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.List;

/**
 * A transaction that has read nothing of every table, and so keeps DDL off them until it ends: for
 * servers without a backup lock, where the account may not see InnoDB's dictionary (server-facts.md
 * 2).
 */
final class MetadataLocks implements AutoCloseable {
  private final Session guard;

  private MetadataLocks(Session guard) {
    this.guard = guard;
  }

  static MetadataLocks take(Server source, List<TableName> tables) {
    Session guard = source.open(Purpose.READ);
    try {
      guard.execute("SET lock_wait_timeout=5", "START TRANSACTION");
      tables.forEach(table -> lock(guard, table));
      return new MetadataLocks(guard);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
  }

  private static void lock(Session guard, TableName table) {
    try {
      guard.list("SELECT 1 FROM " + table.quoted() + " LIMIT 0", row -> 1);
    } catch (Failure e) {
      if (!Denial.isTimeout(e)) {
        throw e;
      }
      throw Failure.of(
              ExitCode.SERVER, "A table of the source is being changed (DDL), and is not free")
          .at(table.toString())
          .remedy("Start again while nobody changes table definitions.")
          .cause(e.getCause());
    }
  }

  long connectionId() {
    return guard.connectionId();
  }

  /** Fails if the transaction ended with its connection. */
  void checkHeld() {
    guard.checkSame();
  }

  @Override
  public void close() {
    guard.close();
  }
}
