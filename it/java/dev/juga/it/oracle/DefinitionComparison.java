package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;

import java.math.BigInteger;
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
  private static final Map<String, Integer> BITS =
      Map.of("tinyint", 8, "smallint", 16, "mediumint", 24, "int", 32, "bigint", 64);

  private final OracleSession source;
  private final OracleSession target;
  private final boolean disableEvents;

  DefinitionComparison(OracleSession source, OracleSession target, Oracle.Events events) {
    this.source = source;
    this.target = target;
    this.disableEvents = events == Oracle.Events.DISABLED_UNTIL_CUTOVER;
  }

  List<String> differences(Collection<String> schemas) throws SQLException {
    if (!source.version().equals(target.version())) {
      return acrossVersions(schemas);
    }
    List<String> differences = new ArrayList<>();
    for (String schema : schemas) {
      for (DictionaryView view : DictionaryView.ALL) {
        compare(view, schema, differences);
      }
      compareCounters(schema, differences);
      CreateStatements ofSource = new CreateStatements(source, disableEvents);
      CreateStatements ofTarget = new CreateStatements(target, false);
      compare(schema, "SHOW CREATE", ofSource.of(schema), ofTarget.of(schema), differences);
      compareTables(schema, ofSource.ofTables(schema), ofTarget.ofTables(schema), differences);
    }
    return differences;
  }

  private List<String> acrossVersions(Collection<String> schemas) throws SQLException {
    AcrossVersions ofSource = new AcrossVersions(source, disableEvents);
    AcrossVersions ofTarget = new AcrossVersions(target, false);
    List<String> differences = new ArrayList<>();
    for (String schema : schemas) {
      for (DictionaryView view : DictionaryView.ALL) {
        compare(
            schema,
            view.name(),
            ofSource.rows(view, schema),
            ofTarget.rows(view, schema),
            differences);
      }
      compareCounters(schema, differences);
      compare(schema, "SHOW CREATE", ofSource.texts(schema), ofTarget.texts(schema), differences);
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

  /** Tables that both sides have; the dictionary names the others. */
  private static void compareTables(
      String schema,
      Map<String, Set<String>> ofSource,
      Map<String, Set<String>> ofTarget,
      List<String> differences) {
    ofSource.forEach(
        (table, lines) -> {
          Set<String> found = ofTarget.getOrDefault(table, lines);
          String place = schema + "." + table + " (SHOW CREATE) ";
          lines.stream()
              .filter(line -> !found.contains(line))
              .forEach(line -> differences.add(place + line + ": missing on the target"));
          found.stream()
              .filter(line -> !lines.contains(line))
              .forEach(line -> differences.add(place + line + ": only on the target"));
        });
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
    Map<String, BigInteger> ofTarget = counters(target, schema);
    Map<String, BigInteger> last = lastNumbers(target, schema);
    counters(source, schema)
        .forEach(
            (table, counter) -> {
              BigInteger found = ofTarget.get(table);
              BigInteger wanted = counter.min(last.getOrDefault(table, counter));
              if (found != null && found.compareTo(wanted) < 0) {
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

  /** The largest number of each counter's type: MariaDB shows one more when it was given out. */
  private static Map<String, BigInteger> lastNumbers(OracleSession session, String schema)
      throws SQLException {
    Map<String, BigInteger> numbers = new TreeMap<>();
    for (Map<String, String> row :
        session.table(
            "SELECT TABLE_NAME, DATA_TYPE, COLUMN_TYPE FROM information_schema.COLUMNS"
                + " WHERE EXTRA LIKE '%auto_increment%' AND TABLE_SCHEMA = "
                + literal(schema))) {
      int bits = BITS.getOrDefault(row.get("DATA_TYPE"), 65);
      int used = row.get("COLUMN_TYPE").contains("unsigned") ? bits : bits - 1;
      numbers.put(row.get("TABLE_NAME"), BigInteger.ONE.shiftLeft(used).subtract(BigInteger.ONE));
    }
    return numbers;
  }

  private static Map<String, BigInteger> counters(OracleSession session, String schema)
      throws SQLException {
    Map<String, BigInteger> counters = new TreeMap<>();
    for (Map<String, String> row :
        session.table(
            "SELECT TABLE_NAME, AUTO_INCREMENT FROM information_schema.TABLES"
                + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = "
                + literal(schema))) {
      // A table that never gave a number out shows NULL or 1; a function of it would be signed.
      String counter = Objects.requireNonNullElse(row.get("AUTO_INCREMENT"), "1");
      counters.put(row.get("TABLE_NAME"), new BigInteger(counter).max(BigInteger.ONE));
    }
    return counters;
  }
}
