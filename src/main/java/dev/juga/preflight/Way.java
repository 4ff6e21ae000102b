package dev.juga.preflight;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * How far away a server is from here, as measured.
 *
 * @param latency the median time of a statement and its answer
 * @param bytesPerSecond how fast large values travel on one connection: from the source, into the
 *     target
 */
public record Way(Side side, Duration latency, long bytesPerSecond) {
  private static final int ROUND_TRIPS = 15;
  private static final int TRANSFERS = 4;

  /** The most that is sent at once; half of a smaller max_allowed_packet. */
  private static final long BYTES = 2 << 20;

  /** Asks and sends values that go nowhere. */
  static Way measure(Server server) {
    try (Session session = server.open(Purpose.SHORT)) {
      List<Long> trips = new ArrayList<>();
      for (int i = 0; i < ROUND_TRIPS; i++) {
        trips.add(nanos(() -> session.number("SELECT 1")));
      }
      Collections.sort(trips);
      long median = trips.get(ROUND_TRIPS / 2);
      int bytes = (int) Math.min(BYTES, session.number("SELECT @@max_allowed_packet") / 2);
      String statement =
          server.side() == Side.SOURCE
              ? "SELECT REPEAT('j', " + bytes + ')'
              : "SELECT LENGTH('" + "j".repeat(bytes) + "')";
      session.text(statement);
      List<Long> transfers = new ArrayList<>();
      for (int i = 0; i < TRANSFERS; i++) {
        transfers.add(nanos(() -> session.text(statement)));
      }
      long best = Math.max(1, Collections.min(transfers) - median);
      return new Way(server.side(), Duration.ofNanos(median), (long) (bytes * 1e9 / best));
    }
  }

  private static long nanos(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return System.nanoTime() - start;
  }
}
