package dev.juga.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;

/** Looks whether a contender did the work: all rows, all indexes. Its time is not measured. */
final class Arrival {
  private Arrival() {}

  /**
   * Counts rows and indexes on the target.
   *
   * @throws IOException if a table has another number of rows or indexes than it should
   */
  static void check(Workload workload, BenchServer target) throws IOException {
    try (Connection connection = target.connect(workload.schema())) {
      for (BenchTable table : workload.tables()) {
        equal(
            table.name() + ": rows",
            BenchServer.number(connection, "SELECT COUNT(*) FROM " + table.name()),
            table.rows());
      }
      equal(
          "secondary indexes",
          BenchServer.number(
              connection,
              "SELECT COUNT(DISTINCT TABLE_NAME, INDEX_NAME) FROM information_schema.STATISTICS"
                  + " WHERE INDEX_NAME <> 'PRIMARY' AND TABLE_SCHEMA = '"
                  + workload.schema()
                  + '\''),
          workload.tables().stream().mapToLong(table -> table.indexes().size()).sum());
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void equal(String what, long found, long expected) throws IOException {
    if (found != expected) {
      throw new IOException(what + ": " + found + " instead of " + expected);
    }
  }
}
