package dev.juga.mysql.description;

import dev.juga.schema.Identifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads foreign keys. */
final class ForeignKeyReader {
  private final AllSchemas dictionary;

  ForeignKeyReader(AllSchemas dictionary) {
    this.dictionary = dictionary;
  }

  List<Definition> read() {
    Map<List<String>, Map<String, String>> rules = new HashMap<>();
    dictionary
        .rows(
            "REFERENTIAL_CONSTRAINTS",
            "CONSTRAINT_SCHEMA",
            "TABLE_NAME",
            "CONSTRAINT_NAME",
            "UPDATE_RULE",
            "DELETE_RULE")
        .forEach(row -> rules.put(key(row.get("CONSTRAINT_SCHEMA"), row), row));
    Map<List<String>, List<Map<String, String>>> keys = new LinkedHashMap<>();
    dictionary
        .rows(
            "KEY_COLUMN_USAGE",
            "TABLE_SCHEMA",
            "TABLE_NAME",
            "CONSTRAINT_NAME",
            "COLUMN_NAME",
            "ORDINAL_POSITION",
            "REFERENCED_TABLE_SCHEMA",
            "REFERENCED_TABLE_NAME",
            "REFERENCED_COLUMN_NAME")
        .stream()
        .filter(row -> row.get("REFERENCED_TABLE_NAME") != null)
        .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("ORDINAL_POSITION"))))
        .forEach(
            row ->
                keys.computeIfAbsent(key(row.get("TABLE_SCHEMA"), row), k -> new ArrayList<>())
                    .add(row));
    List<Definition> definitions = new ArrayList<>();
    keys.forEach(
        (key, columns) -> definitions.add(definition(columns, rules.getOrDefault(key, Map.of()))));
    return definitions;
  }

  private static List<String> key(String schema, Map<String, String> row) {
    return List.of(schema, row.get("TABLE_NAME"), row.get("CONSTRAINT_NAME"));
  }

  private static Definition definition(
      List<Map<String, String>> columns, Map<String, String> rules) {
    Map<String, String> first = columns.get(0);
    Map<Property, String> said = new EnumMap<>(Property.class);
    said.put(Property.COLUMNS, names(columns, "COLUMN_NAME"));
    said.put(
        Property.REFERENCED_TABLE,
        first.get("REFERENCED_TABLE_SCHEMA") + '.' + first.get("REFERENCED_TABLE_NAME"));
    said.put(Property.REFERENCED_COLUMNS, names(columns, "REFERENCED_COLUMN_NAME"));
    said.put(Property.ON_DELETE, rules.get("DELETE_RULE"));
    said.put(Property.ON_UPDATE, rules.get("UPDATE_RULE"));
    return Definition.of(
        Kind.FOREIGN_KEY,
        first.get("TABLE_SCHEMA"),
        first.get("TABLE_NAME"),
        first.get("CONSTRAINT_NAME"),
        said);
  }

  private static String names(List<Map<String, String>> columns, String which) {
    return columns.stream()
        .map(row -> Identifier.quoted(row.get(which)))
        .collect(Collectors.joining(", "));
  }
}
