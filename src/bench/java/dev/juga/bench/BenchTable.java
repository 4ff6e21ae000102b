package dev.juga.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a workload.
 *
 * @param columns the columns and the primary key, as CREATE TABLE takes them
 * @param indexes the secondary indexes, as CREATE TABLE takes them
 * @param rows how many rows it holds
 * @param values what INSERT … SELECT reads for the row of number {@code i}, counted from 1: nothing
 *     but {@code i} and constants may decide, so that every run moves the same bytes
 * @param cut how its rows are read in key order
 */
record BenchTable(
    String name, String columns, List<String> indexes, long rows, String values, Cut cut) {
  /** Makes the table in the default schema, without its secondary indexes. */
  String createBare() {
    return "CREATE TABLE " + name + " (" + columns + ") ENGINE=InnoDB";
  }

  /** Makes the table in the default schema, whole. */
  String createWhole() {
    return "CREATE TABLE " + name + " (" + columns + ", " + String.join(", ", indexes) + ')';
  }

  /** Builds all secondary indexes at once. */
  String addIndexes() {
    return "ALTER TABLE "
        + name
        + indexes.stream().map(index -> " ADD " + index).collect(Collectors.joining(","));
  }
}
