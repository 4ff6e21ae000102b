package dev.juga.laravel;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a .env file says, read as phpdotenv 5.6 and Laravel's env() read it. Holds passwords; its
 * toString does not show them.
 */
final class DotEnv {
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** To PHP a dot is all but a line feed. */
  private static final Pattern QUOTED = Pattern.compile("(['\"])(.*)\\1", Pattern.UNIX_LINES);

  /**
   * Where and why the application cannot read its own file.
   *
   * @param line the number of the entry's first line, from 1
   */
  record Problem(int line, String why) {}

  private final Map<String, String> values;
  private final Optional<Problem> problem;
  private final OptionalInt swallowedFrom;
  private final Set<String> repeated;

  private DotEnv(
      Map<String, String> values,
      Set<String> repeated,
      Optional<Problem> problem,
      OptionalInt swallowedFrom) {
    this.values = values;
    this.repeated = repeated;
    this.problem = problem;
    this.swallowedFrom = swallowedFrom;
  }

  /** Reads a file's bytes, with or without a byte order mark. */
  static DotEnv of(byte[] content) {
    return of(new String(content, StandardCharsets.UTF_8));
  }

  /**
   * Reads a file's text. Entries that cannot be read are left out and the rest is read, so that
   * something can be said of an application that is down.
   */
  static DotEnv of(String content) {
    String text = content.startsWith(BYTE_ORDER_MARK) ? content.substring(1) : content;
    EnvLines lines = EnvLines.of(text);
    Map<String, String> values = new HashMap<>();
    Set<String> names = new HashSet<>();
    Set<String> repeated = new TreeSet<>();
    Optional<Problem> problem = Optional.empty();
    for (EnvLines.Entry line : lines.entries()) {
      try {
        EnvEntry entry = EnvEntry.parse(line.text());
        if (!names.add(entry.name())) {
          repeated.add(entry.name());
        }
        // A later one wins over an earlier one, and without a value it unsets it.
        entry
            .value(values)
            .ifPresentOrElse(
                value -> values.put(entry.name(), value), () -> values.remove(entry.name()));
      } catch (EnvEntry.Refused e) {
        problem = problem.or(() -> Optional.of(new Problem(line.line(), e.getMessage())));
      }
    }
    return new DotEnv(Map.copyOf(values), repeated, problem, lines.swallowedFrom());
  }

  /** All values, as phpdotenv gives them. */
  Map<String, String> values() {
    return values;
  }

  /**
   * A value as Laravel's env() gives it: null, true, false and (empty) become PHP values, here as
   * text and empty for null, and one pair of quotes around a value is taken off; empty if the name
   * is not set.
   */
  Optional<String> env(String name) {
    return Optional.ofNullable(values.get(name)).map(DotEnv::asLaravelReads);
  }

  /** The names that stand there more than once, sorted; the last one counts. */
  Set<String> repeated() {
    return Collections.unmodifiableSet(repeated);
  }

  /** Why the application does not start with this file. */
  Optional<Problem> problem() {
    return problem;
  }

  /** The line from which on everything is lost without an error. */
  OptionalInt swallowedFrom() {
    return swallowedFrom;
  }

  @Override
  public String toString() {
    return values.size() + " values";
  }

  /** What env() makes of a value that phpdotenv gives. */
  static String asLaravelReads(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "true", "(true)" -> "1";
      case "false", "(false)", "empty", "(empty)", "null", "(null)" -> "";
      default -> {
        Matcher quoted = QUOTED.matcher(value);
        yield quoted.matches() ? quoted.group(2) : value;
      }
    };
  }
}
