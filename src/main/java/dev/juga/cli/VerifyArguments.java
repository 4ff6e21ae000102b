package dev.juga.cli;

import dev.juga.migrate.Verify;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;

/** How a copy is proved. */
final class VerifyArguments {
  @Option(
      names = "--verify",
      paramLabel = "HOW",
      description =
          "inline: a chunk is committed only when its row count and checksum are the same on both"
              + " sides. full: the same, and at the end both servers are compared once more, with"
              + " their definitions. none: rows are counted only. Default: inline.")
  private String how = "";

  Verify read(Problems problems) {
    List<String> known =
        Arrays.stream(Verify.values()).map(one -> one.name().toLowerCase(Locale.ROOT)).toList();
    if (how.isEmpty()) {
      return Verify.INLINE;
    }
    if (!known.contains(how)) {
      problems.add("--verify must be " + String.join(" or ", known));
      return Verify.INLINE;
    }
    return Verify.valueOf(how.toUpperCase(Locale.ROOT));
  }
}
