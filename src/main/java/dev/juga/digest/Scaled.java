package dev.juga.digest;

/**
 * A FLOAT or DOUBLE as text that has every bit. 8.0.31 and 9.7 cut a double to 22 characters in any
 * string context, so none outside 1E-3 to 1E98 is ever formatted: such values are scaled by powers
 * of two, which is exact, and a letter tells by which (server-facts.md 1).
 */
final class Scaled {
  private static final String UP = "*POW(2,330)";

  private Scaled() {}

  static String ofFloat(String c) {
    return "IF("
        + c
        + "=0,"
        + zero(c)
        + ",IF(ABS("
        + c
        + ")>=1E-3,"
        + c
        + "*1E0,CONCAT('a',"
        + c
        + UP
        + ")))";
  }

  static String ofDouble(String c) {
    String size = "ABS(" + c + ")";
    return "CASE WHEN "
        + c
        + "=0 THEN "
        + zero(c)
        + " WHEN "
        + size
        + " BETWEEN 1E-3 AND 1E98 THEN "
        + c
        + "*1E0"
        + when(size, "1E-300", "d", c + UP + UP + UP + UP)
        + when(size, "1E-201", "c", c + UP + UP + UP)
        + when(size, "1E-102", "b", c + UP + UP)
        + when(size, "1E-3", "a", c + UP)
        + when(size, "1E197", "A", c + "*POW(2,-330)")
        + when(size, "1E297", "B", c + "*POW(2,-660)")
        + " ELSE CONCAT('C',"
        + c
        + "*POW(2,-990)) END";
  }

  /** MariaDB writes -0 as 0 inside CONCAT, though it stores and sends it; its arc tells. */
  private static String zero(String c) {
    return "IF(ATAN2(" + c + ",-1)<0,'-0','0')";
  }

  private static String when(String size, String below, String letter, String value) {
    return " WHEN " + size + "<" + below + " THEN CONCAT('" + letter + "'," + value + ")";
  }
}
