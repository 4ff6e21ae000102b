package dev.juga.verify.definitions;

import static java.util.stream.Collectors.joining;

import dev.juga.mysql.description.Definition;
import dev.juga.mysql.description.Property;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells of a table's options of storage that the target's lacks; rows are the same without them.
 */
final class LostOptions {
  private LostOptions() {}

  /** The sentence; empty if nothing was lost. */
  static Optional<String> of(Pair pair) {
    List<String> kept = options(pair.target()).stream().map(LostOptions::name).toList();
    String lost =
        options(pair.source()).stream()
            .filter(option -> !kept.contains(name(option)))
            .collect(joining(", "));
    return lost.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "Table " + pair.source().tableName() + ": lost options of its storage: " + lost + ".");
  }

  private static List<String> options(Definition table) {
    String options = table.get(Property.OPTIONS);
    return Arrays.stream((options == null ? "" : options).split(" ", -1))
        .filter(option -> option.contains("="))
        .toList();
  }

  private static String name(String option) {
    return option.substring(0, option.indexOf('=')).toLowerCase(Locale.ROOT);
  }
}
