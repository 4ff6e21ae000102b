package dev.juga.pipeline;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Load format in SQL words and in single bytes; LoadFormatStream writes it. */
public final class LoadFormat {
  /** The clauses of LOAD DATA that read it. CHARACTER SET binary: the bytes are stored as sent. */
  public static final String CLAUSES =
      "CHARACTER SET binary FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'";

  static final byte FIELD_END = '\t';
  static final byte ROW_END = '\n';
  static final byte ESCAPE = '\\';
  static final byte NULL = 'N';

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long TABS = ONES * '\t';
  private static final long NEWLINES = ONES * '\n';
  private static final long SLASHES = ONES * '\\';

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** For each byte the letter that stands for it behind the escape; 0 where none is needed. */
  private static final byte[] LETTERS = letters();

  private LoadFormat() {}

  private static byte[] letters() {
    byte[] letters = new byte[256];
    letters['\t'] = 't';
    letters['\n'] = 'n';
    letters['\\'] = '\\';
    letters[0] = '0';
    return letters;
  }

  static byte letter(byte value) {
    return LETTERS[value & 0xFF];
  }

  /**
   * The first byte between two places that needs an escape, or {@code to} if none does. Looks at
   * eight bytes at a time: most text has none.
   */
  static int firstToEscape(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = (long) EIGHT_BYTES.get(bytes, at);
      long found =
          zeroes(eight) | zeroes(eight ^ TABS) | zeroes(eight ^ NEWLINES) | zeroes(eight ^ SLASHES);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && letter(bytes[at]) == 0) {
      at++;
    }
    return at;
  }

  /** The high bit of the lowest byte that is 0, and perhaps of higher ones; 0 if none is. */
  private static long zeroes(long eight) {
    return (eight - ONES) & ~eight & HIGH_BITS;
  }
}
