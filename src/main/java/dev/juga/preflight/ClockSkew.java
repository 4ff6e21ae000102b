package dev.juga.preflight;

import dev.juga.mysql.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Whether both servers agree on what time it is. */
final class ClockSkew implements Check {
  private static final Duration TOLERATED = Duration.ofSeconds(2);

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Duration skew = ahead(ground.target()).minus(ahead(ground.source()));
    return skew.abs().compareTo(TOLERATED) <= 0
        ? List.of()
        : List.of(
            Finding.warning(
                    "clock",
                    "The target's clock is "
                        + skew.abs().toSeconds()
                        + " s "
                        + (skew.isNegative() ? "behind" : "ahead of")
                        + " the source's")
                .because("Rows written around the cutover would be out of order in time.")
                .mendedBy(Remedy.advice("Let chrony or ntpd set the source's clock.")));
  }

  /** How far a server is ahead of this machine, but for the way to it. */
  private static Duration ahead(Server server) {
    return server.brief(
        session -> {
          Instant before = Instant.now();
          long micros =
              session.number("SELECT CAST(UNIX_TIMESTAMP(SYSDATE(6))*1000000 AS UNSIGNED)");
          Instant after = Instant.now();
          Instant middle = before.plus(Duration.between(before, after).dividedBy(2));
          return Duration.between(middle, Instant.EPOCH.plusNanos(micros * 1000));
        });
  }
}
