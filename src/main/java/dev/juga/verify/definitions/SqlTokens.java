package dev.juga.verify.definitions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * SQL as servers print it, cut into tokens: names in backticks, strings, numbers, words, signs.
 * Strings are spelled in one way, and the introducers before them are left out, since servers add
 * and leave them out as they like. Comments are left out.
 */
final class SqlTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<space>\\s+|/\\*.*?\\*/)"
              + "|(?<name>`(?:[^`]|``)*+`)"
              + "|(?<string>'(?:[^'\\\\]|''|\\\\.)*+')"
              + "|(?<number>0x[0-9a-fA-F]+|\\d+(?:\\.\\d*)?(?:[eE][-+]?\\d+)?(?!\\w)|\\.\\d+)"
              + "|(?<word>[\\w$\\x{80}-\\x{10FFFF}]+)"
              + "|(?<sign><=>|->>|->|<<|>>|<>|!=|<=|>=|:=|\\|\\||&&|.)",
          Pattern.DOTALL);

  private static final Pattern INTRODUCER = Pattern.compile("_[a-z][a-z0-9]*");

  private SqlTokens() {}

  static List<String> of(String sql) {
    List<String> tokens = new ArrayList<>();
    Matcher found = TOKEN.matcher(sql);
    while (found.find()) {
      if (found.group("string") != null) {
        addString(tokens, value(found.group("string")));
      } else if (found.group("name") != null) {
        tokens.add(found.group("name"));
      } else if (found.group("space") == null) {
        tokens.add(found.group().toLowerCase(Locale.ROOT));
      }
    }
    return tokens;
  }

  private static void addString(List<String> tokens, String value) {
    int last = tokens.size() - 1;
    String before = last < 0 ? "" : tokens.get(last);
    if (before.equals("x")) {
      tokens.set(last, "0x" + value.toLowerCase(Locale.ROOT));
    } else if (before.equals("b")) {
      tokens.set(last, "b" + literal(value.replaceFirst("^0+(?=.)", "")));
    } else {
      if (INTRODUCER.matcher(before).matches()) {
        tokens.remove(last);
      }
      tokens.add(literal(value));
    }
  }

  static boolean isString(String token) {
    return token.startsWith("'");
  }

  static boolean isName(String token) {
    return token.startsWith("`");
  }

  static boolean isNumber(String token) {
    return !token.isEmpty() && (Character.isDigit(token.charAt(0)) || token.matches("\\.\\d+"));
  }

  /** A string as it stands among tokens. */
  static String literal(String value) {
    return '\'' + value.replace("'", "''") + '\'';
  }

  /** What a string in quotes holds. */
  static String value(String quoted) {
    StringBuilder value = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c == '\'') {
        i++;
        value.append(c);
      } else if (c == '\\') {
        i++;
        value.append(escaped(quoted.charAt(i)));
      } else {
        value.append(c);
      }
    }
    return value.toString();
  }

  private static String escaped(char c) {
    return switch (c) {
      case 'n' -> "\n";
      case 't' -> "\t";
      case 'r' -> "\r";
      case 'b' -> "\b";
      case '0' -> "\0";
      case 'Z' -> "\032";
      default -> String.valueOf(c);
    };
  }
}
