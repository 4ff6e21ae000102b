package dev.juga.it.oracle;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One side's connection with the settings that make both sides answer alike. */
final class OracleSession {
  /** Takes rows one by one. */
  interface RowTaker {
    void take(ResultSet row) throws SQLException;
  }

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+)");

  private final Connection connection;
  private final String version;

  OracleSession(Connection connection) throws SQLException {
    this.connection = connection;
    this.version = table("SELECT VERSION() AS V").get(0).get("V");
    execute("SET NAMES utf8mb4");
    execute("SET time_zone = '+00:00', sql_mode = '', sql_select_limit = DEFAULT");
    if (!table("SHOW VARIABLES LIKE 'information_schema_stats_expiry'").isEmpty()) {
      execute("SET information_schema_stats_expiry = 0");
    }
  }

  /** The version as the server says it, with what distributors append. */
  String version() {
    return version;
  }

  boolean isMariaDb() {
    return version.contains("MariaDB");
  }

  boolean isMySqlFrom(int major, int minor, int patch) {
    Matcher numbers = VERSION.matcher(version);
    return !isMariaDb()
        && numbers.lookingAt()
        && Arrays.compare(
                new int[] {number(numbers, 1), number(numbers, 2), number(numbers, 3)},
                new int[] {major, minor, patch})
            >= 0;
  }

  private static int number(Matcher numbers, int group) {
    return Integer.parseInt(numbers.group(group));
  }

  /** Streams the rows of a query, so that no table has to fit into memory. */
  void stream(String sql, RowTaker taker) throws SQLException {
    try (Statement statement = statement()) {
      statement.setFetchSize(Integer.MIN_VALUE);
      try (ResultSet rows = statement.executeQuery(sql)) {
        while (rows.next()) {
          taker.take(rows);
        }
      }
    }
  }

  /** Every row of a short query as text by column name, in upper case. */
  List<Map<String, String>> table(String sql) throws SQLException {
    try (Statement statement = statement();
        ResultSet rows = statement.executeQuery(sql)) {
      List<Map<String, String>> table = new ArrayList<>();
      while (rows.next()) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          byte[] value = rows.getBytes(i);
          row.put(
              rows.getMetaData().getColumnLabel(i).toUpperCase(Locale.ROOT),
              value == null ? null : new String(value, StandardCharsets.UTF_8));
        }
        table.add(row);
      }
      return table;
    }
  }

  /** The columns that this server's version of a dictionary view has. */
  Set<String> columnsOf(String dictionaryView) throws SQLException {
    Set<String> columns = new TreeSet<>();
    for (Map<String, String> row :
        table(
            "SELECT UPPER(COLUMN_NAME) AS NAME FROM information_schema.COLUMNS"
                + " WHERE TABLE_SCHEMA = 'information_schema' AND TABLE_NAME = "
                + literal(dictionaryView))) {
      columns.add(row.get("NAME"));
    }
    return columns;
  }

  static String literal(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "''") + "'";
  }

  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }

  private void execute(String sql) throws SQLException {
    try (Statement statement = statement()) {
      statement.execute(sql);
    }
  }

  private Statement statement() throws SQLException {
    Statement statement = connection.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }
}
