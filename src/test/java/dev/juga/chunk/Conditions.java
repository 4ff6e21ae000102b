package dev.juga.chunk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Works out key conditions on whole numbers as a server does: AND before OR. */
final class Conditions {
  private static final Pattern TOKEN =
      Pattern.compile("\\s*(AND|OR|IN|FALSE|>=|<=|[<>=(),]|[a-z]+|\\d+)");

  private final List<String> tokens = new ArrayList<>();
  private final Map<String, Integer> row;
  private int next;

  private Conditions(String condition, Map<String, Integer> row) {
    this.row = row;
    Matcher matcher = TOKEN.matcher(condition);
    while (matcher.lookingAt()) {
      tokens.add(matcher.group(1));
      matcher.region(matcher.end(), condition.length());
    }
    if (matcher.regionStart() != condition.length()) {
      throw new IllegalArgumentException(condition);
    }
  }

  /** Whether a row with these values is in what the condition selects; an empty one selects all. */
  static boolean hold(String condition, Map<String, Integer> row) {
    return condition.isEmpty() || new Conditions(condition, row).whole();
  }

  private boolean whole() {
    boolean value = or();
    if (next != tokens.size()) {
      throw new IllegalArgumentException(tokens + " at " + next);
    }
    return value;
  }

  private boolean or() {
    boolean value = and();
    while (take("OR")) {
      value |= and();
    }
    return value;
  }

  private boolean and() {
    boolean value = term();
    while (take("AND")) {
      value &= term();
    }
    return value;
  }

  private boolean term() {
    if (take("FALSE")) {
      return false;
    }
    if (take("(")) {
      boolean value = or();
      expect(")");
      return value;
    }
    int value = row.get(tokens.get(next++));
    String operator = tokens.get(next++);
    if (operator.equals("IN")) {
      return in(value);
    }
    int literal = Integer.parseInt(tokens.get(next++));
    return switch (operator) {
      case "=" -> value == literal;
      case "<" -> value < literal;
      case "<=" -> value <= literal;
      case ">" -> value > literal;
      case ">=" -> value >= literal;
      default -> throw new IllegalArgumentException(operator);
    };
  }

  private boolean in(int value) {
    expect("(");
    boolean found = false;
    do {
      found |= Integer.parseInt(tokens.get(next++)) == value;
    } while (take(","));
    expect(")");
    return found;
  }

  private boolean take(String token) {
    boolean there = next < tokens.size() && tokens.get(next).equals(token);
    next += there ? 1 : 0;
    return there;
  }

  private void expect(String token) {
    if (!take(token)) {
      throw new IllegalArgumentException(tokens + " at " + next);
    }
  }
}
