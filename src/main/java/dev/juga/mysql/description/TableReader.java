package dev.juga.mysql.description;

import static java.util.stream.Collectors.groupingBy;

import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads base tables with their columns, indexes and CHECKs. */
final class TableReader {
  private final AllSchemas dictionary;
  private final List<Definition> definitions = new ArrayList<>();

  TableReader(AllSchemas dictionary) {
    this.dictionary = dictionary;
  }

  /**
   * Every definition of the tables.
   *
   * @param tables rows of information_schema.TABLES
   * @param statements what SHOW CREATE says of each
   */
  List<Definition> read(
      Map<TableName, Map<String, String>> tables, Map<TableName, String> statements) {
    Map<TableName, List<Map<String, String>>> columns = columns();
    Map<TableName, List<Map<String, String>>> partitions = partitions();
    tables.forEach(
        (name, row) ->
            table(
                name,
                row,
                TableText.parse(statements.get(name)),
                columns.getOrDefault(name, List.of()),
                partitions.getOrDefault(name, List.of())));
    return definitions;
  }

  private Map<TableName, List<Map<String, String>>> columns() {
    return dictionary
        .rows(
            "COLUMNS",
            "TABLE_SCHEMA",
            "TABLE_NAME",
            "COLUMN_NAME",
            "ORDINAL_POSITION",
            "DATA_TYPE",
            "COLUMN_TYPE",
            "IS_NULLABLE",
            "CHARACTER_SET_NAME",
            "COLLATION_NAME",
            "EXTRA",
            "COLUMN_COMMENT")
        .stream()
        .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("ORDINAL_POSITION"))))
        .collect(groupingBy(TableReader::name));
  }

  private Map<TableName, List<Map<String, String>>> partitions() {
    return dictionary
        .rows(
            "PARTITIONS",
            "TABLE_SCHEMA",
            "TABLE_NAME",
            "PARTITION_NAME",
            "SUBPARTITION_NAME",
            "PARTITION_ORDINAL_POSITION",
            "SUBPARTITION_ORDINAL_POSITION",
            "PARTITION_METHOD",
            "SUBPARTITION_METHOD",
            "PARTITION_EXPRESSION",
            "SUBPARTITION_EXPRESSION",
            "PARTITION_DESCRIPTION",
            "PARTITION_COMMENT")
        .stream()
        .filter(row -> row.get("PARTITION_NAME") != null)
        .collect(groupingBy(TableReader::name));
  }

  static TableName name(Map<String, String> row) {
    return new TableName(row.get("TABLE_SCHEMA"), row.get("TABLE_NAME"));
  }

  private void table(
      TableName name,
      Map<String, String> row,
      TableText text,
      List<Map<String, String>> columns,
      List<Map<String, String>> partitions) {
    PartitionReader parts = new PartitionReader(name, partitions);
    Map<Property, String> said = new EnumMap<>(Property.class);
    said.put(Property.ENGINE, row.get("ENGINE"));
    said.put(Property.COLLATION, row.get("TABLE_COLLATION"));
    said.put(Property.OPTIONS, row.get("CREATE_OPTIONS"));
    said.put(Property.COMMENT, row.get("TABLE_COMMENT"));
    said.putAll(parts.ofTable());
    if (columns.stream().anyMatch(column -> isNumbered(column))) {
      said.put(Property.NEXT_NUMBER, row.get("AUTO_INCREMENT"));
    }
    Map<String, List<String>> orders = new LinkedHashMap<>();
    orders.put("column order", columns.stream().map(column -> column.get("COLUMN_NAME")).toList());
    orders.putAll(parts.order());
    definitions.add(new Definition(Kind.TABLE, name.schema(), null, name.table(), said, orders));
    columns(name, columns, text);
    text.indexes().forEach(index -> add(name, Kind.INDEX, index.name(), index.properties()));
    for (TableText.Check check : text.checks()) {
      add(
          name,
          Kind.CHECK,
          check.name(),
          Map.of(
              Property.EXPRESSION,
              check.clause(),
              Property.ENFORCED,
              check.enforced() ? "YES" : "NO"));
    }
    definitions.addAll(parts.partitions());
  }

  private void columns(TableName table, List<Map<String, String>> columns, TableText text) {
    Map<String, ColumnText> texts =
        text.columns().stream()
            .collect(Collectors.toMap(ColumnText::name, column -> column, (a, b) -> a));
    Map<String, String> hidden = new LinkedHashMap<>();
    for (Map<String, String> row : columns) {
      String name = row.get("COLUMN_NAME");
      ColumnText column = texts.get(name);
      if (column != null && TrueDefaults.isHidden(row.get("DATA_TYPE"), column.defaultValue())) {
        hidden.put(name, row.get("DATA_TYPE"));
      }
    }
    Map<String, String> defaults = new TrueDefaults(dictionary.session()).of(table, hidden);
    for (Map<String, String> row : columns) {
      String name = row.get("COLUMN_NAME");
      Map<Property, String> said = new EnumMap<>(Property.class);
      said.put(Property.TYPE, row.get("COLUMN_TYPE"));
      said.put(Property.NULLABLE, row.get("IS_NULLABLE"));
      said.put(Property.CHARSET, row.get("CHARACTER_SET_NAME"));
      said.put(Property.COLLATION, row.get("COLLATION_NAME"));
      said.put(Property.COMMENT, row.get("COLUMN_COMMENT"));
      said.put(Property.AUTO_INCREMENT, isNumbered(row) ? "YES" : "NO");
      ColumnText column = texts.get(name);
      if (column != null) {
        said.put(Property.DEFAULT, defaults.getOrDefault(name, column.defaultValue()));
        said.put(Property.GENERATED, column.generated());
        said.put(Property.GENERATED_KIND, column.kept());
        said.put(Property.ON_UPDATE, column.onUpdate());
        said.put(Property.VISIBLE, column.visible() ? "YES" : "NO");
        said.put(Property.SRID, column.srid());
      }
      add(table, Kind.COLUMN, name, said);
    }
  }

  private static boolean isNumbered(Map<String, String> column) {
    return column.get("EXTRA").toLowerCase(Locale.ROOT).contains("auto_increment");
  }

  private void add(TableName table, Kind kind, String name, Map<Property, String> said) {
    definitions.add(Definition.of(kind, table.schema(), table.table(), name, said));
  }
}
