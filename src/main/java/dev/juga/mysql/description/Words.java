package dev.juga.mysql.description;

import java.util.ArrayList;
import java.util.List;

/** Takes the text of a CREATE statement apart; quotes and parentheses hold a word together. */
final class Words {
  private Words() {}

  /** What stands between white space. */
  static List<String> of(String text) {
    return cut(text, true);
  }

  /** What stands between the commas of a list in parentheses. */
  static List<String> ofList(String list) {
    return cut(list.substring(1, list.length() - 1), false);
  }

  private static List<String> cut(String text, boolean atSpace) {
    List<String> words = new ArrayList<>();
    int start = 0;
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isQuote(c)) {
        at = behindQuoted(text, at);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && (atSpace ? Character.isWhitespace(c) : c == ',')) {
        words.add(text.substring(start, at).strip());
        start = at + 1;
      }
      at++;
    }
    words.add(text.substring(start).strip());
    words.removeIf(String::isEmpty);
    return words;
  }

  /** Where {@code wanted} first stands outside quotes, from {@code from} on; -1 if nowhere. */
  static int find(String text, String wanted, int from) {
    int at = from;
    while (at < text.length()) {
      if (text.startsWith(wanted, at)) {
        return at;
      }
      at = isQuote(text.charAt(at)) ? behindQuoted(text, at) : at + 1;
    }
    return -1;
  }

  /** Behind the parenthesis that closes the one at {@code open}. */
  static int behindParentheses(String text, int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isQuote(c)) {
        at = behindQuoted(text, at);
        continue;
      }
      at++;
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0) {
        return at;
      }
    }
    return at;
  }

  static boolean isQuote(char c) {
    return c == '\'' || c == '"' || c == '`';
  }

  /**
   * Behind the quoted text at {@code at}; a doubled quote is part of it, in strings an escaped one.
   */
  static int behindQuoted(String text, int at) {
    char quote = text.charAt(at);
    int next = at + 1;
    while (next < text.length()) {
      char c = text.charAt(next++);
      if (c == '\\' && quote != '`') {
        next++;
      } else if (c == quote) {
        if (next >= text.length() || text.charAt(next) != quote) {
          return next;
        }
        next++;
      }
    }
    return text.length();
  }

  /** The name that stands in backticks at the beginning; empty if none does. */
  static String name(String text) {
    return text.startsWith("`")
        ? text.substring(1, behindQuoted(text, 0) - 1).replace("``", "`")
        : "";
  }

  /** The text as a string literal. */
  static String literal(String value) {
    return '\'' + value.replace("\\", "\\\\").replace("'", "''") + '\'';
  }
}
