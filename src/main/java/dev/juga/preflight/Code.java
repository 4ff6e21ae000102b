package dev.juga.preflight;

import dev.juga.schema.SqlText;

/** The part of SQL text that is neither quoted nor a comment. */
final class Code {
  private Code() {}

  /** The text in which everything quoted and every comment is spaces; positions stay. */
  static String of(String sql) {
    StringBuilder code = new StringBuilder(sql);
    int at = 0;
    while (at < sql.length()) {
      int end = behindHidden(sql, at);
      for (int i = at; i < end; i++) {
        code.setCharAt(i, ' ');
      }
      at = Math.max(end, at + 1);
    }
    return code.toString();
  }

  /** Where the quoted text or comment that begins here ends; {@code at} itself if none does. */
  static int behindHidden(String sql, int at) {
    char c = sql.charAt(at);
    if (SqlText.isQuote(c)) {
      return SqlText.behindQuoted(sql, at);
    }
    boolean dashes =
        sql.startsWith("--", at) && (at + 2 == sql.length() || sql.charAt(at + 2) <= ' ');
    if (c == '#' || dashes) {
      int end = sql.indexOf('\n', at);
      return end < 0 ? sql.length() : end;
    }
    // What stands in /*!50003 … */ is read by servers.
    if (sql.startsWith("/*", at) && !sql.startsWith("/*!", at)) {
      int end = sql.indexOf("*/", at + 2);
      return end < 0 ? sql.length() : end + 2;
    }
    return at;
  }
}
