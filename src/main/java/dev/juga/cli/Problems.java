package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that is wrong with a command line, so that it is said at once. */
final class Problems {
  private final String command;
  private final List<String> sentences = new ArrayList<>();
  private final Set<String> warnings = new LinkedHashSet<>();
  private final Map<String, String> origins = new HashMap<>();
  private boolean complete;

  Problems(String command) {
    this.command = command;
  }

  /** Problems of this option are told with the place it came from. */
  void comesFrom(String option, String place) {
    origins.put(option, place);
  }

  /** Adds a problem: a sentence, or several. */
  void add(String sentence) {
    String place = origins.get(sentence.replaceAll("\\s.*", ""));
    String placed = place == null ? sentence : place + ": " + sentence;
    sentences.add(placed.strip().replaceAll("\\.+$", ""));
  }

  /** Adds a sentence that keeps nobody from going on; said once. */
  void warn(String sentence) {
    warnings.add(sentence + '.');
  }

  /** What to warn of, full sentences each. */
  Set<String> warnings() {
    return warnings;
  }

  /** Reads a URL; empty, with everything that is wrong with it added, if it cannot be used. */
  Optional<Endpoint> endpoint(String option, String url) {
    int before = sentences.size();
    try {
      Endpoint endpoint = Endpoint.parse(option, url, refusal -> add(refusal.getMessage()));
      return sentences.size() == before ? Optional.of(endpoint) : Optional.empty();
    } catch (Failure failure) {
      add(failure.getMessage());
      return Optional.empty();
    }
  }

  /** Reads a whole number; if it is none, or out of bounds, that is a problem. */
  int number(String option, String text, int least, int most) {
    if (text.matches("\\d{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    }
    add(
        option
            + " must be a whole number from "
            + Words.number(least)
            + " to "
            + Words.number(most)
            + ", not '"
            + text
            + "'");
    return least;
  }

  /** Nothing can be said about the rest of the command line. */
  void makeFinal() {
    complete = true;
  }

  boolean areFinal() {
    return complete;
  }

  boolean any() {
    return !sentences.isEmpty();
  }

  /** All of them as one failure. */
  Failure failure() {
    String what =
        sentences.size() == 1
            ? sentences.get(0)
            : (origins.isEmpty() ? "The command line has " : "There are ")
                + sentences.size()
                + " problems:\n- "
                + String.join(".\n- ", sentences)
                + '.';
    return Failure.of(ExitCode.USAGE, what).remedy("See '" + command + " --help'.");
  }
}
