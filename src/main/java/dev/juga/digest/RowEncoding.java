package dev.juga.digest;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the rows of one table are encoded: a token for each column in ordinal order, each ending in a
 * comma. The stream of tokens reads in one way only, so different rows never encode alike. Both
 * sides use the same object, since sums of different forms cannot be compared; {@link #tag} names
 * the form. Immutable.
 *
 * <p>The hash of a row is 64 bits of SHA-256 as an unsigned number. Its sum over rows is exact
 * (DECIMAL) on every server, blind to the order of rows and not blind to repeated ones.
 *
 * <p>Two things depend on the table. Where all text is utf8mb4 of one collation, its bytes go into
 * CONCAT as they are, which saves a seventh of the server's time. Else CONCAT would convert some of
 * them, and MariaDB refuses two collations, and latin1 beside its own numbers (1271), so every text
 * is made binary first; and so it is where a byte string stands beside it, which 8.0.31 refuses
 * (3854) and MariaDB makes question marks of, between texts of two collations. And a row must fit
 * into max_allowed_packet of both servers, because CONCAT gives NULL for a longer one: if the
 * columns' types allow a longer row, the widest strings are represented by their SHA-256, as large
 * values always are. InnoDB bounds a row's short columns to 64 KB, but labels of ENUM and SET are
 * bounded by nothing of that kind, and a max_allowed_packet of 1,024 bytes is legal; so this is
 * computed rather than assumed.
 */
public final class RowEncoding {
  /** The name of the encoding in which every text is made binary first. */
  public static final String TAG = "d1";

  /**
   * The charset of every connection, and so of every literal and number in the row: beside text of
   * it there is nothing to convert.
   */
  private static final String CONNECTION = "utf8mb4";

  /** What a server may need of a packet for itself. */
  private static final long RESERVE = 64;

  private final boolean plain;
  private final List<Token> tokens;
  private final int shortened;

  private RowEncoding(boolean plain, List<Token> tokens, int shortened) {
    this.plain = plain;
    this.tokens = List.copyOf(tokens);
    this.shortened = shortened;
  }

  /**
   * The form for these columns.
   *
   * @param packet max_allowed_packet in bytes, the smaller one of both servers
   */
  public static RowEncoding of(List<Column> columns, long packet) {
    return fitted(isPlain(columns), columns, packet);
  }

  /** The form in which every text is made binary first, for packets of any size. */
  static RowEncoding binary(List<Column> columns) {
    return fitted(false, columns, Long.MAX_VALUE);
  }

  private static RowEncoding fitted(boolean plain, List<Column> columns, long packet) {
    List<Token> tokens = new ArrayList<>();
    columns.forEach(column -> tokens.addAll(Tokens.of(column, plain)));
    long length = tokens.stream().mapToLong(Token::bytes).sum();
    int shortened = 0;
    while (length > packet - RESERVE) {
      int widest = widestString(tokens);
      if (widest < 0) {
        throw Failure.of(
                ExitCode.PREFLIGHT,
                "A row can need "
                    + length
                    + " bytes to be digested, and a server's max_allowed_packet is "
                    + packet)
            .at("a table of " + columns.size() + " columns")
            .remedy("Raise max_allowed_packet on that server, or run with --verify=none.");
      }
      Token shorter = Tokens.hashed(tokens.get(widest));
      length += shorter.bytes() - tokens.get(widest).bytes();
      tokens.set(widest, shorter);
      shortened++;
    }
    return new RowEncoding(plain, tokens, shortened);
  }

  /**
   * The widest string that would be shorter as a hash; the first of equals; -1 if there is none.
   */
  private static int widestString(List<Token> tokens) {
    int widest = -1;
    long bytes = TokenWidths.HASH + 1;
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).kind() == Token.Kind.STRING && tokens.get(i).bytes() > bytes) {
        widest = i;
        bytes = tokens.get(i).bytes();
      }
    }
    return widest;
  }

  private static boolean isPlain(List<Column> columns) {
    List<Column> texts = columns.stream().filter(RowEncoding::isText).toList();
    return texts.stream().allMatch(column -> CONNECTION.equals(column.charset()))
        && texts.stream().map(Column::collation).distinct().count() <= 1
        && columns.stream().noneMatch(Tokens::isShortBinary);
  }

  private static boolean isText(Column column) {
    return column.kind() == ColumnKind.TEXT
        || column.kind() == ColumnKind.ENUM
        || column.kind() == ColumnKind.SET;
  }

  /**
   * The name of the form: {@code d1}, or {@code d1p} where text goes in as it is, and {@code -w3}
   * behind it where the three widest strings are represented by their hash.
   */
  public String tag() {
    return TAG + (plain ? "p" : "") + (shortened == 0 ? "" : "-w" + shortened);
  }

  /** The hash of a row: an unsigned 64-bit number, never NULL. */
  public String hash() {
    return "CAST(CONV(LEFT(SHA2(" + row() + ",256),16),16,10) AS UNSIGNED)";
  }

  /** The number of rows and the sum of their hashes, as a select list of two. */
  public String sums() {
    return "COUNT(*), COALESCE(SUM(" + hash() + "),0)";
  }

  /** The encoded row. */
  public String row() {
    return "CONCAT("
        + tokens.stream().flatMap(t -> t.parts().stream()).collect(Collectors.joining(","))
        + ")";
  }

  /** What stands for each column, by its name, as a report shows it. */
  public Map<String, String> expressions() {
    Map<String, String> expressions = new LinkedHashMap<>();
    tokens.forEach(t -> expressions.merge(t.column().name(), t.value(), (a, b) -> a + ", " + b));
    return expressions;
  }

  /** How long an encoded row can become, in bytes. */
  long bytes() {
    return tokens.stream().mapToLong(Token::bytes).sum();
  }
}
