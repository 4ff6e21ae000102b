package dev.juga.it.oracle;

import static java.util.Map.entry;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One spelling for what servers print differently: every operation in brackets of its own, whether
 * the server printed them or left precedence to speak; names of functions and character sets as
 * MySQL 8.0.31 says them. It reads the text that servers print, which has names in backticks; what
 * it does not know stays where it stands, so that it cannot hide a difference.
 */
final class CanonicalSql {
  private static final int AND = 4;
  private static final int COMPARISON = 6;
  private static final int UNARY = 14;

  private static final Map<String, Integer> BINDS =
      Map.ofEntries(
          entry("or", 1),
          entry("xor", 2),
          entry("and", AND),
          entry("=", COMPARISON),
          entry("<=>", COMPARISON),
          entry("<>", COMPARISON),
          entry("<", COMPARISON),
          entry("<=", COMPARISON),
          entry(">", COMPARISON),
          entry(">=", COMPARISON),
          entry("is", COMPARISON),
          entry("like", COMPARISON),
          entry("in", COMPARISON),
          entry("regexp", COMPARISON),
          entry("between", COMPARISON),
          entry("not", COMPARISON),
          entry("|", 8),
          entry("&", 9),
          entry("<<", 10),
          entry(">>", 10),
          entry("+", 11),
          entry("-", 11),
          entry("*", 12),
          entry("/", 12),
          entry("div", 12),
          entry("%", 12),
          entry("^", 13),
          entry("collate", 15),
          entry("->", 16),
          entry("->>", 16));

  private static final Map<String, String> SAME =
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
          entry("utf8", "utf8mb3"));

  /** Words that end an expression and mean nothing in one. */
  private static final Set<String> CLAUSES =
      Set.of(
          "select",
          "from",
          "where",
          "group",
          "order",
          "by",
          "having",
          "limit",
          "union",
          "all",
          "distinct",
          "as",
          "join",
          "inner",
          "cross",
          "straight_join",
          "on",
          "using",
          "with",
          "asc",
          "desc",
          "separator",
          "offset",
          "for",
          "over",
          "charset",
          "when",
          "then",
          "else",
          "end",
          "rows",
          "range",
          "outer",
          "partition",
          ",",
          ";");

  private static final Set<String> PREFIXES = Set.of("-", "+", "~", "!", "not", "binary");

  private record Node(String operator, String text) {
    private static Node plain(String text) {
      return new Node("", text);
    }
  }

  private final Deque<String> tokens;

  private CanonicalSql(List<String> tokens) {
    this.tokens = new ArrayDeque<>(tokens);
  }

  static String of(String sql) {
    CanonicalSql canonical = new CanonicalSql(SqlTokens.of(sql));
    List<String> parts = new ArrayList<>();
    while (!canonical.tokens.isEmpty()) {
      parts.addAll(canonical.sequence());
      if (!canonical.tokens.isEmpty()) {
        parts.add(canonical.tokens.poll());
      }
    }
    return String.join(" ", parts);
  }

  /** Everything up to the bracket that closes. */
  private List<String> sequence() {
    List<String> parts = new ArrayList<>();
    while (!tokens.isEmpty() && !tokens.peek().equals(")")) {
      if (CLAUSES.contains(tokens.peek())) {
        parts.add(tokens.poll());
      } else {
        parts.add(expression(0).text());
      }
    }
    return parts;
  }

  private Node expression(int least) {
    Node left = prefix();
    while (!tokens.isEmpty()) {
      String operator = same(tokens.peek());
      Integer binds = BINDS.get(operator);
      if (binds == null || binds <= least) {
        return left;
      }
      tokens.poll();
      left = infix(left, operator, binds);
    }
    return left;
  }

  private Node infix(Node left, String operator, int binds) {
    return switch (operator) {
      case "not" -> {
        String negated = same(tokens.isEmpty() ? "" : tokens.poll());
        yield bracketed("not", infix(left, negated, COMPARISON).text());
      }
      case "is" -> {
        boolean not = "not".equals(tokens.peek());
        if (not) {
          tokens.poll();
        }
        String what = tokens.isEmpty() ? "" : tokens.poll();
        yield bracketed(left.text(), "is", not ? "not " + what : what);
      }
      case "between" -> {
        String low = expression(AND).text();
        if ("and".equals(tokens.peek())) {
          tokens.poll();
        }
        yield bracketed(left.text(), "between", low, "and", expression(COMPARISON).text());
      }
      case "and", "or" -> {
        String right = chained(expression(binds), operator);
        yield new Node(
            operator, "(" + chained(left, operator) + " " + operator + " " + right + ")");
      }
      default -> bracketed(left.text(), operator, expression(binds).text());
    };
  }

  /** a AND (b AND c) is printed as a AND b AND c by some. */
  private static String chained(Node node, String operator) {
    return node.operator().equals(operator)
        ? node.text().substring(1, node.text().length() - 1)
        : node.text();
  }

  private Node prefix() {
    String token = tokens.isEmpty() ? "" : tokens.poll();
    if (token.equals("(")) {
      return group();
    }
    if (token.equals("case")) {
      List<String> parts = new ArrayList<>(List.of("(case"));
      while (!tokens.isEmpty() && !tokens.peek().equals("end")) {
        boolean clause = CLAUSES.contains(tokens.peek());
        parts.add(clause ? tokens.poll() : expression(0).text());
      }
      tokens.poll();
      return Node.plain(String.join(" ", parts) + " end)");
    }
    if (token.equals("interval")) {
      String amount = expression(0).text();
      return Node.plain("interval " + amount + " " + (tokens.isEmpty() ? "" : tokens.poll()));
    }
    if (PREFIXES.contains(token)) {
      String operand = expression(token.equals("not") ? AND : UNARY).text();
      return bracketed(token.equals("!") ? "not" : token, operand);
    }
    return Node.plain(name(token));
  }

  private Node group() {
    List<Node> nodes = new ArrayList<>();
    List<String> parts = new ArrayList<>();
    while (!tokens.isEmpty() && !tokens.peek().equals(")")) {
      if (CLAUSES.contains(tokens.peek())) {
        nodes.add(null);
        parts.add(tokens.poll());
      } else {
        Node node = expression(0);
        nodes.add(node);
        parts.add(node.text());
      }
    }
    tokens.poll();
    boolean needless = nodes.size() == 1 && nodes.get(0) != null;
    return needless ? nodes.get(0) : Node.plain("(" + String.join(" ", parts) + ")");
  }

  /** A name, a literal, or a function with what it is given. */
  private String name(String first) {
    List<String> parts = new ArrayList<>(List.of(same(first)));
    while (".".equals(tokens.peek())) {
      tokens.poll();
      parts.add(tokens.isEmpty() ? "" : tokens.poll());
    }
    // A column's schema is that of the table in FROM; some servers say it again.
    String name = String.join(".", parts.size() > 2 ? parts.subList(1, parts.size()) : parts);
    boolean callable = !SqlTokens.isString(first) && first.matches("[\\w$`].*|.*`");
    if (callable && "(".equals(tokens.peek())) {
      tokens.poll();
      List<String> given = sequence();
      tokens.poll();
      return called(name, given);
    }
    return name;
  }

  private static String called(String function, List<String> given) {
    String all = String.join(" ", given);
    return switch (function) {
      case "isnull" -> "(" + all + " is null)";
      case "now", "current_timestamp", "localtime" ->
          "current_timestamp" + (all.isEmpty() ? "" : "(" + all + ")");
      default -> function + "(" + all + ")";
    };
  }

  private static String same(String token) {
    boolean untouchable = SqlTokens.isString(token) || token.startsWith("`");
    String lower = untouchable ? token : token.toLowerCase(Locale.ROOT);
    if (lower.startsWith("utf8_")) {
      return "utf8mb3_" + lower.substring("utf8_".length());
    }
    return SAME.getOrDefault(lower, lower);
  }

  private static Node bracketed(String... parts) {
    return Node.plain("(" + String.join(" ", parts) + ")");
  }
}
