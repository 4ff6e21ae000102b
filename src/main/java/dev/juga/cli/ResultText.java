package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The results of {@code migrate} and {@code demo} as lines for people. */
final class ResultText {
  private ResultText() {}

  static List<String> of(MigrationResult result, String log) {
    List<String> lines = new ArrayList<>(figures(result));
    lines.add(lastLine(result, log));
    return lines;
  }

  /** Everything but the last line. */
  static List<String> figures(MigrationResult result) {
    List<String> lines = new ArrayList<>();
    lines.add("source    " + Words.server(result.source()));
    lines.add("target    " + Words.server(result.target()));
    lines.add(
        "snapshot  "
            + result.snapshot()
            + " (writers were locked for "
            + Words.moment(result.snapshot().lockHeld())
            + ')');
    lines.add("moved     " + Words.named(result.schemas(), "schema"));
    lines.add("          " + amounts(result));
    lines.add("objects   " + Words.kinds(result.objects()));
    addRewrites(lines, result.rewrites());
    return lines;
  }

  static void addRewrites(List<String> lines, List<String> rewrites) {
    if (rewrites.isEmpty()) {
      lines.add("rewrites  none");
      return;
    }
    lines.add("rewrites  " + Words.count(rewrites.size(), "definition"));
    rewrites.forEach(rewrite -> lines.add("          " + rewrite));
  }

  /** Fits a chat message, and claims no more than was done. */
  static String lastLine(MigrationResult result, String log) {
    String begin =
        Reply.exitCode(result) == ExitCode.DONE
            ? "NOT VERIFIED by checksums: "
            : "INCONCLUSIVE, no table was copied: ";
    return begin
        + Words.count(result.schemas().size(), "schema")
        + ", "
        + Words.count(result.tables().size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + (result.tables().isEmpty() ? ", " : ", counted on both sides and equal, ")
        + Words.duration(result.took())
        + ", log: "
        + log;
  }

  private static String amounts(MigrationResult result) {
    Duration took = result.took();
    double seconds = Math.max(1e-3, took.toMillis() / 1000.0);
    return Words.count(result.tables().size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + ", "
        + Words.size(result.bytes())
        + ", "
        + Words.size(Math.round(result.bytes() / seconds))
        + "/s";
  }
}
