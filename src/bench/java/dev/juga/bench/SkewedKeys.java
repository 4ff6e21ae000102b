package dev.juga.bench;

import java.util.List;

/**
 * W2: keys that are hard to cut evenly. Nine of ten rows of the largest table belong to one tenant;
 * a second table has random text as its key; a third has no key.
 */
final class SkewedKeys {
  private static final String NOTE = "CONCAT(%s, ' ', %s, ' ', %s)";

  private SkewedKeys() {}

  /**
   * The workload.
   *
   * @param scale 1 for its full size
   */
  static Workload of(double scale) {
    return new Workload(
        "W2",
        "bench_w2",
        "a skewed composite key, a UUID-like key, a table without a key, two indexes each",
        List.of(
            events(Scaled.rows(2_000_000, scale)),
            sessions(Scaled.rows(600_000, scale)),
            log(Scaled.rows(500_000, scale))),
        List.of(),
        100_000,
        false);
  }

  private static BenchTable events(long rows) {
    return new BenchTable(
        "events",
        "tenant INT NOT NULL, id BIGINT NOT NULL, kind VARCHAR(20) NOT NULL,"
            + " created DATETIME NOT NULL, amount DECIMAL(10,2), note VARCHAR(200),"
            + " PRIMARY KEY (tenant, id)",
        List.of("KEY created (created)", "KEY kind_amount (kind, amount)"),
        rows,
        "IF(i % 10, 500, i % 997), i, ELT(1 + i % 7, 'viewed', 'put in cart', 'ordered', 'paid',"
            + " 'sent', 'returned', 'refunded'), "
            + moment(1)
            + ", "
            + Pseudorandom.number(2)
            + " % 10000000 / 100, "
            + note(3),
        Cut.byKey("tenant, id"));
  }

  private static BenchTable sessions(long rows) {
    String hex = Pseudorandom.hex(1);
    return new BenchTable(
        "sessions",
        "id CHAR(36) NOT NULL, user_id INT, seen INT NOT NULL, payload VARCHAR(300) NOT NULL,"
            + " PRIMARY KEY (id)",
        List.of("KEY users (user_id)", "KEY seen (seen)"),
        rows,
        "INSERT(INSERT(INSERT(INSERT(%s, 9, 0, '-'), 14, 0, '-'), 19, 0, '-'), 24, 0, '-'), "
                .formatted(hex)
            + "IF(i % 5, "
            + Pseudorandom.number(2)
            + " % 50000, NULL), 1700000000 + "
            + Pseudorandom.number(3)
            + " % 10000000, "
            + note(4),
        Cut.byKey("id"));
  }

  private static BenchTable log(long rows) {
    return new BenchTable(
        "log",
        "at DATETIME NOT NULL, level TINYINT NOT NULL, line VARCHAR(300)",
        List.of("KEY moments (at)", "KEY levels (level, at)"),
        rows,
        moment(1) + ", i % 6, " + note(2),
        Cut.asStored());
  }

  private static String moment(int salt) {
    return "'2024-01-01' + INTERVAL " + Pseudorandom.number(salt) + " % 60000000 SECOND";
  }

  private static String note(int salt) {
    return NOTE.formatted(
        Pseudorandom.hex(10 * salt), Pseudorandom.hex(10 * salt + 1), Pseudorandom.number(salt));
  }
}
