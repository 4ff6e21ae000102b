package dev.juga.ledger;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;

/** Lets one run at a time write to a target; the server itself frees it when Juga vanishes. */
public final class RunLock implements AutoCloseable {
  private final Session holder;

  private RunLock(Session holder) {
    this.holder = holder;
  }

  /** Takes the lock or fails at once. */
  public static RunLock take(Server target) {
    Session holder = target.open(Purpose.GUARD);
    if (holder.number("SELECT GET_LOCK('juga_run', 0)") == 1) {
      return new RunLock(holder);
    }
    String owner = holder.text("SELECT IS_USED_LOCK('juga_run')");
    holder.close();
    throw Failure.of(ExitCode.PREFLIGHT, "Another run of Juga is writing to this target")
        .at("connection " + owner + " of the target " + target.endpoint())
        .remedy("Wait until it ends, or end it, then start again.");
  }

  @Override
  public void close() {
    holder.close();
  }
}
