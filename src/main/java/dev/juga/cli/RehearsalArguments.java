package dev.juga.cli;

import dev.juga.migrate.Verify;
import picocli.CommandLine.Option;

/** How a rehearsal proves what it copied, and what its forecast is for. */
final class RehearsalArguments {
  private static final double MOST = 1_000_000;

  @Option(
      names = "--verify",
      paramLabel = "HOW",
      description =
          "full: as inline, and at the end both servers are compared once more, with their"
              + " definitions. inline: a chunk is committed only when its row count and checksum are"
              + " the same on both sides. Default: full.")
  private String how = "";

  @Option(
      names = "--scale",
      paramLabel = "FACTOR",
      description =
          "How many times as many rows the production holds, where the source is a smaller copy of"
              + " it: 10, or 2.5. What --include leaves out is counted in by itself, what --exclude"
              + " leaves out is not. Default: 1.")
  private String scale = "";

  @Option(
      names = "--forecast",
      paramLabel = "FILE",
      description =
          "The manifest of an earlier rehearsal, juga-<run>.json: its forecast is set beside what"
              + " this run takes.")
  private String forecast = "";

  Verify verify(Problems problems) {
    return switch (how) {
      case "", "full" -> Verify.FULL;
      case "inline" -> Verify.INLINE;
      default -> {
        problems.add("--verify must be full or inline: a rehearsal proves what it copies");
        yield Verify.FULL;
      }
    };
  }

  double scale(Problems problems) {
    if (scale.isEmpty()) {
      return 1;
    }
    if (scale.matches("\\d{1,7}(\\.\\d{1,6})?")) {
      double factor = Double.parseDouble(scale);
      if (factor > 0 && factor <= MOST) {
        return factor;
      }
    }
    problems.add(
        "--scale must be a number above 0 and up to "
            + Words.number((long) MOST)
            + ", such as 10 or 2.5, not '"
            + scale
            + "'");
    return 1;
  }

  /** Empty if none was named. */
  String forecast() {
    return forecast;
  }
}
