package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;
import static dev.juga.it.oracle.OracleSession.quoted;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/**
 * What SHOW CREATE says of views, triggers, routines and events. information_schema is not enough:
 * it keeps bodies in three-byte UTF-8 and shows ? for every emoji.
 */
final class CreateStatements {
  private final OracleSession session;
  private final boolean sayDisabled;

  /**
   * @param sayDisabled whether enabled events are to be shown as disabled ones
   */
  CreateStatements(OracleSession session, boolean sayDisabled) {
    this.session = session;
    this.sayDisabled = sayDisabled;
  }

  /** The statements of a schema, with the settings they were made under, by kind and name. */
  Map<String, Map<String, String>> of(String schema) throws SQLException {
    Map<String, Map<String, String>> statements = new TreeMap<>();
    add(statements, schema, "VIEW", "TABLE_NAME", "VIEWS", "TABLE_SCHEMA", "1=1");
    add(statements, schema, "TRIGGER", "TRIGGER_NAME", "TRIGGERS", "TRIGGER_SCHEMA", "1=1");
    for (String routine : new String[] {"FUNCTION", "PROCEDURE"}) {
      String only = "ROUTINE_TYPE = '" + routine + "'";
      add(statements, schema, routine, "ROUTINE_NAME", "ROUTINES", "ROUTINE_SCHEMA", only);
    }
    add(statements, schema, "EVENT", "EVENT_NAME", "EVENTS", "EVENT_SCHEMA", "1=1");
    return statements;
  }

  private void add(
      Map<String, Map<String, String>> statements,
      String schema,
      String kind,
      String nameColumn,
      String view,
      String schemaColumn,
      String only)
      throws SQLException {
    String names =
        "SELECT %s AS NAME FROM information_schema.%s WHERE %s = %s AND %s"
            .formatted(nameColumn, view, schemaColumn, literal(schema), only);
    for (Map<String, String> row : session.table(names)) {
      String name = row.get("NAME");
      String show = "SHOW CREATE " + kind + " " + quoted(schema) + "." + quoted(name);
      Map<String, String> shown = session.table(show).get(0);
      // When a trigger was made is no part of what it is.
      shown.remove("CREATED");
      if (kind.equals("EVENT")) {
        shown.computeIfPresent("CREATE EVENT", (column, sql) -> normalized(sql));
      }
      statements.put(name + " " + kind, shown);
    }
  }

  private String normalized(String event) {
    return sayDisabled
        ? event.replaceFirst("( ON COMPLETION (?:NOT )?PRESERVE) ENABLE", "$1 DISABLE")
        : event;
  }
}
