package dev.juga.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Fills the source with a workload. The server computes the rows itself: nothing is sent. */
final class Generation {
  private static final long ROWS_PER_STATEMENT = 50_000;

  private final BenchServer source;

  Generation(BenchServer source) {
    this.source = source;
  }

  void of(Workload workload) throws SQLException {
    try (Connection connection = source.connect("")) {
      BenchServer.run(
          connection,
          "SET GLOBAL cte_max_recursion_depth = 1000000",
          "DROP SCHEMA IF EXISTS " + workload.schema(),
          "CREATE SCHEMA " + workload.schema());
    }
    new TwoConnections(source, workload.schema(), workload.preparation())
        .forEach(workload.tables(), (connection, table) -> fill(connection, table, workload));
  }

  private static void fill(Connection connection, BenchTable table, Workload workload)
      throws SQLException {
    BenchServer.run(connection, workload.tiny() ? table.createWhole() : table.createBare());
    for (long first = 1; first <= table.rows(); first += ROWS_PER_STATEMENT) {
      long last = Math.min(table.rows(), first + ROWS_PER_STATEMENT - 1);
      BenchServer.run(
          connection,
          "INSERT INTO %s WITH RECURSIVE r (i) AS (SELECT %d UNION ALL SELECT i + 1 FROM r WHERE i < %d) SELECT %s FROM r"
              .formatted(table.name(), first, last, table.values()));
    }
    if (!workload.tiny()) {
      BenchServer.run(connection, table.addIndexes(), "ANALYZE TABLE " + table.name());
    }
  }
}
