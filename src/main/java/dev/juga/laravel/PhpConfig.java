package dev.juga.laravel;

import dev.juga.laravel.PhpValue.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Reads what a configuration file of Laravel returns, without running it: arrays in either syntax,
 * scalars, env() with its fallback, joined texts, {@code ??} and {@code ?:}. All else is unknown,
 * and only the value that it stands in.
 */
final class PhpConfig {
  private static final int DEEPEST = 40;
  private static final Set<String> CASTS = Set.of("int", "integer", "string", "bool", "float");
  private static final Map<String, String> FOLDERS =
      Map.of(
          "database_path",
          "database/",
          "storage_path",
          "storage/",
          "base_path",
          "",
          "app_path",
          "app/");

  private final PhpTokens tokens;
  private final Function<String, Optional<String>> env;
  private int depth;

  private PhpConfig(PhpTokens tokens, Function<String, Optional<String>> env) {
    this.tokens = tokens;
    this.env = env;
  }

  /**
   * What the file returns; unknown if it returns nothing that can be read.
   *
   * @param env what env() gives for a name
   */
  static PhpValue read(String content, Function<String, Optional<String>> env) {
    PhpTokens tokens = new PhpTokens(content);
    while (!tokens.isAtEnd() && !tokens.take("return")) {
      tokens.next();
    }
    return new PhpConfig(tokens, env).expression();
  }

  private PhpValue expression() {
    PhpValue value = new PhpValue.Unknown();
    if (depth < DEEPEST) {
      depth++;
      value = operators(operand());
      depth--;
    }
    if (!isExpressionsEnd()) {
      value = new PhpValue.Unknown();
      tokens.skipExpression();
    }
    return value;
  }

  private boolean isExpressionsEnd() {
    return tokens.isAtEnd()
        || List.of(",", "]", ")", ";", "=>", "}").stream().anyMatch(tokens::isNext);
  }

  private PhpValue operators(PhpValue first) {
    PhpValue value = first;
    while (true) {
      if (tokens.take(".")) {
        value = joined(value, operand());
      } else if (tokens.take("??") || tokens.take("?:")) {
        PhpValue other = operand();
        value = value.filled().isPresent() ? value : other;
      } else {
        return value;
      }
    }
  }

  private static PhpValue joined(PhpValue left, PhpValue right) {
    return left instanceof PhpValue.Text start && right instanceof PhpValue.Text end
        ? new PhpValue.Text(start.text() + end.text(), start.origin())
        : new PhpValue.Unknown();
  }

  private PhpValue operand() {
    if (tokens.isNext("[")) {
      tokens.next();
      return array("]");
    }
    if (tokens.isNext("(")) {
      return parenthesis();
    }
    PhpTokens.Token token = tokens.peek();
    if (token.isString()) {
      tokens.next();
      return new PhpValue.Text(token.text(), Origin.FILE);
    }
    if (!token.text().matches("[\\w\\\\$-].*")) {
      return new PhpValue.Unknown();
    }
    tokens.next();
    if (tokens.take("::")) {
      PhpTokens.Token member = tokens.next();
      return token.text().endsWith("Env") && member.text().equals("get") && tokens.take("(")
          ? call("env")
          : new PhpValue.Unknown();
    }
    return tokens.take("(") ? call(name(token)) : constant(token.text());
  }

  private PhpValue parenthesis() {
    tokens.next();
    boolean isCast =
        CASTS.contains(tokens.peek().text().toLowerCase(Locale.ROOT)) && tokens.isNext(1, ")");
    if (isCast) {
      tokens.next();
      tokens.next();
      return operand();
    }
    PhpValue value = expression();
    return tokens.take(")") ? value : new PhpValue.Unknown();
  }

  private static String name(PhpTokens.Token token) {
    String text = token.text().toLowerCase(Locale.ROOT);
    return text.substring(text.lastIndexOf('\\') + 1);
  }

  private static PhpValue constant(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "null", "false" -> new PhpValue.Text("", Origin.FILE);
      case "true" -> new PhpValue.Text("1", Origin.FILE);
      default ->
          word.matches("-?\\d[\\d_.]*")
              ? new PhpValue.Text(word.replace("_", ""), Origin.FILE)
              : new PhpValue.Unknown();
    };
  }

  /** What a call gives; its opening bracket is behind us. */
  private PhpValue call(String function) {
    if (function.equals("array")) {
      return array(")");
    }
    List<PhpValue> arguments = new ArrayList<>();
    while (!tokens.isAtEnd() && !tokens.take(")")) {
      arguments.add(expression());
      if (!tokens.take(",") && !tokens.isNext(")")) {
        tokens.next();
      }
    }
    String first = arguments.isEmpty() ? "" : arguments.get(0).filled().orElse("");
    if (FOLDERS.containsKey(function)) {
      return new PhpValue.Text(FOLDERS.get(function) + first, Origin.FILE);
    }
    return function.equals("env") ? environment(first, arguments) : new PhpValue.Unknown();
  }

  private PhpValue environment(String variable, List<PhpValue> arguments) {
    Optional<String> set = env.apply(variable);
    if (set.isPresent()) {
      return new PhpValue.Text(set.get(), Origin.ENVIRONMENT);
    }
    if (arguments.size() < 2) {
      return new PhpValue.Text("", Origin.FALLBACK);
    }
    return arguments.get(1) instanceof PhpValue.Text fallback
        ? new PhpValue.Text(
            fallback.text(),
            fallback.origin() == Origin.ENVIRONMENT ? Origin.ENVIRONMENT : Origin.FALLBACK)
        : new PhpValue.Unknown();
  }

  private PhpValue array(String end) {
    Map<String, PhpValue> items = new LinkedHashMap<>();
    int index = 0;
    while (!tokens.isAtEnd() && !tokens.take(end)) {
      PhpValue value = expression();
      String key = null;
      if (tokens.take("=>")) {
        key = value.filled().orElse(null);
        value = expression();
        if (key != null) {
          items.put(key, value);
        }
      } else {
        items.put(Integer.toString(index++), value);
      }
      if (!tokens.take(",") && !tokens.isNext(end)) {
        tokens.next();
      }
    }
    return new PhpValue.Items(Map.copyOf(items));
  }
}
