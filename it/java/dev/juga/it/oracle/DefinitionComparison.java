package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what information_schema and SHOW CREATE say on both sides. */
final class DefinitionComparison {
  private final OracleSession source;
  private final OracleSession target;
  private final boolean disableEvents;

  DefinitionComparison(OracleSession source, OracleSession target, Oracle.Events events) {
    this.source = source;
    this.target = target;
    this.disableEvents = events == Oracle.Events.DISABLED_UNTIL_CUTOVER;
  }

  List<String> differences(Collection<String> schemas) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (String schema : schemas) {
      for (DictionaryView view : DictionaryView.ALL) {
        compare(view, schema, differences);
      }
      compareCounters(schema, differences);
      compare(
          schema,
          "SHOW CREATE",
          new CreateStatements(source, disableEvents).of(schema),
          new CreateStatements(target, false).of(schema),
          differences);
    }
    return differences;
  }

  private void compare(DictionaryView view, String schema, List<String> differences)
      throws SQLException {
    Set<String> columns = new TreeSet<>(source.columnsOf(view.name()));
    columns.retainAll(target.columnsOf(view.name()));
    columns.removeAll(view.ignored());
    if (columns.isEmpty()) {
      return;
    }
    compare(
        schema,
        view.name(),
        rows(source, view, schema, columns, disableEvents),
        rows(target, view, schema, columns, false),
        differences);
  }

  private static void compare(
      String schema,
      String kind,
      Map<String, Map<String, String>> ofSource,
      Map<String, Map<String, String>> ofTarget,
      List<String> differences) {
    Set<String> keys = new TreeSet<>(ofSource.keySet());
    keys.addAll(ofTarget.keySet());
    for (String key : keys) {
      String place = schema + (key.isEmpty() ? "" : "." + key) + " (" + kind + ")";
      Map<String, String> wanted = ofSource.get(key);
      Map<String, String> found = ofTarget.get(key);
      if (found == null) {
        differences.add(place + ": missing on the target");
      } else if (wanted == null) {
        differences.add(place + ": only on the target");
      } else {
        wanted.forEach(
            (column, value) -> {
              if (!Objects.equals(value, found.get(column))) {
                differences.add(
                    place + " " + column + ": " + value + ", on the target " + found.get(column));
              }
            });
      }
    }
  }

  private static Map<String, Map<String, String>> rows(
      OracleSession session,
      DictionaryView view,
      String schema,
      Set<String> columns,
      boolean disableEvents)
      throws SQLException {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    String sql =
        "SELECT "
            + columns.stream().map(OracleSession::quoted).collect(Collectors.joining(", "))
            + " FROM information_schema."
            + view.name()
            + " WHERE "
            + view.schemaColumn()
            + " = "
            + literal(schema);
    for (Map<String, String> row : session.table(sql)) {
      if (disableEvents && view.name().equals("EVENTS") && "ENABLED".equals(row.get("STATUS"))) {
        row.put("STATUS", "DISABLED");
      }
      String key =
          view.key().stream()
              .filter(columns::contains)
              .map(row::get)
              .filter(Objects::nonNull)
              .collect(Collectors.joining("."));
      if (rows.put(key, row) != null) {
        throw new IllegalStateException(view.name() + " has two rows of the key " + key);
      }
    }
    return rows;
  }

  /** A counter may run ahead, but must not give a number out twice. */
  private void compareCounters(String schema, List<String> differences) throws SQLException {
    Map<String, Long> ofTarget = counters(target, schema);
    counters(source, schema)
        .forEach(
            (table, counter) -> {
              Long found = ofTarget.get(table);
              if (found != null && found < counter) {
                differences.add(
                    schema
                        + "."
                        + table
                        + " (TABLES) AUTO_INCREMENT: "
                        + counter
                        + ", on the target only "
                        + found);
              }
            });
  }

  private static Map<String, Long> counters(OracleSession session, String schema)
      throws SQLException {
    Map<String, Long> counters = new TreeMap<>();
    for (Map<String, String> row :
        session.table(
            "SELECT TABLE_NAME, COALESCE(AUTO_INCREMENT, 0) AS COUNTER"
                + " FROM information_schema.TABLES WHERE TABLE_TYPE = 'BASE TABLE'"
                + " AND TABLE_SCHEMA = "
                + literal(schema))) {
      // A table that never gave a number out shows NULL or 1.
      counters.put(row.get("TABLE_NAME"), Math.max(1, Long.parseUnsignedLong(row.get("COUNTER"))));
    }
    return counters;
  }
}
