package dev.juga.it.oracle;

import static dev.juga.it.oracle.OracleSession.literal;
import static dev.juga.it.oracle.OracleSession.quoted;
import static java.util.Map.entry;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one server's dictionary says, in the words of MySQL 8.0.31: the columns that say what
 * something is, and of SHOW CREATE what these leave out. Two servers of different versions whose
 * definitions are the same say the same here.
 */
final class AcrossVersions {
  private static final List<String> SETTINGS =
      List.of("CHARACTER_SET_CLIENT", "COLLATION_CONNECTION", "DATABASE_COLLATION");

  private static final Map<String, Set<String>> COMPARED =
      Map.ofEntries(
          entry("SCHEMATA", Set.of("DEFAULT_CHARACTER_SET_NAME", "DEFAULT_COLLATION_NAME")),
          entry(
              "TABLES",
              Set.of("TABLE_TYPE", "ENGINE", "TABLE_COLLATION", "CREATE_OPTIONS", "TABLE_COMMENT")),
          entry(
              "COLUMNS",
              Set.of(
                  "ORDINAL_POSITION",
                  "COLUMN_DEFAULT",
                  "IS_NULLABLE",
                  "DATA_TYPE",
                  "CHARACTER_MAXIMUM_LENGTH",
                  "CHARACTER_SET_NAME",
                  "COLLATION_NAME",
                  "COLUMN_TYPE",
                  "EXTRA",
                  "COLUMN_COMMENT",
                  "SRS_ID")),
          entry(
              "STATISTICS",
              Set.of(
                  "NON_UNIQUE",
                  "COLUMN_NAME",
                  "COLLATION",
                  "SUB_PART",
                  "INDEX_TYPE",
                  "INDEX_COMMENT",
                  "IS_VISIBLE",
                  "EXPRESSION")),
          entry(
              "KEY_COLUMN_USAGE",
              Set.of(
                  "COLUMN_NAME",
                  "POSITION_IN_UNIQUE_CONSTRAINT",
                  "REFERENCED_TABLE_SCHEMA",
                  "REFERENCED_COLUMN_NAME")),
          entry(
              "REFERENTIAL_CONSTRAINTS",
              Set.of(
                  "UNIQUE_CONSTRAINT_SCHEMA",
                  "MATCH_OPTION",
                  "UPDATE_RULE",
                  "DELETE_RULE",
                  "REFERENCED_TABLE_NAME")),
          entry("TABLE_CONSTRAINTS", Set.of("CONSTRAINT_TYPE", "ENFORCED")),
          entry(
              "PARTITIONS",
              Set.of(
                  "PARTITION_ORDINAL_POSITION",
                  "SUBPARTITION_ORDINAL_POSITION",
                  "PARTITION_METHOD",
                  "SUBPARTITION_METHOD",
                  "PARTITION_EXPRESSION",
                  "SUBPARTITION_EXPRESSION",
                  "PARTITION_DESCRIPTION",
                  "PARTITION_COMMENT")),
          entry("VIEWS", with(SETTINGS, "CHECK_OPTION", "DEFINER", "SECURITY_TYPE")),
          entry(
              "TRIGGERS",
              with(
                  SETTINGS,
                  "EVENT_MANIPULATION",
                  "EVENT_OBJECT_TABLE",
                  "ACTION_ORDER",
                  "ACTION_TIMING",
                  "SQL_MODE",
                  "DEFINER")),
          entry(
              "ROUTINES",
              with(
                  SETTINGS,
                  "DTD_IDENTIFIER",
                  "CHARACTER_SET_NAME",
                  "COLLATION_NAME",
                  "IS_DETERMINISTIC",
                  "SQL_DATA_ACCESS",
                  "SECURITY_TYPE",
                  "SQL_MODE",
                  "ROUTINE_COMMENT",
                  "DEFINER")),
          entry(
              "PARAMETERS",
              Set.of(
                  "PARAMETER_MODE",
                  "PARAMETER_NAME",
                  "DTD_IDENTIFIER",
                  "CHARACTER_SET_NAME",
                  "COLLATION_NAME")),
          entry(
              "EVENTS",
              with(
                  SETTINGS,
                  "DEFINER",
                  "TIME_ZONE",
                  "EVENT_TYPE",
                  "EXECUTE_AT",
                  "INTERVAL_FIELD",
                  "SQL_MODE",
                  "STARTS",
                  "ENDS",
                  "STATUS",
                  "ON_COMPLETION",
                  "EVENT_COMMENT")));

  private static final Pattern VIEW =
      Pattern.compile("CREATE ALGORITHM=(\\w+) .*? VIEW .*? AS (.*)", Pattern.DOTALL);

  /** What utf8mb4 alone means in the parameters on old servers. */
  private static final Pattern PINNED =
      Pattern.compile(
          "(\\b(?:CHARSET|CHARACTER SET) utf8mb4) COLLATE utf8mb4_general_ci\\b",
          Pattern.CASE_INSENSITIVE);

  private final OracleSession session;
  private final Spelling spelling;
  private final boolean disableEvents;

  AcrossVersions(OracleSession session, boolean disableEvents) throws SQLException {
    this.session = session;
    this.spelling = new Spelling(session.isMariaDb(), session.isMySqlFrom(8, 0, 13));
    this.disableEvents = disableEvents;
  }

  /** The rows of a view by key; none for one that is read otherwise, see {@link #texts}. */
  Map<String, Map<String, String>> rows(DictionaryView view, String schema) throws SQLException {
    Map<String, Map<String, String>> rows = new TreeMap<>();
    Set<String> compared = COMPARED.getOrDefault(view.name(), Set.of());
    if (compared.isEmpty()) {
      return rows;
    }
    Set<String> viewNames = view.name().equals("COLUMNS") ? viewNames(schema) : Set.of();
    String where = view.schemaColumn() + " = " + literal(schema);
    String sql = "SELECT * FROM information_schema." + view.name() + " WHERE " + where;
    for (Map<String, String> row : session.table(sql)) {
      if (isToldElsewhere(view.name(), row, viewNames)) {
        continue;
      }
      if (disableEvents && view.name().equals("EVENTS") && "ENABLED".equals(row.get("STATUS"))) {
        row.put("STATUS", "DISABLED");
      }
      String key =
          view.key().stream()
              .map(row::get)
              .filter(Objects::nonNull)
              .collect(Collectors.joining("."));
      Map<String, String> said = spelling.of(view.name(), row);
      said.keySet().retainAll(compared);
      if (rows.put(key, said) != null) {
        throw new IllegalStateException(view.name() + " has two rows of the key " + key);
      }
    }
    return rows;
  }

  /**
   * CHECKs, which old servers lack or list differently, are read from SHOW CREATE, what a view
   * selects too; a table without partitions has none to compare.
   */
  private static boolean isToldElsewhere(
      String dictionaryView, Map<String, String> row, Set<String> viewNames) {
    return switch (dictionaryView) {
      case "TABLE_CONSTRAINTS" -> "CHECK".equals(row.get("CONSTRAINT_TYPE"));
      case "COLUMNS" -> viewNames.contains(row.get("TABLE_NAME"));
      case "PARTITIONS" -> row.get("PARTITION_NAME") == null;
      default -> false;
    };
  }

  private Set<String> viewNames(String schema) throws SQLException {
    String sql = "SELECT TABLE_NAME FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ";
    return session.table(sql + literal(schema)).stream()
        .map(row -> row.get("TABLE_NAME"))
        .collect(Collectors.toSet());
  }

  /** What SHOW CREATE alone says. */
  Map<String, Map<String, String>> texts(String schema) throws SQLException {
    Map<String, Map<String, String>> texts = new TreeMap<>();
    String tables =
        "SELECT TABLE_NAME AS NAME FROM information_schema.TABLES"
            + " WHERE TABLE_TYPE = 'BASE TABLE' AND TABLE_SCHEMA = "
            + literal(schema);
    for (Map<String, String> row : session.table(tables)) {
      String name = row.get("NAME");
      String show = "SHOW CREATE TABLE " + quoted(schema) + "." + quoted(name);
      texts.putAll(TableText.factsOf(name, session.table(show).get(0).get("CREATE TABLE")));
    }
    new CreateStatements(session, disableEvents)
        .of(schema)
        .forEach((object, shown) -> texts.put(object, essence(shown)));
    addViewsThatCannotBeShown(schema, texts);
    return texts;
  }

  /** The dictionary knows the query of a view that selects from itself; SHOW CREATE fails. */
  private void addViewsThatCannotBeShown(String schema, Map<String, Map<String, String>> texts)
      throws SQLException {
    String sql =
        "SELECT TABLE_NAME, VIEW_DEFINITION FROM information_schema.VIEWS WHERE TABLE_SCHEMA = ";
    for (Map<String, String> row : session.table(sql + literal(schema))) {
      Map<String, String> essence = texts.get(row.get("TABLE_NAME") + " VIEW");
      if (essence.containsKey("TEXT")) {
        essence.put("QUERY", CanonicalSql.of(row.get("VIEW_DEFINITION")));
      }
    }
  }

  /**
   * Bodies to the letter, which the dictionary shows with question marks for some characters and,
   * in 8.0, with fewer quotes. A view's query in one spelling, since each server prints its own.
   * What a function returns and which collation a parameter has, the dictionary tells.
   */
  private static Map<String, String> essence(Map<String, String> shown) {
    Map<String, String> essence = new TreeMap<>();
    shown.forEach(
        (column, sql) -> {
          if (sql == null) {
            return;
          }
          Matcher view = VIEW.matcher(sql);
          if (column.equals("CREATE VIEW") && view.matches()) {
            essence.put("ALGORITHM", view.group(1));
            essence.put("QUERY", CanonicalSql.of(view.group(2)));
          } else if (column.equals("SQL ORIGINAL STATEMENT")) {
            // What stands before it is printed anew by 8.0, and told by the dictionary.
            essence.put("TEXT", sql.replaceFirst("(?is)^.*?\\bFOR\\s+EACH\\s+ROW\\s+", ""));
          } else if (column.matches("CREATE (?!VIEW).*|ERROR")) {
            String[] lines = sql.split("\n", 2);
            if (column.matches("CREATE (PROCEDURE|FUNCTION)")) {
              lines[0] = PINNED.matcher(lines[0]).replaceAll("$1");
            }
            essence.put(
                "TEXT", String.join("\n", lines).replaceFirst(" RETURNS [^\n]*\n", " RETURNS\n"));
          }
        });
    return essence;
  }

  private static Set<String> with(List<String> settings, String... columns) {
    return Stream.concat(settings.stream(), List.of(columns).stream())
        .collect(Collectors.toUnmodifiableSet());
  }
}
