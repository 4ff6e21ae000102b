package dev.juga.mysql.rows;

import dev.juga.embedded.ServerBuild;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A kind of chunk key, as a table to be filled. {@code id} is a column of every table that numbers
 * its rows and stands in no key.
 *
 * @param values the values of the columns of {@code definition} for row {@code i}, as SQL; rows
 *     whose key is there already are left out
 * @param rows how many values of {@code i} there are, from 0 on
 * @param shape what can be expected of the chunks
 * @param servers a part of the names of the builds that know it
 */
record KeyKind(
    String name, String definition, String values, int rows, Shape shape, String servers) {
  private static final int FEW = 600;
  private static final String ALL = "";
  private static final String MYSQL = "MYSQL";
  private static final String MYSQL_8 = "MYSQL_8";

  /** What can be expected of the chunks of a table. */
  enum Shape {
    /** Every chunk has the size that was asked for. */
    EXACT,
    /** Rows that share a point stay together, so chunks may be larger. */
    UNEVEN,
    /** There is nothing to cut by. */
    WHOLE
  }

  boolean isKnownTo(ServerBuild build) {
    return build.name().startsWith(servers);
  }

  @Override
  public String toString() {
    return name;
  }

  static Stream<KeyKind> all() {
    return Stream.of(
            numbers(), times(), strings(), enums(), composites(), nullable(), generated(), names())
        .flatMap(kinds -> kinds);
  }

  private static Stream<KeyKind> numbers() {
    return Stream.of(
        exact("negatives", "k BIGINT, PRIMARY KEY (k)", "(i - 500) * 77777777"),
        exact(
            "signed extremes",
            "k BIGINT, PRIMARY KEY (k)",
            "CASE i WHEN 0 THEN -9223372036854775808 WHEN 1 THEN -9223372036854775807"
                + " WHEN 2 THEN 9223372036854775807 ELSE i * i - 300 END"),
        exact("unsigned, downwards", "k BIGINT UNSIGNED, PRIMARY KEY (k DESC)", "~0 - i * i"),
        exact("gaps", "k INT, PRIMARY KEY (k)", "IF(i % 2, i, 2000000000 + i)"),
        exact("integers shown with zeros", "k INT(60) ZEROFILL, PRIMARY KEY (k)", "i * 3"),
        exact("decimals shown with zeros", "k DECIMAL(30,4) ZEROFILL, PRIMARY KEY (k)", "i / 3"),
        exact("decimals", "k DECIMAL(40,20), PRIMARY KEY (k)", "(i - 500) / 7"),
        exact(
            "long decimals",
            "k DECIMAL(65,30), PRIMARY KEY (k)",
            "(i - 500) * 9999999999999999999999999999.000000000000000000000000000001"),
        exact("decimals beyond 2^64", "k DECIMAL(65,0), PRIMARY KEY (k)", "-1e50 + i"),
        exact(
            "negative zero",
            "k DECIMAL(5,2), j INT, PRIMARY KEY (k, j)",
            "ELT(1 + i % 3, '-0.00', '0.00', '-0.01'), i"),
        exact("booleans", "b BOOL, k INT, PRIMARY KEY (b, k)", "i % 2, i"),
        exact("one bit", "b BIT(1), k INT, PRIMARY KEY (b, k)", "i % 2, i"),
        exact("bits", "k BIT(40), PRIMARY KEY (k)", "i * 9999"),
        exact("64 bits", "k BIT(64), PRIMARY KEY (k)", "~0 - i * 7"));
  }

  private static Stream<KeyKind> times() {
    return Stream.of(
        exact(
            "years",
            "k YEAR, j INT, PRIMARY KEY (k, j)",
            "IF(i % 5 = 0, 0, 1901 + i * 7 % 255), i"),
        exact(
            "zero and partial dates",
            "k DATE, PRIMARY KEY (k)",
            "CASE i WHEN 0 THEN '0000-00-00' WHEN 1 THEN '2021-02-31' WHEN 2 THEN '2021-00-10'"
                + " WHEN 3 THEN '2021-02-00' WHEN 4 THEN '0000-01-01' WHEN 5 THEN '9999-12-31'"
                + " WHEN 6 THEN '2021-00-00' WHEN 7 THEN '0000-00-31'"
                + " ELSE '2019-06-01' + INTERVAL i DAY END"),
        exact(
            "invalid dates alone",
            "k DATE, PRIMARY KEY (k)",
            "CONCAT(2000 + i DIV 100, '-', ELT(1 + i % 5, '00', '02', '04', '06', '09'),"
                + " '-', ELT(1 + i DIV 5 % 3, '00', '30', '31'))"),
        exact(
            "date and time with zeros",
            "k DATETIME(6), PRIMARY KEY (k)",
            "CASE i WHEN 0 THEN '0000-00-00' WHEN 1 THEN '2021-02-31 23:59:59.999999'"
                + " WHEN 2 THEN '2021-00-10 00:00:00.000001'"
                + " ELSE '2021-02-28 23:59:59' + INTERVAL i * 7 MICROSECOND END"),
        exact(
            "time stamps",
            "k TIMESTAMP(6) NOT NULL, PRIMARY KEY (k)",
            "CASE i WHEN 0 THEN '0000-00-00' WHEN 1 THEN '2038-01-19 03:14:07.999999'"
                + " ELSE '2020-10-25 00:59:59' + INTERVAL i * 11 SECOND END"),
        exact(
            "times beyond a day",
            "k TIME(3), PRIMARY KEY (k)",
            "SEC_TO_TIME((i - 500) * 6000.125)"));
  }

  private static Stream<KeyKind> strings() {
    return Stream.of(
        exact(
            "a collation of 8.0",
            "k VARCHAR(50) CHARSET utf8mb4 COLLATE utf8mb4_0900_ai_ci, PRIMARY KEY (k)",
            "CONCAT(ELT(1 + i % 4, 'é', 'E', 'ß', '😀'), MD5(i))",
            MYSQL_8),
        exact(
            "a collation that ignores case",
            "k VARCHAR(50) CHARSET utf8mb4 COLLATE utf8mb4_unicode_ci, PRIMARY KEY (k)",
            "CONCAT(ELT(1 + i % 4, 'é', 'E', 'ß', '😀'), MD5(i))"),
        exact(
            "a collation by code points",
            "k VARCHAR(50) CHARSET utf8mb4 COLLATE utf8mb4_bin, PRIMARY KEY (k)",
            "CONCAT(ELT(1 + i % 4, 'é', 'E', 'e', '😀'), i DIV 4)"),
        exact(
            "text that sorts as equal",
            "s VARCHAR(9) CHARSET utf8mb4 COLLATE utf8mb4_general_ci, k INT, PRIMARY KEY (s, k)",
            "ELT(1 + i % 6, 'e', 'é', 'E', 'e ', 'f', 'F   '), i"),
        exact(
            "fixed text with spaces and controls",
            "s CHAR(9) CHARSET latin1, k INT, PRIMARY KEY (s, k)",
            "ELT(1 + i % 5, '', ' ', 'a\\tb', 'a', 'a b'), i"),
        exact("3 byte text", "k VARCHAR(50) CHARSET utf8, PRIMARY KEY (k)", "CONCAT('あ', MD5(i))"),
        exact(
            "quotes and backslashes",
            "k VARCHAR(50) CHARSET latin1 COLLATE latin1_german2_ci, PRIMARY KEY (k)",
            "CONCAT('O''', CHAR(92), 'ä', MD5(i))"),
        exact(
            "an empty string",
            "k VARCHAR(50) CHARSET ascii COLLATE ascii_bin, PRIMARY KEY (k)",
            "IF(i = 0, '', MD5(i))"),
        exact(
            "bytes with NUL and quotes",
            "k VARBINARY(40), PRIMARY KEY (k)",
            "IF(i = 0, '', CONCAT(UNHEX('00275C22'), UNHEX(MD5(i))))"),
        exact("fixed bytes", "k BINARY(4), PRIMARY KEY (k)", "REVERSE(UNHEX(LPAD(HEX(i), 8, 0)))"),
        uneven(
            "equal text in front of what cannot be cut",
            "s VARCHAR(9) CHARSET utf8mb4 COLLATE utf8mb4_general_ci, f DOUBLE,"
                + " PRIMARY KEY (s, f)",
            "CONCAT(ELT(1 + i % 4, 'e', 'é', 'E', 'e '), i % 7 DIV 2, IF(i % 3, '', '  ')), i"),
        uneven(
            "a prefix behind a number",
            "k INT, s VARCHAR(50), PRIMARY KEY (k, s(8))",
            "i DIV 9, i"),
        whole("a prefix alone", "s VARCHAR(50), PRIMARY KEY (s(30))", "MD5(i)"));
  }

  private static Stream<KeyKind> enums() {
    String letters = "ENUM('a','b''c','d,e','','f','g')";
    return Stream.of(
        exact("enum first", "e " + letters + ", k INT, PRIMARY KEY (e, k)", "1 + i % 6, i"),
        new KeyKind(
            "enum first, many rows",
            "e " + letters + ", k INT, PRIMARY KEY (e, k)",
            "i % 7, i",
            20_000,
            Shape.EXACT,
            ALL),
        exact("enum first, errors", "e " + letters + ", k INT, PRIMARY KEY (e, k)", "i % 7, i"),
        exact("enum, skewed", "e " + letters + ", k INT, PRIMARY KEY (e, k)", "IF(i<9, i%7, 6), i"),
        exact(
            "enum, downwards",
            "e " + letters + ", k INT, PRIMARY KEY (e DESC, k DESC)",
            "i % 7, i"),
        exact(
            "enum in the middle",
            "a INT, e " + letters + ", k INT, PRIMARY KEY (a, e, k)",
            "i % 3, i % 7, i"),
        exact("enum last", "k INT, e " + letters + ", PRIMARY KEY (k, e)", "i DIV 7, i % 7"),
        exact("enum alone", "e " + letters + ", PRIMARY KEY (e)", "i", 7),
        exact(
            "two enums",
            "e " + letters + ", f ENUM('x','y'), k INT, PRIMARY KEY (e, f, k)",
            "i % 7, i DIV 7 % 3, i"),
        exact("64 members", "e " + members(64) + ", k INT, PRIMARY KEY (e, k)", "i % 65, i"),
        whole("65 members", "e " + members(65) + ", k INT, PRIMARY KEY (e, k)", "i % 66, i"));
  }

  private static String members(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "'m" + i + "'")
        .collect(java.util.stream.Collectors.joining(",", "ENUM(", ")"));
  }

  private static Stream<KeyKind> composites() {
    return Stream.of(
        new KeyKind(
            "one huge tenant",
            "t INT, k INT, PRIMARY KEY (t, k)",
            "IF(i % 100, 7, i), i",
            20_000,
            Shape.EXACT,
            ALL),
        exact("huge times", "t TIME(2), k INT, PRIMARY KEY (t, k)", "IF(i%9, '99:00:00.5', i), i"),
        exact("tenants", "t INT, k INT, PRIMARY KEY (t, k)", "i % 7, i"),
        exact("tenants, back and forth", "t INT, k INT, PRIMARY KEY (t, k DESC)", "i DIV 400, i"),
        exact(
            "three columns",
            "a INT, b VARCHAR(20), c DATE, PRIMARY KEY (a, b, c)",
            "i % 3, i % 5, '2000-01-01' + INTERVAL i DAY"),
        exact("no primary key", "a INT NOT NULL, b INT NOT NULL, UNIQUE KEY (b, a)", "i % 3, i"),
        uneven("a float behind", "a INT, f FLOAT, PRIMARY KEY (a, f)", "i DIV 13, i"),
        uneven(
            "a set behind, few points",
            "a INT, s SET('x','y','z'), k INT, PRIMARY KEY (a, s, k)",
            "i DIV 400, i % 8, i"),
        whole("a float in front", "f DOUBLE, a INT, PRIMARY KEY (f, a)", "i / 3, i"));
  }

  private static Stream<KeyKind> nullable() {
    return Stream.of(
        exact("nullable", "k INT, UNIQUE KEY (k)", "IF(i % 5, i - 300, NULL)"),
        exact("nothing but NULL", "k INT, UNIQUE KEY (k)", "NULL"),
        exact("nullable without NULL", "k INT, UNIQUE KEY (k)", "i"),
        exact(
            "nullable columns",
            "a INT, b VARCHAR(20), UNIQUE KEY (a, b)",
            "IF(i % 5, i % 4, NULL), IF(i % 7, i, NULL)"),
        exact(
            "nullable behind",
            "a INT NOT NULL, b INT, UNIQUE KEY (a, b)",
            "i % 4, IF(i % 7, i, NULL)"),
        exact(
            "nullable enum",
            "e ENUM('x','y','z'), b INT, UNIQUE KEY (e, b)",
            "IF(i % 5, i % 4, NULL), IF(i % 7, i, NULL)"),
        uneven(
            "nullable in part",
            "a INT, f DOUBLE, UNIQUE KEY (a, f)",
            "IF(i % 5, i DIV 9, NULL), IF(i % 7, i, NULL)"));
  }

  private static Stream<KeyKind> generated() {
    return Stream.of(
        exact("a generated column", "x INT, g INT AS (x * 2) STORED, UNIQUE KEY (g)", "i"),
        exact(
            "a generated enum",
            "x INT, g ENUM('x','y') AS (1 + x % 2) STORED NOT NULL, PRIMARY KEY (g, x)",
            "i",
            MYSQL));
  }

  private static Stream<KeyKind> names() {
    return Stream.of(
        exact("names with backticks", "`a``'b` INT NOT NULL, UNIQUE KEY `日``本` (`a``'b`)", "i"),
        exact(
            "an invisible index beside",
            "a INT, b INT, UNIQUE KEY i (a) INVISIBLE, UNIQUE KEY v (b)",
            "i, -i",
            MYSQL_8));
  }

  private static KeyKind exact(String name, String definition, String values) {
    return exact(name, definition, values, ALL);
  }

  private static KeyKind exact(String name, String definition, String values, String servers) {
    return new KeyKind(name, definition, values, FEW, Shape.EXACT, servers);
  }

  private static KeyKind exact(String name, String definition, String values, int rows) {
    return new KeyKind(name, definition, values, rows, Shape.EXACT, ALL);
  }

  private static KeyKind uneven(String name, String definition, String values) {
    return new KeyKind(name, definition, values, FEW, Shape.UNEVEN, ALL);
  }

  private static KeyKind whole(String name, String definition, String values) {
    return new KeyKind(name, definition, values, FEW, Shape.WHOLE, ALL);
  }

  /** A string key in a character set, of texts that every set can hold, and of some of its own. */
  static KeyKind of(String charset, String collation) {
    return new KeyKind(
        String.format(Locale.ROOT, "%s in %s", collation, charset),
        "k VARCHAR(50) CHARSET " + charset + " COLLATE " + collation + ", PRIMARY KEY (k)",
        "CONCAT(ELT(1 + i % 9, '', '日', 'é', '한', 'я', 'ω', 'א', 'ą', '中'), MD5(i))",
        100,
        Shape.EXACT,
        ALL);
  }
}
