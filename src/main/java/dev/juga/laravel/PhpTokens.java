package dev.juga.laravel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a PHP file that returns an array, without comments, and a place among them. */
final class PhpTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<blank>\\s+|<\\?php|//[^\\n]*|#(?!\\[)[^\\n]*|/\\*(?s:.*?)\\*/)"
              + "|'(?<single>[^'\\\\]*+(?:\\\\(?s:.)[^'\\\\]*+)*+)'"
              + "|\"(?<double>[^\"\\\\]*+(?:\\\\(?s:.)[^\"\\\\]*+)*+)\""
              + "|(?<word>[A-Za-z_\\\\$][\\w\\\\]*|-?\\d[\\w.]*)"
              + "|(?<sign>=>|::|->|\\?\\?|\\?:|(?s:.))");

  /**
   * One token.
   *
   * @param isString whether it stood in quotes, which are not part of its text
   */
  record Token(String text, boolean isString) {
    @Override
    public String toString() {
      return isString ? "string" : text;
    }
  }

  private static final Token END = new Token("", false);

  private final List<Token> tokens = new ArrayList<>();
  private int place;

  PhpTokens(String content) {
    Matcher found = TOKEN.matcher(content);
    while (found.find()) {
      if (found.group("single") != null) {
        tokens.add(new Token(found.group("single").replaceAll("\\\\(['\\\\])", "$1"), true));
      } else if (found.group("double") != null) {
        tokens.add(new Token(unescaped(found.group("double")), true));
      } else if (found.group("blank") == null) {
        tokens.add(new Token(found.group(), false));
      }
    }
  }

  Token peek() {
    return peek(0);
  }

  Token peek(int ahead) {
    return place + ahead < tokens.size() ? tokens.get(place + ahead) : END;
  }

  Token next() {
    Token token = peek();
    place++;
    return token;
  }

  boolean isAtEnd() {
    return place >= tokens.size();
  }

  /** Whether this sign or word comes next. */
  boolean isNext(String text) {
    return isNext(0, text);
  }

  boolean isNext(int ahead, String text) {
    Token token = peek(ahead);
    return !token.isString() && token.text().equalsIgnoreCase(text);
  }

  /** Steps over this sign or word if it comes next. */
  boolean take(String text) {
    boolean isThere = isNext(text);
    if (isThere) {
      place++;
    }
    return isThere;
  }

  /** Steps to the comma or bracket that ends the expression here. */
  void skipExpression() {
    int depth = 0;
    while (!isAtEnd()) {
      Token token = peek();
      String sign = token.isString() ? "" : token.text();
      if (sign.matches("[\\[({]")) {
        depth++;
      } else if (sign.matches("[\\])}]")) {
        if (depth == 0) {
          return;
        }
        depth--;
      } else if (depth == 0 && sign.matches("[,;]")) {
        return;
      }
      place++;
    }
  }

  private static String unescaped(String text) {
    StringBuilder plain = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      char escaped = c == '\\' && i + 1 < text.length() ? text.charAt(i + 1) : 0;
      int at = "nrt\\$\"".indexOf(escaped);
      if (escaped != 0 && at >= 0) {
        plain.append("\n\r\t\\$\"".charAt(at));
        i++;
      } else {
        plain.append(c);
      }
    }
    return plain.toString();
  }
}
