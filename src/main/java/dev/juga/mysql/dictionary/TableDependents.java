package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.Collection;
import java.util.List;
import org.jooq.Record;

/**
 * What acts when rows of some tables are changed by hand.
 *
 * @param triggers those on the tables, with their timing
 * @param foreignKeys those of the tables and those that refer to them
 */
public record TableDependents(List<String> triggers, List<String> foreignKeys) {
  /** Asks one server about these tables. */
  public static TableDependents of(Session session, Collection<TableName> tables) {
    List<String> schemas = tables.stream().map(TableName::schema).distinct().toList();
    if (schemas.isEmpty()) {
      return new TableDependents(List.of(), List.of());
    }
    return new TableDependents(triggers(session, schemas, tables), keys(session, schemas, tables));
  }

  private static List<String> triggers(
      Session session, List<String> schemas, Collection<TableName> tables) {
    return InformationSchema.rows(
            session,
            InformationSchema.TRIGGERS,
            "EVENT_OBJECT_SCHEMA",
            schemas,
            text("EVENT_OBJECT_SCHEMA"),
            text("EVENT_OBJECT_TABLE"),
            text("TRIGGER_NAME"),
            text("ACTION_TIMING"),
            text("EVENT_MANIPULATION"))
        .stream()
        .filter(row -> tables.contains(name(row, "EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE")))
        .map(
            row ->
                row.get("TRIGGER_NAME", String.class)
                    + ", "
                    + row.get("ACTION_TIMING", String.class)
                    + ' '
                    + row.get("EVENT_MANIPULATION", String.class)
                    + " on "
                    + name(row, "EVENT_OBJECT_SCHEMA", "EVENT_OBJECT_TABLE"))
        .sorted()
        .toList();
  }

  private static List<String> keys(
      Session session, List<String> schemas, Collection<TableName> tables) {
    return InformationSchema.rows(
            session,
            InformationSchema.KEY_COLUMN_USAGE,
            "TABLE_SCHEMA",
            schemas,
            text("TABLE_SCHEMA"),
            text("TABLE_NAME"),
            text("CONSTRAINT_NAME"),
            text("REFERENCED_TABLE_SCHEMA"),
            text("REFERENCED_TABLE_NAME"))
        .stream()
        .filter(row -> row.get("REFERENCED_TABLE_NAME", String.class) != null)
        .filter(
            row ->
                tables.contains(name(row, "TABLE_SCHEMA", "TABLE_NAME"))
                    || tables.contains(
                        name(row, "REFERENCED_TABLE_SCHEMA", "REFERENCED_TABLE_NAME")))
        .map(
            row ->
                row.get("CONSTRAINT_NAME", String.class)
                    + " of "
                    + name(row, "TABLE_SCHEMA", "TABLE_NAME")
                    + " to "
                    + name(row, "REFERENCED_TABLE_SCHEMA", "REFERENCED_TABLE_NAME"))
        .distinct()
        .sorted()
        .toList();
  }

  private static TableName name(Record row, String schema, String table) {
    return new TableName(row.get(schema, String.class), row.get(table, String.class));
  }
}
