package dev.juga.it.oracle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as words, names in backticks, literals and signs. Strings are unescaped and escaped anew, in
 * one way; introducers before them are left out, since servers add and leave them out as they like.
 */
final class SqlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|/\\*.*?\\*/)"
              + "|(?<name>`(?:[^`]|``)*`)"
              + "|(?<string>'(?:[^'\\\\]|''|\\\\.)*')"
              + "|(?<number>0x[0-9a-fA-F]+|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w])|\\.\\d+)"
              + "|(?<word>[\\w$\\x{80}-\\x{10FFFF}]+)"
              + "|(?<sign><=>|->>|->|<<|>>|<>|!=|<=|>=|:=|\\|\\||&&|.)",
          Pattern.DOTALL | Pattern.UNICODE_CASE);

  private SqlTokens() {}

  static List<String> of(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    while (matcher.find()) {
      if (matcher.group("string") != null) {
        add(tokens, unescaped(matcher.group("string")));
      } else if (matcher.group("name") != null) {
        tokens.add(matcher.group("name"));
      } else if (matcher.group("space") == null) {
        tokens.add(matcher.group().toLowerCase(Locale.ROOT));
      }
    }
    return tokens;
  }

  private static void add(List<String> tokens, String value) {
    String before = tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1);
    if (before.equals("x")) {
      tokens.set(tokens.size() - 1, "0x" + value.toLowerCase(Locale.ROOT));
      return;
    }
    if (before.matches("_[a-z]\\w*")) {
      tokens.remove(tokens.size() - 1);
    }
    tokens.add(string(value));
  }

  /** A string as it always stands in tokens. */
  static String string(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  static boolean isString(String token) {
    return token.startsWith("'");
  }

  /** What a literal in quotes holds, whether quotes in it are doubled or escaped. */
  static String unescaped(String literal) {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < literal.length() - 1; i++) {
      char c = literal.charAt(i);
      if (c == '\'') {
        i++;
        value.append('\'');
      } else if (c == '\\') {
        i++;
        value.append(meaning(literal.charAt(i)));
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  private static char meaning(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case '0' -> '\0';
      case 'Z' -> '\u001A';
      case 'b' -> '\b';
      default -> escaped;
    };
  }
}
