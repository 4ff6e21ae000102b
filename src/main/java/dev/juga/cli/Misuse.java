package dev.juga.cli;

import java.util.List;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What picocli could not make sense of, in our words: its own sentences repeat what was typed, and
 * that may be a URL with a password.
 */
final class Misuse {
  private final ParseResult parsed;

  Misuse(ParseResult parsed) {
    this.parsed = parsed;
  }

  Problems problems(String command) {
    Problems problems = new Problems(command);
    for (Exception error : parsed.errors()) {
      if (!(error instanceof UnmatchedArgumentException)) {
        // Reading stopped here, so nothing can be said about what follows.
        problems.add(error.getMessage());
        problems.makeFinal();
        return problems;
      }
    }
    for (Exception error : parsed.errors()) {
      unmatched(problems, ((UnmatchedArgumentException) error).getUnmatched());
    }
    if (!problems.any() && command.equals("juga")) {
      problems.add("The command is missing, for example 'juga migrate'");
    }
    return problems;
  }

  private static void unmatched(Problems problems, List<String> words) {
    for (String word : words) {
      if (word.startsWith("-")) {
        problems.add("There is no option " + word.replaceAll("=.*", ""));
      } else if (word.matches("[a-z-]{1,20}")) {
        problems.add("'" + word + "' is neither a command nor the value of an option");
      } else {
        problems.add("There is an argument that belongs to no option");
      }
    }
  }
}
