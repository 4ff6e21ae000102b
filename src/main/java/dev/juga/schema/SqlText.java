package dev.juga.schema;

import java.util.ArrayList;
import java.util.List;

/** Reads SQL text word by word; quotes and parentheses hold a word together. */
public final class SqlText {
  private SqlText() {}

  /** The words of a text, as they stand between white space outside quotes and parentheses. */
  public static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (depth == 0 && Character.isWhitespace(c)) {
        if (start >= 0) {
          words.add(text.substring(start, at));
        }
        start = -1;
        at++;
        continue;
      }
      start = start < 0 ? at : start;
      if (isQuote(c)) {
        at = behindQuoted(text, at);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      at++;
    }
    if (start >= 0) {
      words.add(text.substring(start));
    }
    return words;
  }

  /** Whether quoted text begins or ends with this character. */
  public static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }

  /**
   * The position behind the quoted text that begins at {@code at}; a doubled quote is part of it.
   */
  public static int behindQuoted(String text, int at) {
    return behindQuoted(text, at, text.charAt(at) != '`');
  }

  /** The same, told whether a backslash escapes the character behind it. */
  public static int behindQuoted(String text, int at, boolean escapes) {
    char quote = text.charAt(at);
    int next = at + 1;
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c == '\\' && escapes && quote != '`') {
        next++;
      } else if (c == quote) {
        if (next < text.length() && text.charAt(next) == quote) {
          next++;
        } else {
          return next;
        }
      }
    }
    return text.length();
  }

  /** Where {@code wanted} first stands outside quotes, from {@code at} on; -1 if nowhere. */
  public static int find(String text, String wanted, int at) {
    int next = at;
    while (next < text.length()) {
      if (text.startsWith(wanted, next)) {
        return next;
      }
      next = isQuote(text.charAt(next)) ? behindQuoted(text, next) : next + 1;
    }
    return -1;
  }

  /** The value as a string literal in a sql_mode in which a backslash escapes. */
  public static String literal(String value) {
    return '\'' + value.replace("\\", "\\\\").replace("'", "''") + '\'';
  }
}
