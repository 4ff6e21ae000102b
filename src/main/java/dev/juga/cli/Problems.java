package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everything that is wrong with a command line, so that it is said at once. */
final class Problems {
  private final String command;
  private final List<String> sentences = new ArrayList<>();
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

  /** Runs the reading of an option, and keeps what it has to say. */
  void collect(Runnable reading) {
    try {
      reading.run();
    } catch (Failure failure) {
      add(failure.getMessage());
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
