package dev.juga.preflight;

import dev.juga.mysql.Server;
import dev.juga.mysql.dictionary.InformationSchema;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What tables take by the source's estimates, in bytes. */
record Sizes(Map<TableName, Long> rows, Map<TableName, Long> indexes) {
  static Sizes of(Server source, List<String> schemas) {
    Map<TableName, Long> rows = new TreeMap<>();
    Map<TableName, Long> indexes = new TreeMap<>();
    source
        .brief(
            session ->
                InformationSchema.texts(
                    session,
                    "TABLES",
                    "TABLE_SCHEMA",
                    schemas,
                    "TABLE_NAME",
                    "DATA_LENGTH",
                    "INDEX_LENGTH"))
        .forEach(
            row -> {
              TableName name = new TableName(row.get("TABLE_SCHEMA"), row.get("TABLE_NAME"));
              rows.put(name, bytes(row.get("DATA_LENGTH")));
              indexes.put(name, bytes(row.get("INDEX_LENGTH")));
            });
    return new Sizes(rows, indexes);
  }

  private static long bytes(String text) {
    return text == null ? 0 : Math.max(0, Long.parseLong(text));
  }

  private static long sum(Map<TableName, Long> sizes) {
    return sizes.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Data and indexes of all tables. */
  long total() {
    return sum(rows) + sum(indexes);
  }

  /** What the largest table's indexes need while they are built: sorted beside the table itself. */
  long largestBuild() {
    return indexes.values().stream().mapToLong(Long::longValue).max().orElse(0);
  }

  /** What a target needs: all of it, the largest index build twice, and a fifth more. */
  long needed() {
    return (total() + largestBuild()) * 6 / 5;
  }
}
