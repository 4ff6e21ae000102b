package dev.juga.digest;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.List;
import java.util.Locale;

/** The tokens of a column, by its type (fidelity.md section 1). */
final class Tokens {
  private Tokens() {}

  /**
   * What stands for a column.
   *
   * @param plain whether text goes in as it is, rather than made binary first
   */
  static List<Token> of(Column column, boolean plain) {
    String c = column.quotedName();
    String bytes = plain ? c : "CONVERT(" + c + " USING binary)";
    return switch (column.kind()) {
      case INTEGER -> {
        // The display width of ZEROFILL is no part of the value.
        boolean padded = type(column).contains("zerofill");
        yield atom(column, padded ? unsigned(c) : c, TokenWidths.INTEGER);
      }
      case DECIMAL -> atom(column, c, TokenWidths.DECIMAL);
      case TEMPORAL, YEAR -> atom(column, c, TokenWidths.TEMPORAL);
      case FLOAT -> atom(column, Scaled.ofFloat(c), TokenWidths.FLOATING);
      case DOUBLE -> atom(column, Scaled.ofDouble(c), TokenWidths.FLOATING);
      case BIT -> atom(column, unsigned(c), TokenWidths.INTEGER);
      case ENUM ->
          List.of(
              Token.atom(column, unsigned(c), TokenWidths.INTEGER),
              Token.string(column, bytes, TokenWidths.label(column)));
      case SET ->
          List.of(
              Token.atom(column, setBits(c), TokenWidths.INTEGER),
              Token.string(column, bytes, TokenWidths.label(column)));
      case TEXT, BINARY ->
          isShort(column)
              ? List.of(Token.string(column, bytes, TokenWidths.string(column)))
              : atom(column, sha(bytes), TokenWidths.HASH);
      case JSON -> atom(column, sha("CONVERT(" + c + " USING utf8mb4)"), TokenWidths.HASH);
      case GEOMETRY -> atom(column, sha("CONVERT(" + c + " USING binary)"), TokenWidths.HASH);
      case VECTOR -> atom(column, sha("CAST(" + c + " AS BINARY)"), TokenWidths.HASH);
    };
  }

  /** A string's token by its hash alone. */
  static Token hashed(Token string) {
    return Token.atom(string.column(), sha(string.value()), TokenWidths.HASH);
  }

  private static List<Token> atom(Column column, String value, long bytes) {
    return List.of(Token.atom(column, value, bytes));
  }

  /** All 64 bits of a SET: with CAST, 5.7 and MariaDB warn of each row that has the highest one. */
  private static String setBits(String c) {
    return "(" + c + "|0)";
  }

  private static String unsigned(String c) {
    return "CAST(" + c + " AS UNSIGNED)";
  }

  private static String sha(String bytes) {
    return "SHA2(" + bytes + ",256)";
  }

  /** Whether a byte string goes into CONCAT itself. */
  static boolean isShortBinary(Column column) {
    return column.kind() == ColumnKind.BINARY && isShort(column);
  }

  private static boolean isShort(Column column) {
    String type = type(column);
    return type.startsWith("char")
        || type.startsWith("varchar")
        || type.startsWith("binary")
        || type.startsWith("varbinary");
  }

  private static String type(Column column) {
    return column.type().toLowerCase(Locale.ROOT);
  }
}
