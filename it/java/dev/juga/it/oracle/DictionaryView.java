package dev.juga.it.oracle;

import java.util.List;
import java.util.Set;

/**
 * A view of information_schema that defines something.
 *
 * @param schemaColumn the column that holds the schema
 * @param key columns that name a row within its schema, as people would
 * @param ignored columns that say when, how much or where, but not what
 */
record DictionaryView(String name, String schemaColumn, List<String> key, Set<String> ignored) {
  static final List<DictionaryView> ALL =
      List.of(
          view("SCHEMATA", "SCHEMA_NAME"),
          // AUTO_INCREMENT has a rule of its own.
          view("TABLES", "TABLE_SCHEMA", "TABLE_NAME")
              .without(
                  "AUTO_INCREMENT",
                  "TABLE_ROWS",
                  "AVG_ROW_LENGTH",
                  "DATA_LENGTH",
                  "MAX_DATA_LENGTH",
                  "INDEX_LENGTH",
                  "MAX_INDEX_LENGTH",
                  "DATA_FREE",
                  "CREATE_TIME",
                  "UPDATE_TIME",
                  "CHECK_TIME",
                  "CHECKSUM"),
          view("COLUMNS", "TABLE_SCHEMA", "TABLE_NAME", "COLUMN_NAME").without("PRIVILEGES"),
          view("STATISTICS", "TABLE_SCHEMA", "TABLE_NAME", "INDEX_NAME", "SEQ_IN_INDEX")
              .without("CARDINALITY"),
          view(
              "KEY_COLUMN_USAGE",
              "TABLE_SCHEMA",
              "TABLE_NAME",
              "CONSTRAINT_NAME",
              "REFERENCED_TABLE_NAME",
              "ORDINAL_POSITION"),
          view("REFERENTIAL_CONSTRAINTS", "CONSTRAINT_SCHEMA", "TABLE_NAME", "CONSTRAINT_NAME"),
          view(
              "TABLE_CONSTRAINTS",
              "TABLE_SCHEMA",
              "TABLE_NAME",
              "CONSTRAINT_TYPE",
              "CONSTRAINT_NAME"),
          view("CHECK_CONSTRAINTS", "CONSTRAINT_SCHEMA", "CONSTRAINT_NAME"),
          view("PARTITIONS", "TABLE_SCHEMA", "TABLE_NAME", "PARTITION_NAME", "SUBPARTITION_NAME")
              .without(
                  "TABLE_ROWS",
                  "AVG_ROW_LENGTH",
                  "DATA_LENGTH",
                  "MAX_DATA_LENGTH",
                  "INDEX_LENGTH",
                  "DATA_FREE",
                  "CREATE_TIME",
                  "UPDATE_TIME",
                  "CHECK_TIME",
                  "CHECKSUM"),
          view("VIEWS", "TABLE_SCHEMA", "TABLE_NAME"),
          view("TRIGGERS", "TRIGGER_SCHEMA", "TRIGGER_NAME").without("CREATED"),
          view("ROUTINES", "ROUTINE_SCHEMA", "ROUTINE_TYPE", "ROUTINE_NAME")
              .without("CREATED", "LAST_ALTERED"),
          view(
              "PARAMETERS", "SPECIFIC_SCHEMA", "ROUTINE_TYPE", "SPECIFIC_NAME", "ORDINAL_POSITION"),
          view("EVENTS", "EVENT_SCHEMA", "EVENT_NAME")
              .without("CREATED", "LAST_ALTERED", "LAST_EXECUTED", "ORIGINATOR"));

  private static DictionaryView view(String name, String schemaColumn, String... key) {
    return new DictionaryView(name, schemaColumn, List.of(key), Set.of());
  }

  private DictionaryView without(String... columns) {
    return new DictionaryView(name, schemaColumn, key, Set.of(columns));
  }
}
