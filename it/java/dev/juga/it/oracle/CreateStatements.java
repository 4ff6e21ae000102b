package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;
import static dev.juga.it.oracle.OracleSession.quoted;

import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What SHOW CREATE says. information_schema is not enough: it keeps bodies in three-byte UTF-8 and
 * shows ? for every emoji, and it has no place for a full-text parser.
 */
final class CreateStatements {
  private static final Pattern NOISE =
      Pattern.compile(
          " (?:DEFAULT )?(?:CHARACTER SET |CHARSET=|COLLATE[ =])\\w+| AUTO_INCREMENT=\\d+");

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

  /**
   * The lines of every CREATE TABLE of a schema, by table, without what the views tell better: the
   * counter, and collations, which are shown or not depending on how they were once spelled. Lines
   * stand for themselves here, since the order of indexes means nothing and that of columns is
   * compared elsewhere.
   */
  Map<String, Set<String>> ofTables(String schema) throws SQLException {
    Map<String, Set<String>> tables = new TreeMap<>();
    String names =
        "SELECT TABLE_NAME AS NAME FROM information_schema.TABLES"
            + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = "
            + literal(schema);
    for (Map<String, String> row : session.table(names)) {
      String name = row.get("NAME");
      String show = "SHOW CREATE TABLE " + quoted(schema) + "." + quoted(name);
      String sql = session.table(show).get(0).get("CREATE TABLE");
      Set<String> lines = new TreeSet<>();
      for (String line : NOISE.matcher(sql).replaceAll("").split("\n", -1)) {
        lines.add(line.strip().replaceFirst(",$", ""));
      }
      tables.put(name, lines);
    }
    return tables;
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
      Map<String, String> shown = shown(show);
      // When a trigger was made is no part of what it is.
      shown.remove("CREATED");
      if (kind.equals("EVENT")) {
        shown.computeIfPresent("CREATE EVENT", (column, sql) -> normalized(sql));
      }
      statements.put(name + " " + kind, shown);
    }
  }

  /** A view that selects from itself cannot be shown, which is a thing to be kept as well. */
  private Map<String, String> shown(String show) throws SQLException {
    try {
      return session.table(show).get(0);
    } catch (SQLException e) {
      return new TreeMap<>(Map.of("ERROR", String.valueOf(e.getErrorCode())));
    }
  }

  private String normalized(String event) {
    return sayDisabled
        ? event.replaceFirst("( ON COMPLETION (?:NOT )?PRESERVE) ENABLE", "$1 DISABLE")
        : event;
  }
}
