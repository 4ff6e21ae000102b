package dev.juga.mysql.dictionary;

import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.ColumnText;
import dev.juga.schema.SqlText;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what a definition does not show. SHOW CREATE TABLE and information_schema write a question
 * mark for a character beyond U+FFFF, an emoji for instance, in the label of an ENUM or SET and in
 * a DEFAULT, and a binary DEFAULT comes as raw bytes (seen on 5.7, 8.0 and MariaDB 10.2). The
 * values themselves are whole: {@code DEFAULT(column)} over an outer join that has a row even where
 * the table has none, and the labels that rows use. A label that no row uses cannot be known.
 */
final class HiddenCharacters {
  private static final Pattern LABEL = Pattern.compile("'((?:[^']|'')*)'");
  private static final Pattern BEYOND = Pattern.compile("[\\x{10000}-\\x{10FFFF}]");

  private final Session session;

  HiddenCharacters(Session session) {
    this.session = session;
  }

  /**
   * The true text of a column's definition.
   *
   * @param shownDefault what information_schema shows of a default that is a literal; null if there
   *     is none
   */
  ColumnText find(TableName table, Column column, String shownDefault) {
    boolean binary = column.kind() == ColumnKind.BINARY && shownDefault != null;
    boolean labelled = column.kind() == ColumnKind.ENUM || column.kind() == ColumnKind.SET;
    boolean marked = shownDefault != null && shownDefault.contains("?");
    String literal = null;
    if (binary) {
      String hex = ofDefault(table, "HEX(" + defaultOf(column) + ")");
      literal = hex == null ? null : hex.isEmpty() ? "''" : "0x" + hex;
    } else if (marked && (labelled || column.kind() == ColumnKind.TEXT)) {
      String value = text(ofDefault(table, hex(defaultOf(column))));
      literal = value != null && BEYOND.matcher(value).find() ? SqlText.literal(value) : null;
    }
    List<String> shown = labelled ? labels(column.type()) : List.of();
    if (shown.stream().noneMatch(label -> label.contains("?"))) {
      return literal == null ? ColumnText.AS_SHOWN : new ColumnText(literal, List.of(), true);
    }
    return withLabels(literal, shown, used(table, column));
  }

  /**
   * A question mark that a used label shows to be one is kept. Where one label of a column hides a
   * character, an unused one with a question mark may hide one too, and nothing tells.
   */
  private static ColumnText withLabels(
      String literal, List<String> shown, Map<Integer, String> used) {
    List<String> whole = new ArrayList<>();
    boolean hides = false;
    boolean unknown = false;
    for (int i = 0; i < shown.size(); i++) {
      String label = shown.get(i);
      String real = used.get(i + 1);
      if (real == null) {
        unknown |= label.contains("?");
        whole.add(label);
      } else {
        unknown |= !BEYOND.matcher(real).replaceAll("?").equals(label);
        hides |= !real.equals(label);
        whole.add(real);
      }
    }
    return new ColumnText(literal, hides ? whole : List.of(), !(hides && unknown));
  }

  /** The labels that rows and the default use, by their number. */
  private Map<Integer, String> used(TableName table, Column column) {
    Map<Integer, String> labels = new TreeMap<>();
    String values = "CAST(" + column.quotedName() + " AS UNSIGNED), " + hex(column.quotedName());
    String fromRows = "SELECT DISTINCT " + values + " FROM " + table.quoted();
    String byDefault =
        "SELECT CAST("
            + defaultOf(column)
            + " AS UNSIGNED), "
            + hex(defaultOf(column))
            + withoutRows(table);
    List<String> queries = new ArrayList<>(List.of(fromRows));
    if (column.nullable() || session.text(byDefaultExists(table, column)) != null) {
      queries.add(byDefault);
    }
    for (String query : queries) {
      session.list(query, row -> put(labels, column.kind(), row.getLong(1), row.getString(2)));
    }
    return labels;
  }

  /** DEFAULT() of a column that has no default is an error, 1364. */
  private static String byDefaultExists(TableName table, Column column) {
    return "SELECT COLUMN_DEFAULT FROM information_schema.COLUMNS WHERE TABLE_SCHEMA="
        + SqlText.literal(table.schema())
        + " AND TABLE_NAME="
        + SqlText.literal(table.table())
        + " AND COLUMN_NAME="
        + SqlText.literal(column.name());
  }

  private static boolean put(
      Map<Integer, String> labels, ColumnKind kind, long number, String hexadecimal) {
    String value = text(hexadecimal);
    if (value == null || number == 0) {
      return false;
    }
    if (kind == ColumnKind.ENUM) {
      labels.put((int) number, value);
      return true;
    }
    // A label of a SET has no comma.
    String[] members = value.split(",", -1);
    int next = 0;
    for (int bit = 0; bit < Long.SIZE && next < members.length; bit++) {
      if ((number >>> bit & 1) == 1) {
        labels.put(bit + 1, members[next++]);
      }
    }
    return true;
  }

  private static List<String> labels(String type) {
    Matcher label = LABEL.matcher(type);
    List<String> labels = new ArrayList<>();
    while (label.find()) {
      labels.add(unescaped(label.group(1)));
    }
    return labels;
  }

  private static String unescaped(String label) {
    return label
        .replace("''", "'")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\\0", "\0")
        .replace("\\\\", "\\");
  }

  private static String defaultOf(Column column) {
    return "DEFAULT(t." + column.quotedName() + ")";
  }

  private static String withoutRows(TableName table) {
    return " FROM (SELECT 1) AS one LEFT JOIN " + table.quoted() + " AS t ON FALSE";
  }

  private String ofDefault(TableName table, String expression) {
    return session.text("SELECT " + expression + withoutRows(table));
  }

  private static String hex(String expression) {
    return "HEX(CONVERT(" + expression + " USING utf8mb4))";
  }

  private static String text(String hexadecimal) {
    return hexadecimal == null
        ? null
        : new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.UTF_8);
  }
}
