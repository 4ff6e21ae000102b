package dev.juga.digest;

import dev.juga.schema.Column;
import java.util.List;

/**
 * What stands in the encoded row for one column.
 *
 * @param kind how it is written
 * @param column whose value it holds
 * @param value the SQL expression of the value; for a string its bytes
 * @param bytes how long the token can become
 */
record Token(Kind kind, Column column, String value, long bytes) {
  enum Kind {
    /** A value without a comma in it: a number, a time, a hash. */
    ATOM,
    /** Any bytes, behind their length and a colon. */
    STRING
  }

  static Token atom(Column column, String value, long bytes) {
    return new Token(Kind.ATOM, column, value, bytes + 1);
  }

  static Token string(Column column, String value, long bytes) {
    return new Token(Kind.STRING, column, value, bytes + Long.toString(bytes).length() + 2);
  }

  /** The arguments of CONCAT that make it. */
  List<String> parts() {
    if (kind == Kind.ATOM) {
      return List.of(orN(value), "','");
    }
    String bytesOfValue = column.nullable() ? "IFNULL(" + value + ",'')" : value;
    return List.of(orN("LENGTH(" + column.quotedName() + ")"), "':'", bytesOfValue, "','");
  }

  private String orN(String expression) {
    return column.nullable() ? "IFNULL(" + expression + ",'N')" : expression;
  }
}
