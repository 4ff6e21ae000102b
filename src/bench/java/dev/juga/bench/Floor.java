package dev.juga.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/**
 * The least that the target needs for the same rows: it reads prepared files by itself, on two
 * connections that work on different tables, and builds the indexes afterwards, again on two. No
 * client, no source, no network.
 */
final class Floor implements Contender {
  private static final double NANOS = 1e9;

  @Override
  public String name() {
    return "floor";
  }

  @Override
  public Measured move(Course course) throws IOException {
    long begun = System.nanoTime();
    Workload workload = course.workload();
    try (Connection connection = course.servers().target().connect("")) {
      BenchServer.run(connection, "CREATE SCHEMA " + workload.schema());
    } catch (SQLException e) {
      throw new IOException(e);
    }
    TwoConnections target =
        new TwoConnections(
            course.servers().target(),
            workload.schema(),
            List.of("SET unique_checks = 0, foreign_key_checks = 0"));
    target.forEach(
        workload.tables(), (connection, table) -> createAndLoad(connection, table, course));
    if (!workload.tiny()) {
      target.forEach(
          workload.tables(),
          (connection, table) -> BenchServer.run(connection, table.addIndexes()));
    }
    return new Measured((System.nanoTime() - begun) / NANOS, 0, 0);
  }

  private static void createAndLoad(Connection connection, BenchTable table, Course course)
      throws SQLException {
    BenchServer.run(
        connection, course.workload().tiny() ? table.createWhole() : table.createBare());
    for (Path file : course.files().of(table)) {
      BenchServer.run(
          connection,
          "LOAD DATA INFILE '%s' INTO TABLE %s CHARACTER SET binary".formatted(file, table.name()));
    }
  }
}
