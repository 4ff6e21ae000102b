package dev.juga.preflight;

import dev.juga.mysql.Server;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The global settings of a server, read at once. */
record Settings(Map<String, String> values) {
  /** Reads them all; {@code SHOW} needs no privilege. */
  static Settings of(Server server) {
    Map<String, String> values = new TreeMap<>();
    server
        .brief(session -> session.texts("SHOW GLOBAL VARIABLES"))
        .forEach(row -> values.put(row.get(0).toLowerCase(Locale.ROOT), text(row.get(1))));
    return new Settings(values);
  }

  private static String text(String value) {
    return value == null ? "" : value;
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  /** The value; empty if the server does not know the setting. */
  String text(String name, String otherwise) {
    return values.getOrDefault(name, otherwise);
  }

  String value(String name) {
    return values.getOrDefault(name, "");
  }

  boolean isOn(String name) {
    String value = value(name);
    return value.equalsIgnoreCase("ON") || value.equals("1");
  }

  /**
   * The value as a number; {@code otherwise} if the server does not know it. Unsigned ones are
   * capped.
   */
  long number(String name, long otherwise) {
    String value = value(name);
    if (!value.matches("-?\\d+")) {
      return otherwise;
    }
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      return Long.MAX_VALUE;
    }
  }

  /** A list such as sql_mode, in one order. */
  String sorted(String name) {
    return Stream.of(value(name).split(",", -1)).sorted().collect(Collectors.joining(","));
  }
}
