package dev.juga.cli;

import dev.juga.mysql.Side;
import dev.juga.preflight.Finding;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Remedy;
import dev.juga.preflight.Severity;
import dev.juga.preflight.Way;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Looks at nothing and answers what it was told to. */
record FakePreflighter(PreflightResult result) implements Preflighter {
  static final Finding ZONE =
      new Finding(
          Severity.BLOCKER,
          "time-zone",
          "The servers' default time zones differ",
          List.of("source SYSTEM (JST, +09:00)", "target UTC", "application shop"),
          "12:00 reads 03:00 there.",
          new Remedy(
              Remedy.Place.SHELL,
              "Or add --allow-zone-change.",
              List.of("aws rds modify-db-parameter-group --db-parameter-group-name NAME --x")));

  static final Finding KEYLESS =
      new Finding(
          Severity.WARNING,
          "keyless-tables",
          "Tables have no primary key",
          List.of("a.1", "a.2", "a.3", "a.4", "a.5", "a.6", "target&secret"),
          "",
          new Remedy(Remedy.Place.SOURCE, "", List.of("ALTER TABLE a.1 ADD PRIMARY KEY (id)")));

  static Preflighter.Opening answering(Finding... findings) {
    PreflightResult result =
        new PreflightResult(
            "source juga@10.0.1.5:3306 (MySQL 5.7.22)",
            "target admin@db.example.com:3306 (MySQL 8.4.7)",
            List.of("a"),
            7,
            Map.of("view", 2),
            5L << 20,
            List.of(findings),
            List.of(new Way(Side.SOURCE, Duration.ofNanos(1_400_000), 90L << 20)),
            "aws rds describe-db-instances",
            List.of(),
            Duration.ofMillis(2300));
    return (source, target, options, listener) -> new FakePreflighter(result);
  }

  @Override
  public void stop() {}

  @Override
  public void close() {}

  @Override
  public PreflightResult run() {
    return result;
  }
}
