package dev.juga.migrate;

import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.Transient;
import dev.juga.mysql.rows.DigestGround;
import dev.juga.mysql.rows.RowLoader;
import dev.juga.mysql.rows.RowLoaders;

/** The target connection of one lane, which is replaced when it is lost. */
final class TargetLink implements AutoCloseable {
  private final Run run;
  private Session session;
  private RowLoader loader;

  TargetLink(Run run) {
    this.run = run;
    open();
  }

  private void open() {
    session = run.openTarget(Purpose.WRITE);
    loader = RowLoaders.forTarget(session);
    if (run.hashes()) {
      DigestGround.check(session);
    }
  }

  RowLoader loader() {
    return loader;
  }

  Session session() {
    return session;
  }

  /**
   * Leaves nothing of a failed transaction behind: rolls it back, or replaces a connection that is
   * lost once the server has let go of it, so that what the ledger says is final.
   */
  void restore(Failure failure) {
    if (!Transient.isConnectionLost(failure)) {
      try {
        session.rollback();
        return;
      } catch (Failure lost) {
        failure.addSuppressed(lost);
      }
    }
    long gone = session.connectionId();
    close();
    run.sessions().awaitGone(gone);
    open();
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (Failure ignored) {
      // A connection that was cut cannot be closed again.
    }
  }
}
