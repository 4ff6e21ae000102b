package dev.juga.laravel;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One entry of a .env file, taken apart as phpdotenv 5 does it (its Parser/EntryParser.php).
 * Differs from a shell: a # ends an unquoted value even without a blank before it, blanks inside an
 * unquoted value are an error, and so is every escape that is not known.
 */
final class EnvEntry {
  private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9_.]+");
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([a-zA-Z0-9_.]+)\\}");
  private static final String EXPORT = "export";

  private enum State {
    INITIAL,
    UNQUOTED,
    SINGLE_QUOTED,
    DOUBLE_QUOTED,
    ESCAPE,
    BLANK,
    COMMENT
  }

  /** Why phpdotenv, and so the whole application, refuses the file. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private Refused(String why) {
      super(why);
    }
  }

  private final String name;
  private final boolean hasValue;
  private final StringBuilder value = new StringBuilder();
  private final List<Integer> dollars = new ArrayList<>();
  private State state = State.INITIAL;
  private int start;
  private int end;

  private EnvEntry(String name, boolean hasValue) {
    this.name = name;
    this.hasValue = hasValue;
  }

  static EnvEntry parse(String text) throws Refused {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : PhpText.trim(text.substring(0, equals));
    if (name.isEmpty()) {
      throw new Refused("an equals sign without a name before it");
    }
    EnvEntry entry = new EnvEntry(nameOf(name), equals >= 0);
    if (equals >= 0) {
      entry.read(text, equals + 1);
    }
    return entry;
  }

  String name() {
    return name;
  }

  /** The value with its variables; empty if there is no equals sign, which unsets the name. */
  Optional<String> value(Map<String, String> known) {
    if (!hasValue) {
      return Optional.empty();
    }
    String text = value.toString();
    List<Integer> lastFirst = new ArrayList<>(dollars);
    Collections.reverse(lastFirst);
    for (int at : lastFirst) {
      Matcher variable = VARIABLE.matcher(text).region(at, text.length());
      if (variable.lookingAt() && known.containsKey(variable.group(1))) {
        text =
            text.substring(0, at) + known.get(variable.group(1)) + text.substring(variable.end());
      }
    }
    return Optional.of(text);
  }

  private static String nameOf(String text) throws Refused {
    String name = text;
    if (name.length() > 8 && name.startsWith(EXPORT) && PhpText.isSpace(name.charAt(6))) {
      name = PhpText.trim(name.substring(EXPORT.length()));
    }
    int last = name.length() - 1;
    if (last >= 2
        && name.charAt(0) == name.charAt(last)
        && (name.charAt(0) == '"' || name.charAt(0) == '\'')) {
      name = name.substring(1, last);
    }
    if (!NAME.matcher(name).matches()) {
      throw new Refused("a name with characters other than letters, digits, _ and .");
    }
    return name;
  }

  /** Where its value begins in the text, quotes included. */
  int start() {
    return start;
  }

  /** Where its value ends in the text; blanks and a comment may follow. */
  int end() {
    return end;
  }

  private void read(String text, int from) throws Refused {
    String trimmed = PhpText.trim(text.substring(from));
    start = trimmed.isEmpty() ? from : text.indexOf(trimmed.charAt(0), from);
    end = start;
    for (int i = 0; i < trimmed.length(); i++) {
      State before = state;
      accept(trimmed.charAt(i));
      boolean isOver = state == State.BLANK || state == State.COMMENT;
      if (!isOver || before == State.SINGLE_QUOTED || before == State.DOUBLE_QUOTED) {
        end = start + i + 1;
      }
    }
    if (end == start) {
      // A comment alone: a value would stand right behind the equals sign.
      start = from;
      end = from;
    }
    if (state == State.SINGLE_QUOTED || state == State.DOUBLE_QUOTED || state == State.ESCAPE) {
      throw new Refused("a quote that is not closed");
    }
  }

  private void accept(char c) throws Refused {
    switch (state) {
      case INITIAL -> initial(c);
      case UNQUOTED -> unquoted(c);
      case SINGLE_QUOTED -> {
        if (c == '\'') {
          state = State.BLANK;
        } else {
          value.append(c);
        }
      }
      case DOUBLE_QUOTED -> doubleQuoted(c);
      case ESCAPE -> {
        value.append(escaped(c));
        state = State.DOUBLE_QUOTED;
      }
      case BLANK -> {
        if (c == '#') {
          state = State.COMMENT;
        } else if (!PhpText.isSpace(c)) {
          throw new Refused(
              "a blank inside a value without quotes, or text behind a closing quote");
        }
      }
      case COMMENT -> {}
    }
  }

  private void initial(char c) {
    switch (c) {
      case '\'' -> state = State.SINGLE_QUOTED;
      case '"' -> state = State.DOUBLE_QUOTED;
      case '#' -> state = State.COMMENT;
      default -> {
        state = State.UNQUOTED;
        append(c);
      }
    }
  }

  private void unquoted(char c) {
    if (c == '#') {
      state = State.COMMENT;
    } else if (PhpText.isSpace(c)) {
      state = State.BLANK;
    } else {
      append(c);
    }
  }

  private void doubleQuoted(char c) {
    switch (c) {
      case '"' -> state = State.BLANK;
      case '\\' -> state = State.ESCAPE;
      default -> append(c);
    }
  }

  private void append(char c) {
    if (c == '$') {
      dollars.add(value.length());
    }
    value.append(c);
  }

  private static char escaped(char c) throws Refused {
    return switch (c) {
      case '"', '\\', '$' -> c;
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'v' -> '\u000B';
      default ->
          throw new Refused("a backslash in double quotes before a character it cannot escape");
    };
  }
}
