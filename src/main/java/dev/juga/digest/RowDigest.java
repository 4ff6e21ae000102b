package dev.juga.digest;

import dev.juga.schema.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The row encoding {@code d1}: one token for each column in ordinal order, each ending in a comma.
 * The stream of tokens reads in one way only, so different rows never encode alike. Large values
 * stand in it by their SHA-256 and the others are bounded by InnoDB's row size of 64 KB, so a row
 * of 1,017 columns encodes to less than 200 KB: below the smallest sensible max_allowed_packet.
 *
 * <p>The hash is 64 bits of SHA-256 as an unsigned number. Its sum over rows is exact (DECIMAL) on
 * every server, blind to the order of rows and not blind to repeated ones.
 */
public final class RowDigest {
  /** The name of this encoding; sums of different encodings cannot be compared. */
  public static final String TAG = "d1";

  private RowDigest() {}

  /** The hash of a row over these columns; an unsigned 64-bit number, never NULL. */
  public static String hash(List<Column> columns) {
    return "CAST(CONV(LEFT(SHA2(" + row(columns) + ",256),16),16,10) AS UNSIGNED)";
  }

  /** The number of rows and the sum of their hashes, as a select list of two. */
  public static String sums(List<Column> columns) {
    return "COUNT(*), COALESCE(SUM(" + hash(columns) + "),0)";
  }

  /** The encoded row. */
  static String row(List<Column> columns) {
    List<String> parts = new ArrayList<>();
    columns.forEach(column -> parts.addAll(token(column)));
    return "CONCAT(" + String.join(",", parts) + ")";
  }

  private static List<String> token(Column column) {
    String c = column.quotedName();
    return switch (column.kind()) {
      case INTEGER -> atom(column, isZerofill(column) ? unsigned(c) : c);
      case DECIMAL, TEMPORAL, YEAR -> atom(column, c);
      case FLOAT -> atom(column, Scaled.ofFloat(c));
      case DOUBLE -> atom(column, Scaled.ofDouble(c));
      case BIT -> atom(column, unsigned(c));
      case ENUM, SET -> {
        List<String> both = new ArrayList<>(atom(column, unsigned(c)));
        both.addAll(string(column, bytes(c)));
        yield both;
      }
      case TEXT, BINARY -> isShort(column) ? string(column, bytes(c)) : atom(column, sha(bytes(c)));
      case JSON -> atom(column, sha("CONVERT(" + c + " USING utf8mb4)"));
      case GEOMETRY -> atom(column, sha(bytes(c)));
      case VECTOR -> atom(column, sha("CAST(" + c + " AS BINARY)"));
    };
  }

  private static List<String> atom(Column column, String value) {
    return List.of(orN(column, value), "','");
  }

  private static List<String> string(Column column, String bytes) {
    String value = column.nullable() ? "IFNULL(" + bytes + ",'')" : bytes;
    return List.of(orN(column, "LENGTH(" + column.quotedName() + ")"), "':'", value, "','");
  }

  private static String orN(Column column, String value) {
    return column.nullable() ? "IFNULL(" + value + ",'N')" : value;
  }

  private static String bytes(String c) {
    return "CONVERT(" + c + " USING binary)";
  }

  private static String unsigned(String c) {
    return "CAST(" + c + " AS UNSIGNED)";
  }

  private static String sha(String bytes) {
    return "SHA2(" + bytes + ",256)";
  }

  /** The display width of ZEROFILL is no part of the value. */
  private static boolean isZerofill(Column column) {
    return column.type().toLowerCase(Locale.ROOT).contains("zerofill");
  }

  private static boolean isShort(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    return type.startsWith("char")
        || type.startsWith("varchar")
        || type.startsWith("binary")
        || type.startsWith("varbinary");
  }
}
