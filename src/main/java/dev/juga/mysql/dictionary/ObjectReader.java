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
import java.util.Locale;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** Reads views, routines, triggers and events with the session each was created in. */
final class ObjectReader {
  /** An object by name, before its definition is asked for. */
  private record Named(
      Kind kind, String schema, String name, String table, long order, boolean enabled) {
    private static final Comparator<Named> ORDER =
        Comparator.comparing(Named::kind)
            .thenComparing(Named::schema)
            .thenComparing(named -> named.table == null ? "" : named.table)
            .thenComparing(Named::order)
            .thenComparing(Named::name);
  }

  private final Session session;
  private final List<String> schemas;
  private final Selection selection;

  ObjectReader(Session session, List<String> schemas, Selection selection) {
    this.session = session;
    this.schemas = schemas;
    this.selection = selection;
  }

  /** All objects by kind; triggers of one event in the order in which they fire. */
  List<StoredObject> read(List<TableName> views) {
    List<Named> named = new ArrayList<>(routines());
    views.forEach(v -> named.add(new Named(Kind.VIEW, v.schema(), v.table(), null, 0, true)));
    named.addAll(triggers());
    named.addAll(events());
    ViewReader viewReader = new ViewReader(session);
    return named.stream()
        .sorted(Named.ORDER)
        .map(
            one ->
                one.kind() == Kind.VIEW
                    ? viewReader.read(new TableName(one.schema(), one.name()))
                    : created(one))
        .toList();
  }

  private List<Named> routines() {
    List<Named> named = new ArrayList<>();
    List<String> foreign = new ArrayList<>();
    for (Record row : rows(InformationSchema.ROUTINES, "ROUTINE", text("ROUTINE_TYPE"))) {
      String schema = row.get("ROUTINE_SCHEMA", String.class);
      String name = row.get("ROUTINE_NAME", String.class);
      String type = row.get("ROUTINE_TYPE", String.class);
      if (!selection.covers(schema)) {
        continue;
      }
      switch (type) {
        case "FUNCTION" -> named.add(new Named(Kind.FUNCTION, schema, name, null, 0, true));
        case "PROCEDURE" -> named.add(new Named(Kind.PROCEDURE, schema, name, null, 0, true));
        // MariaDB has packages too.
        default -> foreign.add(schema + '.' + name + " (a " + type.toLowerCase(Locale.ROOT) + ')');
      }
    }
    TableNames.refuse(foreign);
    return named;
  }

  private List<Named> triggers() {
    return rows(
            InformationSchema.TRIGGERS,
            "TRIGGER",
            text("EVENT_OBJECT_TABLE"),
            number("ACTION_ORDER"))
        .stream()
        .map(
            row ->
                new Named(
                    Kind.TRIGGER,
                    row.get("TRIGGER_SCHEMA", String.class),
                    row.get("TRIGGER_NAME", String.class),
                    row.get("EVENT_OBJECT_TABLE", String.class),
                    row.get("ACTION_ORDER", Long.class),
                    true))
        .filter(trigger -> selection.has(new TableName(trigger.schema(), trigger.table())))
        .toList();
  }

  private List<Named> events() {
    return rows(InformationSchema.EVENTS, "EVENT", text("STATUS")).stream()
        .map(
            row ->
                new Named(
                    Kind.EVENT,
                    row.get("EVENT_SCHEMA", String.class),
                    row.get("EVENT_NAME", String.class),
                    null,
                    0,
                    "ENABLED".equals(row.get("STATUS", String.class))))
        .filter(event -> selection.covers(event.schema()))
        .toList();
  }

  private List<Record> rows(Table<Record> table, String prefix, Field<?>... more) {
    List<Field<?>> fields = new ArrayList<>(List.of(more));
    fields.add(text(prefix + "_SCHEMA"));
    fields.add(text(prefix + "_NAME"));
    return InformationSchema.rows(
        session, table, prefix + "_SCHEMA", schemas, fields.toArray(Field<?>[]::new));
  }

  private StoredObject created(Named named) {
    String show =
        "SHOW CREATE "
            + named.kind().keyword()
            + ' '
            + Identifier.quoted(named.schema())
            + '.'
            + Identifier.quoted(named.name());
    return readable(session.list(show, row -> object(named, row)).get(0));
  }

  /** A missing privilege shows itself by a body that is NULL or empty (server-facts.md 8). */
  static StoredObject readable(StoredObject object) {
    if (object.createStatement() == null || object.createStatement().isEmpty()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The account on the source may not read the body of a " + object.kind())
          .at(object.toString())
          .remedy("GRANT SELECT, SHOW VIEW, SHOW_ROUTINE, TRIGGER, EVENT ON *.* to it.");
    }
    return object;
  }

  private static StoredObject object(Named named, ResultSet row) throws SQLException {
    Kind kind = named.kind();
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
        named.schema(),
        named.name(),
        named.table(),
        row.getString(body),
        row.getString("sql_mode"),
        row.getString("character_set_client"),
        row.getString("collation_connection"),
        row.getString("Database Collation"),
        kind == Kind.EVENT ? row.getString("time_zone") : null,
        named.enabled(),
        null);
  }
}
