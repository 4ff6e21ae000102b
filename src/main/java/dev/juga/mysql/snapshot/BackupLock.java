package dev.juga.mysql.snapshot;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;

/**
 * LOCK INSTANCE FOR BACKUP, held by a session of its own from before the definitions are read until
 * the rows are copied: it stops DDL and nothing else. Without it a TRUNCATE would let a table
 * arrive empty and look equal (server-facts.md 2).
 */
final class BackupLock implements AutoCloseable {
  private final Session guard;

  private BackupLock(Session guard) {
    this.guard = guard;
  }

  static BackupLock take(Server source) {
    Session guard = source.open(Purpose.GUARD);
    try {
      guard.execute("LOCK INSTANCE FOR BACKUP");
      return new BackupLock(guard);
    } catch (RuntimeException e) {
      guard.close();
      throw e;
    }
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
