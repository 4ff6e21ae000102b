package dev.juga.bench;

import java.util.List;

/**
 * Data that are moved.
 *
 * @param name as the command line and the report have it
 * @param schema the schema that holds it all
 * @param description one line for the report
 * @param tables the tables, those with the most rows first
 * @param preparation statements that a session runs before it can compute rows
 * @param rowsPerFile how many rows stand in one of the floor's files
 * @param tiny whether the tables are so small that indexes built afterwards cost more than they
 *     save; the floor then creates tables with them
 */
record Workload(
    String name,
    String schema,
    String description,
    List<BenchTable> tables,
    List<String> preparation,
    long rowsPerFile,
    boolean tiny) {
  /** Rows of all tables. */
  long rows() {
    return tables.stream().mapToLong(BenchTable::rows).sum();
  }
}
