package dev.juga.bench;

import java.util.List;
import java.util.stream.LongStream;

/** W3: so many small tables that definitions cost more than rows. */
final class ManyTables {
  private static final int ROWS = 20;

  private ManyTables() {}

  /**
   * The workload.
   *
   * @param scale 1 for its full size
   */
  static Workload of(double scale) {
    long tables = Scaled.rows(2_000, scale);
    return new Workload(
        "W3",
        "bench_w3",
        "%,d tables of %d rows, two indexes each".formatted(tables, ROWS),
        LongStream.rangeClosed(1, tables).mapToObj(ManyTables::table).toList(),
        List.of(),
        ROWS,
        true);
  }

  private static BenchTable table(long number) {
    return new BenchTable(
        "t%04d".formatted(number),
        "id INT NOT NULL AUTO_INCREMENT, email VARCHAR(100) NOT NULL, kind INT NOT NULL,"
            + " created DATETIME NOT NULL, PRIMARY KEY (id)",
        List.of("UNIQUE KEY emails (email)", "KEY kinds (kind, created)"),
        ROWS,
        "i, CONCAT("
            + Pseudorandom.hex(1)
            + ", '@example.com'), i % 7, '2024-01-01' + INTERVAL i DAY",
        Cut.byNumber("id"));
  }
}
