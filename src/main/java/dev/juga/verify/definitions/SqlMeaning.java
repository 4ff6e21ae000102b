package dev.juga.verify.definitions;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Brings an expression or a query that a server printed into one form, in which brackets show how
 * it is read and nothing else: servers print brackets that are not needed, and each in its own way.
 * What it does not know stays as it stands, so that it cannot hide a difference.
 */
final class SqlMeaning {
  private static final int NOTHING = 0;
  private static final int CONJUNCTION = 3;
  private static final int COMPARISON = 5;
  private static final int SIGN = 12;

  /** How strongly an operator binds, from OR upwards (MySQL manual, operator precedence). */
  private static final Map<String, Integer> STRENGTH =
      Map.ofEntries(
          entry("or", 1),
          entry("xor", 2),
          entry("and", CONJUNCTION),
          entry("not", COMPARISON),
          entry("between", COMPARISON),
          entry("=", COMPARISON),
          entry("<=>", COMPARISON),
          entry(">=", COMPARISON),
          entry(">", COMPARISON),
          entry("<=", COMPARISON),
          entry("<", COMPARISON),
          entry("<>", COMPARISON),
          entry("is", COMPARISON),
          entry("like", COMPARISON),
          entry("regexp", COMPARISON),
          entry("in", COMPARISON),
          entry("|", 6),
          entry("&", 7),
          entry("<<", 8),
          entry(">>", 8),
          entry("-", 9),
          entry("+", 9),
          entry("*", 10),
          entry("/", 10),
          entry("div", 10),
          entry("%", 10),
          entry("^", 11),
          entry("collate", 13),
          entry("->", 14),
          entry("->>", 14));

  /** Other names of the same operator, function or character set. */
  private static final Map<String, String> SYNONYMS =
      Map.ofEntries(
          entry("!=", "<>"),
          entry("&&", "and"),
          entry("mod", "%"),
          entry("rlike", "regexp"),
          entry("lcase", "lower"),
          entry("ucase", "upper"),
          entry("substring", "substr"),
          entry("mid", "substr"),
          entry("octet_length", "length"),
          entry("character_length", "char_length"),
          entry("st_geometryfromtext", "st_geomfromtext"),
          entry("now", "current_timestamp"),
          entry("localtime", "current_timestamp"),
          entry("localtimestamp", "current_timestamp"),
          entry("utf8", "utf8mb3"));

  private static final Pattern UNIT =
      Pattern.compile("(?:year|quarter|month|week|day|hour|minute|second|microsecond)\\w*");

  private static final Set<String> PREFIXES = Set.of("-", "+", "~", "!", "not", "binary");

  /** Words of a query or of a function's inside that are no operand. */
  private static final Set<String> BETWEEN_OPERANDS =
      Set.of(
          ",",
          ";",
          "all",
          "as",
          "asc",
          "by",
          "charset",
          "cross",
          "desc",
          "distinct",
          "else",
          "end",
          "for",
          "from",
          "group",
          "having",
          "inner",
          "join",
          "limit",
          "natural",
          "offset",
          "on",
          "order",
          "outer",
          "over",
          "partition",
          "range",
          "recursive",
          "rows",
          "select",
          "separator",
          "straight_join",
          "then",
          "union",
          "using",
          "when",
          "where",
          "with");

  /** Something read, and the operator that it is made of, if any. */
  private record Read(String text, String operator) {
    static Read operand(String text) {
      return new Read(text, "");
    }
  }

  private final List<String> tokens;
  private int at;

  private SqlMeaning(List<String> tokens) {
    this.tokens = tokens;
  }

  /** The one form of some SQL. */
  static String of(String sql) {
    SqlMeaning meaning = new SqlMeaning(SqlTokens.of(sql));
    List<String> parts = new ArrayList<>();
    while (meaning.at < meaning.tokens.size()) {
      parts.addAll(meaning.parts());
      if (meaning.at < meaning.tokens.size()) {
        parts.add(meaning.next());
      }
    }
    return String.join(" ", parts);
  }

  /** Operands and the words between them, up to a parenthesis that closes. */
  private List<String> parts() {
    List<String> parts = new ArrayList<>();
    while (!peek().isEmpty() && !peek().equals(")")) {
      parts.add(BETWEEN_OPERANDS.contains(peek()) ? next() : expression(NOTHING).text());
    }
    return parts;
  }

  private Read expression(int stronger) {
    Read left = operand();
    while (true) {
      String operator = synonym(peek());
      int strength = STRENGTH.getOrDefault(operator, NOTHING);
      if (strength <= stronger) {
        return left;
      }
      at++;
      left = joined(left, operator, strength);
    }
  }

  private Read joined(Read left, String operator, int strength) {
    switch (operator) {
      case "not" -> {
        // a NOT LIKE b is what others print as NOT (a LIKE b).
        return bracketed("not", joined(left, synonym(next()), COMPARISON).text());
      }
      case "is" -> {
        boolean not = peek().equals("not");
        at += not ? 1 : 0;
        Read is = bracketed(left.text(), "is", next());
        return not ? bracketed("not", is.text()) : is;
      }
      case "between" -> {
        String low = expression(CONJUNCTION).text();
        at += peek().equals("and") ? 1 : 0;
        return bracketed(left.text(), "between", low, "and", expression(COMPARISON).text());
      }
      case "and", "or" -> {
        // a AND (b AND c) is printed as a AND b AND c by some.
        Read right = expression(strength);
        String chain = flat(left, operator) + ' ' + operator + ' ' + flat(right, operator);
        return new Read('(' + chain + ')', operator);
      }
      default -> {
        return bracketed(left.text(), operator, expression(strength).text());
      }
    }
  }

  private static String flat(Read read, String operator) {
    String text = read.text();
    return read.operator().equals(operator) ? text.substring(1, text.length() - 1) : text;
  }

  private Read operand() {
    String token = next();
    if (token.equals("(")) {
      return parentheses();
    }
    boolean applies = !peek().isEmpty() && !peek().equals(")") && !peek().equals(",");
    if (PREFIXES.contains(token) && applies) {
      boolean not = token.equals("not") || token.equals("!");
      String operand = expression(token.equals("not") ? CONJUNCTION : SIGN).text();
      boolean negative = token.equals("-") && SqlTokens.isNumber(operand);
      return negative ? Read.operand('-' + operand) : bracketed(not ? "not" : token, operand);
    }
    if (token.equals("case")) {
      List<String> parts = new ArrayList<>();
      while (!peek().isEmpty() && !peek().equals("end")) {
        parts.add(BETWEEN_OPERANDS.contains(peek()) ? next() : expression(NOTHING).text());
      }
      at++;
      return Read.operand("(case " + String.join(" ", parts) + " end)");
    }
    if (token.equals("interval")) {
      String amount = expression(NOTHING).text();
      String unit = UNIT.matcher(peek()).matches() ? ' ' + next() : "";
      return Read.operand("interval " + amount + unit);
    }
    return Read.operand(named(token));
  }

  /** Parentheses around one operand say nothing, around anything else they stay. */
  private Read parentheses() {
    List<String> parts = new ArrayList<>();
    Read only = null;
    while (!peek().isEmpty() && !peek().equals(")")) {
      if (BETWEEN_OPERANDS.contains(peek())) {
        parts.add(next());
        only = null;
      } else {
        Read read = expression(NOTHING);
        only = parts.isEmpty() ? read : null;
        parts.add(read.text());
      }
    }
    at++;
    boolean needless = parts.size() == 1 && only != null;
    return needless ? only : Read.operand('(' + String.join(" ", parts) + ')');
  }

  /** A name, a literal, or a call. */
  private String named(String first) {
    List<String> path = new ArrayList<>(List.of(synonym(first)));
    while (peek().equals(".")) {
      at++;
      path.add(next());
    }
    // The schema of a column is that of its table, and some servers say it again.
    String name = String.join(".", path.size() > 2 ? path.subList(1, path.size()) : path);
    boolean calls = SqlTokens.isName(first) || first.matches("[a-z_$][\\w$]*");
    if (!calls || !peek().equals("(")) {
      return name;
    }
    at++;
    String given = String.join(" ", parts());
    at++;
    return switch (name) {
      case "isnull" -> '(' + given + " is null)";
      case "current_timestamp" -> given.isEmpty() ? name : name + '(' + given + ')';
      default -> name + '(' + given + ')';
    };
  }

  private static Read bracketed(String... parts) {
    return Read.operand('(' + String.join(" ", parts) + ')');
  }

  private static String synonym(String token) {
    return token.startsWith("utf8_")
        ? "utf8mb3" + token.substring("utf8".length())
        : SYNONYMS.getOrDefault(token, token);
  }

  private String peek() {
    return at < tokens.size() ? tokens.get(at) : "";
  }

  private String next() {
    return at < tokens.size() ? tokens.get(at++) : "";
  }
}
