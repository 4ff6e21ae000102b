package dev.juga.mysql.snapshot;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The statements that a global read lock would have to wait for. While it waits, every later
 * statement waits behind it, even after it gave up (server-facts.md 17), so it is asked for only
 * when the list is clear.
 */
final class RunningStatements {
  private static final Duration LOOK_AGAIN = Duration.ofMillis(200);
  private static final int MAX_TEXT = 120;

  private record Running(long id, long seconds, String user, String text) {}

  private final Session session;
  private final Set<Long> own;

  /**
   * Looks at the process list.
   *
   * @param own connection ids of this run, which do not count
   */
  RunningStatements(Session session, Set<Long> own) {
    this.session = session;
    this.own = Set.copyOf(own);
  }

  /**
   * Returns when no statement has been running for more than a second, or fails at the deadline.
   */
  void awaitNone(Instant deadline) {
    Optional<Running> longest = longest();
    while (longest.isPresent()) {
      if (Instant.now().isAfter(deadline)) {
        Running running = longest.get();
        throw Failure.of(
                ExitCode.SERVER,
                "A statement on the source has been running for "
                    + running.seconds()
                    + " s, and a snapshot taken now would make every other statement wait for it")
            .at("connection " + running.id() + " of " + running.user() + ": " + running.text())
            .remedy(
                "Wait until it ends or end it, or raise --lock-wait; Juga ends nothing itself.");
      }
      sleep(LOOK_AGAIN);
      longest = longest();
    }
  }

  private Optional<Running> longest() {
    List<Running> running =
        session.list(
            "SELECT ID, TIME, USER, INFO FROM information_schema.PROCESSLIST"
                + " WHERE COMMAND IN ('Query','Execute') AND TIME > 1 AND ID <> CONNECTION_ID()"
                + " ORDER BY TIME DESC",
            row ->
                new Running(
                    row.getLong(1), row.getLong(2), row.getString(3), shortened(row.getString(4))));
    return running.stream().filter(one -> !own.contains(one.id())).findFirst();
  }

  /** A statement's text on one line that fits into a sentence. */
  static String shortened(String text) {
    String line = text == null ? "" : text.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_TEXT ? line : line.substring(0, MAX_TEXT) + "…";
  }

  /** Waits, and ends the run if it is interrupted meanwhile. */
  static void sleep(Duration time) {
    try {
      Thread.sleep(time.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Stopped while waiting for the source").cause(e);
    }
  }
}
