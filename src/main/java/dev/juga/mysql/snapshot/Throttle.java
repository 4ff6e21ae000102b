package dev.juga.mysql.snapshot;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes lanes pause while the source is busy with statements of others. It looks at Threads_running
 * at most once a second, whoever asks, and never counts Juga's own statements. Thread-safe.
 */
public final class Throttle implements AutoCloseable {
  private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
  private static final Duration WAKE_EVERY = Duration.ofMillis(100);

  private final Session session;
  private final int limit;
  private final String own;
  private boolean looked;
  private long lookedAt;
  private boolean busy;

  private Throttle(Session session, int limit, String own) {
    this.session = session;
    this.limit = limit;
    this.own = own;
  }

  /**
   * A throttle with a session of its own.
   *
   * @param limit how many statements of others may run before lanes pause; 0 never pauses
   * @param ownConnections connection ids of this run on the source, which do not count
   */
  public static Throttle on(Server source, int limit, Collection<Long> ownConnections) {
    Session session = limit > 0 ? source.open(Purpose.GUARD) : null;
    return new Throttle(session, limit, ids(Set.copyOf(ownConnections)));
  }

  private static String ids(Set<Long> connections) {
    return connections.isEmpty()
        ? "0"
        : connections.stream().map(String::valueOf).collect(Collectors.joining(","));
  }

  /**
   * Returns at once unless the source is busy, else as soon as it is not any more.
   *
   * @param stillWanted asked ten times a second while lanes pause; what it throws ends the pause
   * @return how long the pause was
   */
  public Duration pauseIfBusy(Runnable stillWanted) {
    if (limit <= 0) {
      return Duration.ZERO;
    }
    long began = System.nanoTime();
    boolean paused = false;
    while (isBusy()) {
      paused = true;
      stillWanted.run();
      RunningStatements.sleep(WAKE_EVERY);
    }
    return paused ? Duration.ofNanos(System.nanoTime() - began) : Duration.ZERO;
  }

  private synchronized boolean isBusy() {
    long now = System.nanoTime();
    if (!looked || now - lookedAt >= LOOK_EVERY.toNanos()) {
      busy = othersRunning() > limit;
      looked = true;
      lookedAt = now;
    }
    return busy;
  }

  /** Threads_running without this session, which runs the question, and without the lanes. */
  private long othersRunning() {
    List<Long> running =
        session.list("SHOW GLOBAL STATUS LIKE 'Threads_running'", row -> row.getLong(2));
    long lanes =
        session.number(
            "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE ID IN ("
                + own
                + ") AND COMMAND IN ('Query','Execute')");
    return running.get(0) - 1 - lanes;
  }

  @Override
  public synchronized void close() {
    if (session != null) {
      session.close();
    }
  }
}
