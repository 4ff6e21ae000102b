package dev.juga.it.oracle;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says a row of information_schema in the words of MySQL 8.0.31, whichever server it comes from.
 * Each rule is one non-difference of versions and nothing beside it.
 */
final class Spelling {
  private static final Set<String> INTEGERS =
      Set.of("tinyint", "smallint", "mediumint", "int", "bigint");

  /** What 8.0 does not know any more, so that nothing can keep it. */
  private static final Set<String> MODES_OF_OLD =
      Set.of(
          "NO_AUTO_CREATE_USER",
          "DB2",
          "MAXDB",
          "MSSQL",
          "MYSQL323",
          "MYSQL40",
          "ORACLE",
          "POSTGRESQL",
          "NO_FIELD_OPTIONS",
          "NO_KEY_OPTIONS",
          "NO_TABLE_OPTIONS");

  private final boolean mariaDb;
  private final boolean marksExpressions;

  /**
   * @param mariaDb whether defaults are spelled MariaDB's way
   * @param marksExpressions whether EXTRA says that a default is an expression (MySQL 8.0.13 on)
   */
  Spelling(boolean mariaDb, boolean marksExpressions) {
    this.mariaDb = mariaDb;
    this.marksExpressions = marksExpressions;
  }

  Map<String, String> of(String view, Map<String, String> row) {
    Map<String, String> said = new TreeMap<>();
    row.forEach((column, value) -> said.put(column, value == null ? null : word(column, value)));
    switch (view) {
      case "COLUMNS" -> {
        said.put("COLUMN_DEFAULT", defaultOf(row));
        said.put("EXTRA", extra(row.get("EXTRA")));
        said.putIfAbsent("SRS_ID", null);
      }
      case "STATISTICS" -> {
        said.putIfAbsent("IS_VISIBLE", "YES");
        said.putIfAbsent("EXPRESSION", null);
      }
      case "TABLE_CONSTRAINTS" -> said.putIfAbsent("ENFORCED", "YES");
      case "TABLES" -> {
        if ("VIEW".equals(row.get("TABLE_TYPE"))) {
          // 5.7 says here that a view is invalid.
          said.put("TABLE_COMMENT", "VIEW");
        }
      }
      default -> {}
    }
    return said;
  }

  private static String word(String column, String value) {
    return switch (column) {
      case "CHARACTER_SET_NAME",
          "COLLATION_NAME",
          "TABLE_COLLATION",
          "DEFAULT_CHARACTER_SET_NAME",
          "DEFAULT_COLLATION_NAME",
          "CHARACTER_SET_CLIENT",
          "COLLATION_CONNECTION",
          "DATABASE_COLLATION" ->
          // 5.7 gives an ENUM of binary labels a character set, 8.0 none.
          value.equals("binary") && column.matches("CHARACTER_SET_NAME|COLLATION_NAME")
              ? null
              : charset(value);
      case "COLUMN_TYPE", "DTD_IDENTIFIER" -> type(value);
      case "DATA_TYPE" -> value.equals("geometrycollection") ? "geomcollection" : value;
      case "SQL_MODE" -> modes(value);
      case "CREATE_OPTIONS" -> options(value);
      // Alike to InnoDB; old servers say RESTRICT where nothing was said.
      case "UPDATE_RULE", "DELETE_RULE" -> value.equals("RESTRICT") ? "NO ACTION" : value;
      case "PARTITION_EXPRESSION", "SUBPARTITION_EXPRESSION", "PARTITION_DESCRIPTION" ->
          // Of PARTITION BY KEY () old servers say '', 8.0 nothing.
          value.isEmpty()
              ? null
              : CanonicalSql.of(value).replaceAll("`(\\w+)`", "$1").toLowerCase(Locale.ROOT);
      case "EXPRESSION" -> CanonicalSql.of(value.replace("\\'", "'"));
      default -> value;
    };
  }

  static String charset(String name) {
    return name.equals("utf8") || name.startsWith("utf8_")
        ? "utf8mb3" + name.substring("utf8".length())
        : name;
  }

  /** Display widths mean something to ZEROFILL, and TINYINT(1) is what a BOOL is. */
  private static String type(String type) {
    String said =
        type.replaceFirst("^geometrycollection", "geomcollection")
            .replaceFirst("^year\\(4\\)", "year")
            .replaceFirst(" CHARSET utf8( |$)", " CHARSET utf8mb3$1")
            .replaceFirst(" COLLATE utf8_", " COLLATE utf8mb3_");
    int bracket = said.indexOf('(');
    if (bracket < 0
        || !INTEGERS.contains(said.substring(0, bracket))
        || said.contains("zerofill")) {
      return said;
    }
    return said.equals("tinyint(1)") ? said : said.replaceFirst("\\(\\d+\\)", "");
  }

  private static String modes(String modes) {
    return Stream.of(modes.split(",", -1))
        .filter(mode -> !MODES_OF_OLD.contains(mode))
        // The dictionary of 5.7 and MariaDB drops the word that SHOW CREATE and SET have.
        .map(mode -> mode.equals("INVALID_DATES") ? "ALLOW_INVALID_DATES" : mode)
        .sorted()
        .collect(Collectors.joining(","));
  }

  private static String options(String options) {
    return Stream.of(options.toLowerCase(Locale.ROOT).split(" ", -1))
        .filter(option -> !option.matches("row_format=.*|stats_.*|partitioned|"))
        .collect(Collectors.toCollection(TreeSet::new))
        .toString();
  }

  private static String extra(String extra) {
    String said = extra.replace("DEFAULT_GENERATED", "").strip();
    return said.replace("current_timestamp()", "CURRENT_TIMESTAMP").toUpperCase(Locale.ROOT);
  }

  /** The default with a word before it that tells a literal from an expression. */
  private String defaultOf(Map<String, String> row) {
    String value = row.get("COLUMN_DEFAULT");
    if (value == null || (mariaDb && value.equals("NULL"))) {
      return null;
    }
    String type = row.get("DATA_TYPE");
    if (mariaDb) {
      if (value.startsWith("'")) {
        return literal(SqlTokens.unescaped(value), type);
      }
      return value.matches("-?[\\d.]+(e[-+]?\\d+)?|b'[01]*'")
          ? literal(value, type)
          : expression(value);
    }
    boolean marked =
        marksExpressions
            ? row.get("EXTRA").contains("DEFAULT_GENERATED")
            : type.matches("timestamp|datetime") && value.startsWith("CURRENT_TIMESTAMP");
    return marked ? expression(value.replace("\\'", "'")) : literal(value, type);
  }

  /** A bare literal in brackets is how MySQL takes the default of a TEXT. */
  private static String expression(String sql) {
    String canonical = CanonicalSql.of(sql);
    return SqlTokens.isString(canonical) && SqlTokens.of(canonical).size() == 1
        ? "literal " + SqlTokens.unescaped(canonical)
        : "expression " + canonical;
  }

  private static String literal(String value, String type) {
    if (!type.endsWith("binary")) {
      return "literal " + value;
    }
    // Old servers show the bytes as text, filled up with zeros.
    String hex =
        value.startsWith("0x")
            ? value.substring(2).toLowerCase(Locale.ROOT)
            : value.chars().mapToObj(c -> "%02x".formatted(c)).collect(Collectors.joining());
    return "bytes " + (type.equals("binary") ? hex.replaceFirst("(00)+$", "") : hex);
  }
}
