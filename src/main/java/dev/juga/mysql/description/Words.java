package dev.juga.mysql.description;

import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/** Takes lists and names of a CREATE statement apart. */
final class Words {
  private Words() {}

  /** What stands between the commas of a list in parentheses. */
  static List<String> ofList(String list) {
    String text = list.substring(1, list.length() - 1);
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (SqlText.isQuote(c)) {
        at = SqlText.behindQuoted(text, at);
        continue;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (depth == 0 && c == ',') {
        parts.add(text.substring(start, at).strip());
        start = at + 1;
      }
      at++;
    }
    parts.add(text.substring(start).strip());
    parts.removeIf(String::isEmpty);
    return parts;
  }

  /** Behind the parenthesis that closes the one at {@code open}. */
  static int behindParentheses(String text, int open) {
    int depth = 0;
    int at = open;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (SqlText.isQuote(c)) {
        at = SqlText.behindQuoted(text, at);
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

  /** The name that stands in backticks at the beginning; empty if none does. */
  static String name(String text) {
    return text.startsWith("`")
        ? text.substring(1, SqlText.behindQuoted(text, 0) - 1).replace("``", "`")
        : "";
  }
}
