package dev.juga.digest;

import dev.juga.schema.Column;
import java.util.Map;

/**
 * How many bytes the text of a value can take, from its column's type alone. Never too few; for
 * labels it may be many times too many, which costs nothing but a hash.
 */
final class TokenWidths {
  /** An unsigned BIGINT, with room for a sign. */
  static final long INTEGER = 21;

  /** 65 digits, a sign, a point, a leading zero. */
  static final long DECIMAL = 68;

  /** A letter and 22 characters are the most that any server makes of it; twice that. */
  static final long FLOATING = 48;

  static final long TEMPORAL = 32;

  /** SHA-256 in hexadecimal. */
  static final long HASH = 64;

  private static final int WIDEST_CHARACTER = 4;

  /** Bytes of the widest character; what is not named takes 4 at most. */
  private static final Map<String, Integer> CHARACTERS =
      Map.ofEntries(
          Map.entry("latin1", 1),
          Map.entry("ascii", 1),
          Map.entry("binary", 1),
          Map.entry("cp932", 2),
          Map.entry("sjis", 2),
          Map.entry("ucs2", 2),
          Map.entry("utf8", 3),
          Map.entry("utf8mb3", 3),
          Map.entry("ujis", 3),
          Map.entry("eucjpms", 3));

  private TokenWidths() {}

  /** Of CHAR, VARCHAR, BINARY and VARBINARY: the length in their type, in bytes. */
  static long string(Column column) {
    String type = column.type();
    int open = type.indexOf('(');
    int close = type.indexOf(')', open);
    long length = open < 0 ? 1 : Long.parseLong(type.substring(open + 1, close).strip());
    return length * character(column);
  }

  /** Of ENUM and SET: no label or list of them is longer than the list of all in the type. */
  static long label(Column column) {
    return (long) column.type().length() * character(column);
  }

  private static int character(Column column) {
    return column.charset() == null
        ? 1
        : CHARACTERS.getOrDefault(column.charset(), WIDEST_CHARACTER);
  }
}
