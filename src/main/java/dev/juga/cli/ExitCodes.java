package dev.juga.cli;

import dev.juga.failure.ExitCode;
import java.util.LinkedHashMap;
import java.util.Map;

/** The exit codes in the words of the help text. */
final class ExitCodes {
  private ExitCodes() {}

  static Map<String, String> explained() {
    Map<String, String> explained = new LinkedHashMap<>();
    for (ExitCode code : ExitCode.values()) {
      explained.put(" " + code.number(), meaning(code));
    }
    return explained;
  }

  private static String meaning(ExitCode code) {
    return switch (code) {
      case DONE -> "done; verified unless the last line says NOT VERIFIED";
      case MISMATCH -> "the target does not hold what the source holds";
      case USAGE -> "the command line is wrong; nothing was touched";
      case PREFLIGHT -> "something is known to make the run fail; nothing was moved";
      case SERVER -> "a server, the network or a file refused";
      case INTERRUPTED -> "stopped before the end";
      case INCONCLUSIVE -> "nothing can be said about the result";
    };
  }
}
