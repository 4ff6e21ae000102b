package dev.juga.it.oracle;

import dev.juga.embedded.ServerBuild;
import java.util.List;

/**
 * Statements that make the same on all servers, statements that make almost the same, and the
 * difference that must be seen then.
 *
 * @param sees part of the sentence
 * @param checked whether the server must enforce CHECKs (MySQL 8.0.16, MariaDB 10.2)
 */
record SpellingCase(String sees, boolean checked, List<String> same, List<String> other) {
  private static final String STARTS = "STARTS '2035-01-01 00:00:00' ";

  static final List<SpellingCase> ALL =
      List.of(
          // Integer display widths
          column("COLUMN_TYPE: int, on the target bigint", "int(11)", "bigint(11)"),
          column("COLUMN_TYPE: int unsigned, on", "int(10) unsigned", "int(10)"),
          column("COLUMN_TYPE: tinyint(1), on", "tinyint(1)", "tinyint(4)"),
          column("COLUMN_TYPE: int(5) unsigned", "int(5) zerofill", "int(6) zerofill"),
          column("COLUMN_TYPE: year, on", "year(4)", "int"),
          // utf8 and utf8mb3, a collation that is printed or not
          column("CHARACTER_SET_NAME: utf8mb3", "char(3) CHARSET utf8", "char(3) CHARSET utf8mb4"),
          column(
              "COLLATION_NAME: utf8mb3_general_ci",
              "char(3) CHARSET utf8",
              "char(3) CHARSET utf8 COLLATE utf8_bin"),
          column(
              "COLLATION_NAME: utf8mb4_general_ci",
              "char(3)",
              "char(3) COLLATE utf8mb4_unicode_ci"),
          options("TABLE_COLLATION", "COLLATE utf8mb4_general_ci", "COLLATE utf8mb4_bin"),
          // Table options
          options("CREATE_OPTIONS", "ROW_FORMAT=COMPACT MAX_ROWS=9", "ROW_FORMAT=COMPACT"),
          options("CREATE_OPTIONS", "STATS_PERSISTENT=1 CHECKSUM=1", "STATS_PERSISTENT=1"),
          options("ENGINE", "ENGINE=InnoDB", "ENGINE=MyISAM"),
          options("TABLE_COMMENT", "COMMENT='it''s'", "COMMENT='its'"),
          // Defaults
          column("COLUMN_DEFAULT: literal 5", "int DEFAULT 5", "int DEFAULT 6"),
          column(
              "COLUMN_DEFAULT: literal it's", "char(9) DEFAULT 'it''s'", "char(9) DEFAULT 'its'"),
          column("COLUMN_DEFAULT: literal NULL", "char(9) DEFAULT 'NULL'", "char(9) DEFAULT NULL"),
          column("COLUMN_DEFAULT: null", "char(9) DEFAULT NULL", "char(9) DEFAULT ''"),
          column(
              "COLUMN_DEFAULT: literal a\\b",
              "char(9) DEFAULT 'a\\\\b'",
              "char(9) DEFAULT 'a\\\\\\\\b'"),
          column("COLUMN_DEFAULT: bytes 61", "binary(3) DEFAULT 'a'", "binary(3) DEFAULT 'b'"),
          column(
              "COLUMN_DEFAULT: expression current_timestamp(3)",
              "datetime(3) DEFAULT CURRENT_TIMESTAMP(3)",
              "datetime(3)"),
          column(
              "EXTRA: ON UPDATE CURRENT_TIMESTAMP",
              "datetime DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP",
              "datetime DEFAULT CURRENT_TIMESTAMP"),
          column(
              "COLUMN_DEFAULT: literal CURRENT_TIMESTAMP",
              "char(20) DEFAULT 'CURRENT_TIMESTAMP'",
              "char(20) DEFAULT 'current_timestamp'"),
          // Brackets, introducers and names of functions
          generated("GENERATED: ((`a` + 1) * 2)", "(a + 1) * 2", "a + 1 * 2"),
          generated("GENERATED: (`a` + (1 * 2))", "a + 1 * 2", "(a + 1) * 2"),
          generated("GENERATED: (`a` - (1 - 2))", "a - (1 - 2)", "a - 1 - 2"),
          generated("GENERATED: lower('X')", "LOWER('X')", "LOWER('x')"),
          generated("GENERATED: length", "LENGTH(SUBSTRING('abc', a))", "LENGTH('abc')"),
          generated(
              "(`a` is null)", "a IS NULL OR a < 5 AND a > 2", "(a IS NULL OR a < 5) AND a > 2"),
          generated("not null", "a IS NOT NULL", "a IS NULL"),
          generated("GENERATED: ", "CASE WHEN a = 1 THEN 'é' ELSE 'x' END", "'é'"),
          all(
              "KEPT: VIRTUAL",
              "CREATE TABLE t (a int, c int AS (a + 1) VIRTUAL)",
              "CREATE TABLE t (a int, c int AS (a + 1) STORED)"),
          // CHECKs, whose names servers make up
          check("CHECK", "CHECK (a > 0 AND (a + 1) * 2 < 9)", "CHECK (a > 0 AND a + 1 * 2 < 9)"),
          check("t.CHECK.named", "CONSTRAINT named CHECK (a <> 'x')", "CHECK (a <> 'x')"),
          check("only on the target", "CHECK (a <> 1)", "CHECK (a <> 1), CHECK (a <> 2)"),
          // Indexes
          index("COLUMN_NAME", "KEY k (a, b(3))", "KEY k (b(3), a)"),
          index("SUB_PART", "KEY k (b(3))", "KEY k (b(4))"),
          index("COLLATION", "KEY k (a)", "KEY k (a DESC)"),
          index("IS_VISIBLE: YES", "KEY k (a)", "KEY k (a) INVISIBLE"),
          index("EXPRESSION: null", "KEY k (a)", "KEY k ((a + 1))"),
          index("PARSER: built in", "FULLTEXT KEY k (b)", "FULLTEXT KEY k (b) WITH PARSER ngram"),
          // Foreign keys: RESTRICT and NO ACTION are one thing
          all(
              "DELETE_RULE: NO ACTION",
              "CREATE TABLE t (a int PRIMARY KEY, b int, CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a))",
              "CREATE TABLE t (a int PRIMARY KEY, b int, CONSTRAINT f FOREIGN KEY (b) REFERENCES t (a) ON DELETE SET NULL)"),
          // Partitions
          partitions("PARTITION_EXPRESSION", "RANGE (a + 1)", "RANGE (a + 2)"),
          partitions("PARTITION_METHOD", "RANGE (a)", "RANGE COLUMNS (a)"),
          all(
              "PARTITION_DESCRIPTION: 'x'",
              "CREATE TABLE t (a char(5)) PARTITION BY LIST COLUMNS (a) (PARTITION p VALUES IN ('x'))",
              "CREATE TABLE t (a char(5)) PARTITION BY LIST COLUMNS (a) (PARTITION p VALUES IN ('y'))"),
          // Views
          view("QUERY", "SELECT (t.a + 1) * 2 AS x FROM t", "SELECT t.a + 1 * 2 AS x FROM t"),
          view("QUERY", "SELECT x.a FROM t x", "SELECT x.a FROM information_schema.t x"),
          view("QUERY", "SELECT '😀' AS x", "SELECT '😁' AS x"),
          view(
              "QUERY",
              "SELECT a FROM t WHERE a IN (SELECT a FROM t) OR a IS NULL",
              "SELECT a FROM t WHERE a IN (SELECT a FROM t) AND a IS NULL"),
          view(
              "QUERY",
              "SELECT p.a FROM t p LEFT JOIN t q ON q.a = p.a",
              "SELECT p.a FROM t p JOIN t q ON q.a = p.a"),
          view("QUERY", "SELECT a FROM t ORDER BY a", "SELECT a FROM t ORDER BY a DESC"),
          // Bodies, and modes that 8.0 does not know
          body("TEXT", "SELECT '😀', \"it''s\"", "SELECT '😁', \"it''s\""),
          body("TEXT", "SELECT (1 + 2)", "SELECT 1 + 2"),
          all(
              "SQL_MODE: ANSI_QUOTES",
              under("ANSI_QUOTES", "CREATE PROCEDURE p() SELECT 1"),
              under("", "CREATE PROCEDURE p() SELECT 1")),
          event("EVERY 2 WEEK", "EVERY 2 WEEK", "EVERY 14 DAY"),
          event("TEXT", "EVERY '1:30' HOUR_MINUTE", "EVERY '1:31' HOUR_MINUTE"),
          event("STATUS: DISABLED", "EVERY 1 DAY", "EVERY 1 DAY ENABLE"),
          trigger(
              "ACTION_TIMING", "BEFORE INSERT ON t FOR EACH ROW", "AFTER INSERT ON t FOR EACH ROW"),
          trigger(
              "TEXT",
              "BEFORE INSERT ON t FOR EACH ROW",
              "BEFORE INSERT ON t FOR EACH ROW SET @b = 2, "),
          all(
              "DTD_IDENTIFIER: int, on",
              "CREATE FUNCTION f(a int(5)) RETURNS int(11) DETERMINISTIC RETURN a",
              "CREATE FUNCTION f(a int(5)) RETURNS bigint DETERMINISTIC RETURN a"),
          all(
              "COLLATION_NAME: utf8mb4_general_ci, on",
              "CREATE PROCEDURE pinned(a char(3) CHARSET utf8mb4 COLLATE utf8mb4_general_ci) SELECT 1",
              "CREATE PROCEDURE pinned(a char(3) CHARSET utf8mb4) SELECT 1"),
          all(
              "COLLATION_CONNECTION: utf8mb4_general_ci",
              List.of("CREATE PROCEDURE p() SELECT 1"),
              List.of(
                  "SET collation_connection = utf8mb4_bin",
                  "CREATE PROCEDURE p() SELECT 1",
                  "SET collation_connection = utf8mb4_general_ci")));

  /** Whether this server can make it. */
  boolean isKnownBy(ServerBuild build) {
    return !checked || build.isMariaDb();
  }

  @Override
  public String toString() {
    return sees + " after " + String.join("; ", other);
  }

  private static SpellingCase column(String sees, String same, String other) {
    return options(sees, "", "", same, other);
  }

  private static SpellingCase options(String sees, String same, String other) {
    return options(sees, same, other, "int", "int");
  }

  private static SpellingCase options(
      String sees, String same, String other, String sameColumn, String otherColumn) {
    return all(
        sees,
        "CREATE TABLE t (c " + sameColumn + ") " + same,
        "CREATE TABLE t (c " + otherColumn + ") " + other);
  }

  private static SpellingCase generated(String sees, String same, String other) {
    String create = "CREATE TABLE t (a int, c varchar(30) AS (%s) VIRTUAL)";
    return all(sees, create.formatted(same), create.formatted(other));
  }

  private static SpellingCase check(String sees, String same, String other) {
    String create = "CREATE TABLE t (a varchar(9), %s)";
    return new SpellingCase(
        sees, true, List.of(create.formatted(same)), List.of(create.formatted(other)));
  }

  private static SpellingCase index(String sees, String same, String other) {
    String create = "CREATE TABLE t (a int, b varchar(30), %s)";
    return all(sees, create.formatted(same), create.formatted(other));
  }

  private static SpellingCase partitions(String sees, String same, String other) {
    String create = "CREATE TABLE t (a int) PARTITION BY %s (PARTITION p VALUES LESS THAN (9))";
    return all(sees, create.formatted(same), create.formatted(other));
  }

  private static SpellingCase view(String sees, String same, String other) {
    String table = "CREATE TABLE t (a int)";
    String otherQuery = other.replace("information_schema.t", "(SELECT 1 AS a)");
    return all(
        sees,
        List.of(table, "CREATE VIEW v AS " + same),
        List.of(table, "CREATE VIEW v AS " + otherQuery));
  }

  private static SpellingCase body(String sees, String same, String other) {
    return all(sees, "CREATE PROCEDURE p() " + same, "CREATE PROCEDURE p() " + other);
  }

  private static SpellingCase event(String sees, String same, String other) {
    String create = "CREATE EVENT e ON SCHEDULE %s %s DO SET @a = '😀'";
    String enabled = other.replace(" ENABLE", "");
    return all(
        sees,
        create.formatted(same, STARTS + "DISABLE"),
        create.formatted(enabled, STARTS + (enabled.equals(other) ? "DISABLE" : "ENABLE")));
  }

  private static SpellingCase trigger(String sees, String same, String other) {
    List<String> all =
        List.of("CREATE TABLE t (a int)", "CREATE TRIGGER r " + same + " SET @a = '😀'");
    String set = other.contains("SET") ? other + "@a = '😀'" : other + " SET @a = '😀'";
    return all(sees, all, List.of("CREATE TABLE t (a int)", "CREATE TRIGGER r " + set));
  }

  private static List<String> under(String mode, String statement) {
    return List.of("SET sql_mode = '" + mode + "'", statement, "SET sql_mode = ''");
  }

  private static SpellingCase all(String sees, String same, String other) {
    return all(sees, List.of(same), List.of(other));
  }

  private static SpellingCase all(String sees, List<String> same, List<String> other) {
    return new SpellingCase(sees, false, same, other);
  }
}
