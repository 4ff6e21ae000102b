package dev.juga.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * W1 and W5: the tables of sysbench's {@code oltp_common.lua}, four of them, with rows of about 190
 * bytes and one secondary index each.
 */
final class SysbenchTables {
  private static final int TABLES = 4;

  private SysbenchTables() {}

  /**
   * The tables of a workload.
   *
   * @param rows in each of the four tables
   */
  static Workload of(String name, long rows) {
    return new Workload(
        name,
        "bench_" + name.toLowerCase(Locale.ROOT).replace('-', '_'),
        "%d tables as of sysbench oltp_common, %,d rows each, one secondary index"
            .formatted(TABLES, rows),
        IntStream.rangeClosed(1, TABLES).mapToObj(i -> table(i, rows)).toList(),
        List.of(),
        100_000,
        false);
  }

  private static BenchTable table(int number, long rows) {
    int salt = 100 * number;
    return new BenchTable(
        "sbtest" + number,
        "id INT NOT NULL AUTO_INCREMENT, k INT NOT NULL DEFAULT '0',"
            + " c CHAR(120) NOT NULL DEFAULT '', pad CHAR(60) NOT NULL DEFAULT '',"
            + " PRIMARY KEY (id)",
        List.of("KEY k_" + number + " (k)"),
        rows,
        "i, 1 + %s %% %d, %s, %s"
            .formatted(Pseudorandom.number(salt), rows, groups(10, salt + 1), groups(5, salt + 20)),
        Cut.byNumber("id"));
  }

  private static String groups(int count, int salt) {
    return IntStream.range(0, count)
        .mapToObj(i -> Pseudorandom.digits(salt + i))
        .collect(Collectors.joining(", ", "CONCAT_WS('-', ", ")"));
  }
}
