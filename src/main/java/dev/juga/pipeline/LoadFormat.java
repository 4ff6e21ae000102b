package dev.juga.pipeline;

/** Load format in SQL words and in single bytes; LoadFormatStream writes it. */
public final class LoadFormat {
  /** The clauses of LOAD DATA that read it. CHARACTER SET binary: the bytes are stored as sent. */
  public static final String CLAUSES =
      "CHARACTER SET binary FIELDS TERMINATED BY '\\t' ESCAPED BY '\\\\' LINES TERMINATED BY '\\n'";

  static final byte FIELD_END = '\t';
  static final byte ROW_END = '\n';
  static final byte ESCAPE = '\\';
  static final byte NULL = 'N';

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
}
