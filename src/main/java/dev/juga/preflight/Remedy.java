package dev.juga.preflight;

import java.util.List;

/**
 * What mends a finding.
 *
 * @param place where the lines belong
 * @param advice a full sentence; empty if the lines say it all
 * @param lines exactly what to type, statements without their semicolon; empty if one line does not
 *     do it
 */
public record Remedy(Place place, String advice, List<String> lines) {
  /** Where a line is typed. */
  public enum Place {
    /** SQL on the source. */
    SOURCE,
    /** SQL on the target. */
    TARGET,
    /** A command line, such as the AWS CLI's. */
    SHELL,
    /** Options of juga itself. */
    OPTION
  }

  static final Remedy NONE = new Remedy(Place.OPTION, "", List.of());

  public Remedy {
    lines = List.copyOf(lines);
  }

  static Remedy advice(String sentence) {
    return new Remedy(Place.OPTION, sentence, List.of());
  }

  static Remedy onSource(String... statements) {
    return new Remedy(Place.SOURCE, "", List.of(statements));
  }

  static Remedy onTarget(String... statements) {
    return new Remedy(Place.TARGET, "", List.of(statements));
  }

  static Remedy option(String... options) {
    return new Remedy(Place.OPTION, "", List.of(options));
  }

  /** The same lines with a sentence before them. */
  Remedy saying(String sentence) {
    return new Remedy(place, sentence, lines);
  }

  /** Both in one paragraph of full sentences. */
  String sentence() {
    if (lines.isEmpty()) {
      return advice;
    }
    String typed =
        switch (place) {
          case SOURCE -> "On the source: " + String.join("; ", lines) + '.';
          case TARGET -> "On the target: " + String.join("; ", lines) + '.';
          case SHELL -> "Run: " + String.join("; ", lines) + '.';
          case OPTION -> "Add " + String.join(" ", lines) + '.';
        };
    return advice.isEmpty() ? typed : advice + ' ' + typed;
  }
}
