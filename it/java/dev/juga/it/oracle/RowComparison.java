package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;
import static dev.juga.it.oracle.OracleSession.quoted;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Compares tables as multisets of rows: order does not matter, how often a row is there does. */
final class RowComparison {
  private static final int SAMPLE = 5;

  private final OracleSession source;
  private final OracleSession target;

  RowComparison(OracleSession source, OracleSession target) {
    this.source = source;
    this.target = target;
  }

  List<String> differences(Collection<String> schemas) throws SQLException {
    List<String> differences = new ArrayList<>();
    for (String schema : schemas) {
      Set<String> onSource = tables(source, schema);
      Set<String> onTarget = tables(target, schema);
      Set<String> all = new TreeSet<>(onSource);
      all.addAll(onTarget);
      if (all.isEmpty()) {
        differences.add(schema + ": no table on either side, so nothing was compared");
      }
      for (String table : all) {
        String place = schema + "." + table;
        if (!onTarget.contains(table)) {
          differences.add(place + ": table is missing on the target");
        } else if (!onSource.contains(table)) {
          differences.add(place + ": table is only on the target");
        } else {
          compare(schema, table, differences);
        }
      }
    }
    return differences;
  }

  private void compare(String schema, String table, List<String> differences) throws SQLException {
    String place = schema + "." + table;
    Map<String, OracleColumn> ofSource = columns(source, schema, table);
    Map<String, OracleColumn> ofTarget = columns(target, schema, table);
    if (!ofSource.keySet().equals(ofTarget.keySet())) {
      differences.add(
          place + ": columns are " + ofSource.keySet() + ", on the target " + ofTarget.keySet());
      return;
    }
    List<String> names = List.copyOf(ofSource.keySet());
    Map<List<String>, Integer> surplus = new HashMap<>();
    count(source, place(schema, table), names, ofSource, surplus, 1);
    count(target, place(schema, table), names, ofTarget, surplus, -1);
    if (!surplus.isEmpty()) {
      List<String> key = primaryKey(schema, table);
      differences.addAll(new RowSample(place, names, key, SAMPLE).sentences(surplus));
    }
  }

  private static void count(
      OracleSession session,
      String from,
      List<String> names,
      Map<String, OracleColumn> columns,
      Map<List<String>, Integer> surplus,
      int step)
      throws SQLException {
    List<OracleColumn> ordered = names.stream().map(columns::get).toList();
    List<String> expressions =
        ordered.stream().flatMap(column -> column.expressions().stream()).toList();
    session.stream(
        "SELECT " + String.join(", ", expressions) + " FROM " + from,
        row -> {
          List<String> values = new ArrayList<>(ordered.size());
          int at = 1;
          for (OracleColumn column : ordered) {
            values.add(column.read(row, at));
            at += column.expressions().size();
          }
          surplus.merge(values, step, (a, b) -> a + b == 0 ? null : a + b);
        });
  }

  private List<String> primaryKey(String schema, String table) throws SQLException {
    return source
        .table(
            "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE INDEX_NAME = 'PRIMARY'"
                + where(schema, table)
                + " ORDER BY SEQ_IN_INDEX")
        .stream()
        .map(row -> row.get("COLUMN_NAME"))
        .toList();
  }

  private static Map<String, OracleColumn> columns(
      OracleSession session, String schema, String table) throws SQLException {
    Map<String, OracleColumn> columns = new LinkedHashMap<>();
    for (Map<String, String> row :
        session.table(
            "SELECT COLUMN_NAME, DATA_TYPE, COLUMN_TYPE FROM information_schema.COLUMNS WHERE 1=1"
                + where(schema, table)
                + " ORDER BY ORDINAL_POSITION")) {
      String name = row.get("COLUMN_NAME");
      columns.put(name, OracleColumn.of(name, row.get("DATA_TYPE"), row.get("COLUMN_TYPE")));
    }
    return columns;
  }

  private static Set<String> tables(OracleSession session, String schema) throws SQLException {
    Set<String> tables = new TreeSet<>();
    for (Map<String, String> row :
        session.table(
            "SELECT TABLE_NAME FROM information_schema.TABLES WHERE TABLE_TYPE = 'BASE TABLE'"
                + " AND TABLE_SCHEMA = "
                + literal(schema))) {
      tables.add(row.get("TABLE_NAME"));
    }
    return tables;
  }

  private static String where(String schema, String table) {
    return " AND TABLE_SCHEMA = " + literal(schema) + " AND TABLE_NAME = " + literal(table);
  }

  private static String place(String schema, String table) {
    return quoted(schema) + "." + quoted(table);
  }
}
