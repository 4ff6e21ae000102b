package dev.juga.mysql.rows;

import dev.juga.schema.Column;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A stored value as a literal of INSERT, from the bytes that the reader receives for it. Bytes
 * travel as hex without a charset, so that the server takes them as they are, as LOAD DATA with
 * CHARACTER SET binary does; numbers travel bare.
 */
final class RowLiteral {
  private static final int MAX_SHOWN = 60;

  private RowLiteral() {}

  static String of(Column column, byte[] value) {
    if (value == null) {
      return "NULL";
    }
    return switch (column.kind()) {
      // A number selects an ENUM's label and a SET's bits.
      case INTEGER, DECIMAL, YEAR, ENUM, SET -> ascii(value);
      // Without an exponent it would be read as a DECIMAL, which has fewer digits behind the point.
      case FLOAT, DOUBLE -> ascii(value).contains("e") ? ascii(value) : ascii(value) + "e0";
      case TEMPORAL -> '\'' + ascii(value) + '\'';
      case BIT -> new BigInteger(1, value).toString();
      case TEXT, BINARY, GEOMETRY, VECTOR -> hex(value);
      case JSON -> "CONVERT(" + hex(value) + " USING utf8mb4)";
    };
  }

  /** The bytes that the literal takes in a statement, or a little less. */
  static long size(byte[] value) {
    return value == null ? 4 : 2L * value.length;
  }

  /** The value as people read it, cut where it is long. */
  static String shown(Column column, byte[] value) {
    if (value == null) {
      return "NULL";
    }
    byte[] some = value.length <= 4 * MAX_SHOWN ? value : Arrays.copyOf(value, 4 * MAX_SHOWN);
    String text =
        switch (column.kind()) {
          case TEXT -> '\'' + CharacterSets.read(column.charset(), some) + '\'';
          case JSON -> new String(some, StandardCharsets.UTF_8);
          case BINARY, GEOMETRY, VECTOR -> "0x" + HexFormat.of().formatHex(some);
          default -> of(column, value);
        };
    return text.codePointCount(0, text.length()) <= MAX_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }

  private static String ascii(byte[] value) {
    return new String(value, StandardCharsets.US_ASCII);
  }

  private static String hex(byte[] value) {
    return "X'" + HexFormat.of().formatHex(value) + '\'';
  }
}
