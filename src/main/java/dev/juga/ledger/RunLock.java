package dev.juga.ledger;

import static dev.juga.ledger.LedgerNames.NOW;
import static dev.juga.ledger.LedgerNames.RUN;
import static dev.juga.ledger.LedgerNames.RUN_ID;
import static dev.juga.ledger.LedgerNames.time;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Lets one run at a time write to a target. The lock belongs to a connection, so the server frees
 * it when Juga vanishes; where a whole machine vanished and the server has not noticed, the run's
 * sign of life has grown old, and its connection is ended.
 */
public final class RunLock implements AutoCloseable {
  private static final String NAME = "juga_run";

  /** A server notices within moments that a process of a living machine is gone. */
  private static final int PATIENCE_SECONDS = 5;

  private static final int SIGN_OF_LIFE_SECONDS = 10;

  /** A run that gave no sign of life for so long is gone. */
  static final int GONE_AFTER_SECONDS = 60;

  private final Session holder;
  private final ScheduledExecutorService pulse =
      Executors.newSingleThreadScheduledExecutor(RunLock::thread);

  private ScheduledFuture<?> beating;

  private RunLock(Session holder) {
    this.holder = holder;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "juga-run-lock");
    thread.setDaemon(true);
    return thread;
  }

  /** Takes the lock, or fails while another run is alive. */
  public static RunLock take(Server target) {
    Session holder = target.open(Purpose.GUARD);
    try {
      if (isFree(holder) || (endedOrphan(holder) && isFree(holder))) {
        return new RunLock(holder);
      }
      throw Failure.of(ExitCode.PREFLIGHT, "Another run of Juga is writing to this target")
          .at("connection " + owner(holder) + " of the target " + target.endpoint())
          .remedy("Wait until it ends, or end it, then start again.");
    } catch (RuntimeException e) {
      holder.close();
      throw e;
    }
  }

  private static boolean isFree(Session session) {
    return session.number("SELECT GET_LOCK('" + NAME + "', " + PATIENCE_SECONDS + ")") == 1;
  }

  /** The connection that holds the lock; null if nobody does. */
  static String owner(Session session) {
    return session.text("SELECT IS_USED_LOCK('" + NAME + "')");
  }

  private static boolean endedOrphan(Session session) {
    String owner = owner(session);
    if (owner == null) {
      return true;
    }
    boolean silent =
        LedgerTables.exist(session)
            && session.number(
                    "SELECT COUNT(*)>0 AND MAX(alive_at) < NOW(3) - INTERVAL "
                        + GONE_AFTER_SECONDS
                        + " SECOND FROM juga_ledger.run WHERE state='RUNNING'")
                == 1;
    if (silent) {
      session.execute("KILL " + owner);
    }
    return silent;
  }

  /**
   * Gives signs of life for a run from now on.
   *
   * @param lost called once if the lock is lost, as when the target is restarted
   */
  public void keep(String runId, Consumer<Failure> lost) {
    beating =
        pulse.scheduleWithFixedDelay(
            () -> beat(runId, lost), SIGN_OF_LIFE_SECONDS, SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
  }

  private void beat(String runId, Consumer<Failure> lost) {
    try {
      holder.dsl().update(RUN).set(time("alive_at"), NOW).where(RUN_ID.eq(runId)).execute();
    } catch (RuntimeException e) {
      lost.accept(
          Failure.of(ExitCode.INTERRUPTED, "The connection that holds the run's lock was lost")
              .remedy("Start the same command again: it goes on where this run ended.")
              .cause(e));
      // The schedule ends with the exception.
      throw e;
    }
  }

  @Override
  public void close() {
    if (beating != null) {
      beating.cancel(false);
    }
    pulse.shutdown();
    try {
      // A beat under way uses the session.
      if (!pulse.awaitTermination(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS)) {
        pulse.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    holder.close();
  }
}
