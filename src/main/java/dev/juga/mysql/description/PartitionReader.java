package dev.juga.mysql.description;

import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The partitions of one table, from rows that stand for its smallest parts. */
final class PartitionReader {
  private final TableName table;
  private final Map<String, List<Map<String, String>>> byName = new LinkedHashMap<>();

  PartitionReader(TableName table, List<Map<String, String>> rows) {
    this.table = table;
    rows.stream()
        .sorted(
            Comparator.comparing((Map<String, String> row) -> number(row, "PARTITION"))
                .thenComparing(row -> number(row, "SUBPARTITION")))
        .forEach(
            row ->
                byName
                    .computeIfAbsent(row.get("PARTITION_NAME"), name -> new ArrayList<>())
                    .add(row));
  }

  private static int number(Map<String, String> row, String what) {
    String position = row.get(what + "_ORDINAL_POSITION");
    return position == null ? 0 : Integer.parseInt(position);
  }

  /** What is said of the whole table; nothing where it has no partitions. */
  Map<Property, String> ofTable() {
    if (byName.isEmpty()) {
      return Map.of();
    }
    Map<String, String> first = byName.values().iterator().next().get(0);
    Map<Property, String> said = new EnumMap<>(Property.class);
    said.put(Property.PARTITIONING, method(first, "PARTITION"));
    said.put(Property.SUBPARTITIONING, method(first, "SUBPARTITION"));
    return said;
  }

  private static String method(Map<String, String> row, String what) {
    String method = row.get(what + "_METHOD");
    // Of PARTITION BY KEY () old servers say '', 8.0 NULL.
    String expression = Objects.requireNonNullElse(row.get(what + "_EXPRESSION"), "");
    return method == null ? null : method + " (" + expression + ")";
  }

  Map<String, List<String>> order() {
    return byName.isEmpty() ? Map.of() : Map.of("partition order", List.copyOf(byName.keySet()));
  }

  List<Definition> partitions() {
    List<Definition> definitions = new ArrayList<>();
    byName.forEach(
        (name, rows) -> {
          Map<Property, String> said = new EnumMap<>(Property.class);
          said.put(Property.VALUES, rows.get(0).get("PARTITION_DESCRIPTION"));
          said.put(Property.SUBPARTITIONS, String.join(", ", each(rows, "SUBPARTITION_NAME")));
          said.put(Property.COMMENT, String.join(", ", each(rows, "PARTITION_COMMENT")));
          definitions.add(Definition.of(Kind.PARTITION, table.schema(), table.table(), name, said));
        });
    return definitions;
  }

  private static List<String> each(List<Map<String, String>> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .filter(value -> value != null && !value.isEmpty())
        .toList();
  }
}
