package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.schema.Column;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A key value as a literal that compares with its column by the index, exactly and without a
 * warning (fidelity.md 2, server-facts.md 15).
 */
final class KeyLiteral {
  private static final int MAX_SHOWN = 60;

  private KeyLiteral() {}

  /** A value of a row by its position, counted from 0. */
  interface Values {
    byte[] at(int position);
  }

  /** The point whose column {@code i} has the value at {@code positions[i]}. */
  static Bound bound(List<Column> columns, int[] positions, Values values) {
    List<String> literals = new ArrayList<>();
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      byte[] value = values.at(positions[i]);
      literals.add(of(columns.get(i), value));
      shown.add(shown(columns.get(i), value));
    }
    return new Bound(literals, shown);
  }

  /**
   * The literal of a stored value, from the bytes that the reader receives for it: text as it is
   * stored, an ENUM as its number.
   */
  static String of(Column column, byte[] value) {
    return switch (column.kind()) {
      // ZEROFILL shows zeros in front, of which an integer can have more than a literal may.
      case INTEGER, DECIMAL -> ascii(value).replaceFirst("^0+(?=[0-9])", "");
      case YEAR, ENUM -> ascii(value);
      case TEMPORAL -> '\'' + ascii(value) + '\'';
      case BIT -> new BigInteger(1, value).toString();
      case BINARY -> "_binary " + hex(value);
      case TEXT -> text(column.charset().toLowerCase(Locale.ROOT), value);
      case FLOAT, DOUBLE, SET, JSON, GEOMETRY, VECTOR ->
          throw new IllegalArgumentException("no cuts on " + column.type());
    };
  }

  /** The value as people read it, cut where it is long. */
  private static String shown(Column column, byte[] value) {
    String text =
        switch (column.kind()) {
          case TEXT -> '\'' + CharacterSets.read(column.charset(), value) + '\'';
          case BINARY -> "0x" + HexFormat.of().formatHex(value);
          default -> of(column, value);
        };
    return text.codePointCount(0, text.length()) <= MAX_SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, MAX_SHOWN)) + "…";
  }

  private static String text(String charset, byte[] value) {
    return switch (charset) {
      // _utf8 and _ucs2 raise deprecation warnings; _utf8mb4 compares the same and does not.
      case "utf8", "utf8mb3", "utf8mb4" -> "_utf8mb4 " + hex(value);
      case "ucs2", "utf16" -> recoded(charset, StandardCharsets.UTF_16BE, value);
      case "utf16le" -> recoded(charset, StandardCharsets.UTF_16LE, value);
      case "utf32" -> recoded(charset, Charset.forName("UTF-32BE"), value);
      default -> '_' + charset + ' ' + hex(value);
    };
  }

  /** In utf8mb4; half a surrogate pair, which a ucs2 column can hold, has no place there. */
  private static String recoded(String charset, Charset decoding, byte[] value) {
    try {
      String text = decoding.newDecoder().decode(ByteBuffer.wrap(value)).toString();
      return "_utf8mb4 " + hex(text.getBytes(StandardCharsets.UTF_8));
    } catch (CharacterCodingException e) {
      return '_' + charset + ' ' + hex(value);
    }
  }

  private static String ascii(byte[] value) {
    return new String(value, StandardCharsets.US_ASCII);
  }

  private static String hex(byte[] value) {
    return "X'" + HexFormat.of().formatHex(value) + '\'';
  }
}
