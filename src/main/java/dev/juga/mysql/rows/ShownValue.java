package dev.juga.mysql.rows;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A stored value for the eye: text as text, with its bytes where letters can look alike, and other
 * bytes as hexadecimal digits; cut where it is long.
 */
public final class ShownValue {
  private static final int MAX_TEXT = 120;
  private static final int MAX_BYTES = 60;

  private final Column column;
  private final byte[] value;
  private final long length;

  /**
   * A value.
   *
   * @param value its bytes, or their beginning; null for NULL
   * @param length how many bytes there are
   */
  ShownValue(Column column, byte[] value, long length) {
    this.column = column;
    this.value = value;
    this.length = length;
  }

  public String column() {
    return column.name();
  }

  /** The bytes that were read; null for NULL. */
  byte[] bytes() {
    return value;
  }

  /** Whether it is this text, byte for byte. */
  public boolean is(String text) {
    return value != null && Arrays.equals(value, text.getBytes(StandardCharsets.US_ASCII));
  }

  /** The value from its beginning; null for NULL. */
  public String text() {
    return textFrom(0);
  }

  /** The value where it first differs from another one, with a little before it; null for NULL. */
  public String textBeside(ShownValue other) {
    if (value == null || other.value == null) {
      return text();
    }
    int difference = Arrays.mismatch(value, other.value);
    return difference <= MAX_BYTES / 2 ? text() : textFrom(difference - MAX_BYTES / 4);
  }

  private String textFrom(int from) {
    if (value == null) {
      return null;
    }
    return switch (column.kind()) {
      case TEXT, JSON -> readable(from);
      case BINARY, GEOMETRY, VECTOR -> hex(from);
      default -> new String(value, StandardCharsets.UTF_8);
    };
  }

  /** Letters outside ASCII, blanks at the end, and what has no look are told by their bytes. */
  private String readable(int from) {
    byte[] part = Arrays.copyOfRange(value, from, Math.min(value.length, from + MAX_TEXT));
    String charset = column.kind() == ColumnKind.JSON ? "utf8mb4" : charset();
    String text = '\'' + CharacterSets.read(charset, part) + '\'' + rest(from, part.length);
    return isPlain(part) ? text : text + ' ' + hex(from);
  }

  private String charset() {
    return column.charset() == null ? "utf8mb4" : column.charset();
  }

  private static boolean isPlain(byte[] part) {
    for (byte b : part) {
      if (b < ' ' || b == 0x7f) {
        return false;
      }
    }
    return true;
  }

  private String hex(int from) {
    byte[] part = Arrays.copyOfRange(value, from, Math.min(value.length, from + MAX_BYTES));
    return "0x" + HexFormat.of().formatHex(part) + rest(from, part.length);
  }

  private String rest(int from, int shown) {
    if (from == 0 && shown == length) {
      return "";
    }
    String place = from == 0 ? "" : " from byte " + (from + 1);
    return (from + shown < length ? "…" : "") + place + " (" + length + " bytes)";
  }
}
