package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.number;
import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.Selection;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import dev.juga.schema.TableName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Record;

/** Reads views, routines, triggers and events with the session each was created in. */
final class ObjectReader {
  private final Session session;

  ObjectReader(Session session) {
    this.session = session;
  }

  List<StoredObject> read(List<String> schemas, Selection selection) {
    List<StoredObject> objects = new ArrayList<>();
    objects.addAll(routines(schemas, selection));
    objects.addAll(views(schemas, selection));
    objects.addAll(triggers(schemas, selection));
    objects.addAll(events(schemas, selection));
    // Stable: triggers of one event keep the order in which they fire.
    objects.sort(Comparator.comparing(StoredObject::kind));
    return objects;
  }

  private List<StoredObject> routines(List<String> schemas, Selection selection) {
    return InformationSchema.rows(
            session.dsl(),
            InformationSchema.ROUTINES,
            "ROUTINE_SCHEMA",
            schemas,
            text("ROUTINE_SCHEMA"),
            text("ROUTINE_NAME"),
            text("ROUTINE_TYPE"))
        .stream()
        .filter(row -> selection.covers(row.get("ROUTINE_SCHEMA", String.class)))
        .sorted(byName("ROUTINE_SCHEMA", "ROUTINE_NAME"))
        .map(
            row ->
                created(
                    Kind.valueOf(row.get("ROUTINE_TYPE", String.class)),
                    row.get("ROUTINE_SCHEMA", String.class),
                    row.get("ROUTINE_NAME", String.class),
                    null,
                    true))
        .toList();
  }

  private List<StoredObject> views(List<String> schemas, Selection selection) {
    return InformationSchema.rows(
            session.dsl(),
            InformationSchema.TABLES,
            "TABLE_SCHEMA",
            schemas,
            text("TABLE_SCHEMA"),
            text("TABLE_NAME"),
            text("TABLE_TYPE"))
        .stream()
        .filter(row -> "VIEW".equals(row.get("TABLE_TYPE", String.class)))
        .filter(row -> selection.has(named(row, "TABLE_SCHEMA", "TABLE_NAME")))
        .sorted(byName("TABLE_SCHEMA", "TABLE_NAME"))
        .map(
            row ->
                created(
                    Kind.VIEW,
                    row.get("TABLE_SCHEMA", String.class),
                    row.get("TABLE_NAME", String.class),
                    null,
                    true))
        .toList();
  }

  private List<StoredObject> triggers(List<String> schemas, Selection selection) {
    return InformationSchema.rows(
            session.dsl(),
            InformationSchema.TRIGGERS,
            "TRIGGER_SCHEMA",
            schemas,
            text("TRIGGER_SCHEMA"),
            text("TRIGGER_NAME"),
            text("EVENT_OBJECT_TABLE"),
            number("ACTION_ORDER"))
        .stream()
        .filter(row -> selection.has(named(row, "TRIGGER_SCHEMA", "EVENT_OBJECT_TABLE")))
        .sorted(
            byName("TRIGGER_SCHEMA", "EVENT_OBJECT_TABLE")
                .thenComparing(row -> row.get("ACTION_ORDER", Long.class)))
        .map(
            row ->
                created(
                    Kind.TRIGGER,
                    row.get("TRIGGER_SCHEMA", String.class),
                    row.get("TRIGGER_NAME", String.class),
                    row.get("EVENT_OBJECT_TABLE", String.class),
                    true))
        .toList();
  }

  private List<StoredObject> events(List<String> schemas, Selection selection) {
    return InformationSchema.rows(
            session.dsl(),
            InformationSchema.EVENTS,
            "EVENT_SCHEMA",
            schemas,
            text("EVENT_SCHEMA"),
            text("EVENT_NAME"),
            text("STATUS"))
        .stream()
        .filter(row -> selection.covers(row.get("EVENT_SCHEMA", String.class)))
        .sorted(byName("EVENT_SCHEMA", "EVENT_NAME"))
        .map(
            row ->
                created(
                    Kind.EVENT,
                    row.get("EVENT_SCHEMA", String.class),
                    row.get("EVENT_NAME", String.class),
                    null,
                    "ENABLED".equals(row.get("STATUS", String.class))))
        .toList();
  }

  private static TableName named(Record row, String schema, String name) {
    return new TableName(row.get(schema, String.class), row.get(name, String.class));
  }

  private static Comparator<Record> byName(String schema, String name) {
    return Comparator.comparing(row -> named(row, schema, name));
  }

  private StoredObject created(
      Kind kind, String schema, String name, String table, boolean enabled) {
    String show =
        "SHOW CREATE "
            + kind.keyword()
            + ' '
            + Identifier.quoted(schema)
            + '.'
            + Identifier.quoted(name);
    StoredObject object =
        session.list(show, row -> object(kind, schema, name, table, enabled, row)).get(0);
    if (object.createStatement() == null || object.createStatement().isEmpty()) {
      throw Failure.of(
              ExitCode.PREFLIGHT, "The account on the source may not read the body of a " + kind)
          .at(object.toString())
          .remedy("GRANT SELECT, SHOW VIEW, SHOW_ROUTINE, TRIGGER, EVENT ON *.* to it.");
    }
    return object;
  }

  private static StoredObject object(
      Kind kind, String schema, String name, String table, boolean enabled, ResultSet row)
      throws SQLException {
    String body =
        switch (kind) {
          case FUNCTION -> "Create Function";
          case PROCEDURE -> "Create Procedure";
          case VIEW -> "Create View";
          case TRIGGER -> "SQL Original Statement";
          case EVENT -> "Create Event";
        };
    return new StoredObject(
        kind,
        schema,
        name,
        table,
        row.getString(body),
        kind == Kind.VIEW ? null : row.getString("sql_mode"),
        row.getString("character_set_client"),
        row.getString("collation_connection"),
        kind == Kind.VIEW ? null : row.getString("Database Collation"),
        kind == Kind.EVENT ? row.getString("time_zone") : null,
        enabled);
  }
}
