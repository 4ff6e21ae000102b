package dev.juga.cli;

import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Verify;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The results of {@code migrate} and {@code demo} as lines for people. */
final class ResultText {
  private ResultText() {}

  /**
   * All lines.
   *
   * @param outlook how long the window must be, or what became of a forecast
   * @param end what the last line ends with: where to read about the run
   */
  static List<String> of(MigrationResult result, Outlook outlook, String end) {
    List<String> lines = new ArrayList<>(figures(result));
    if (result.comparison() != null) {
      lines.addAll(VerdictText.findings(result.comparison()));
    }
    lines.addAll(OutlookText.of(outlook));
    lines.add(lastLine(result, end));
    return lines;
  }

  /** Everything but the last line. */
  static List<String> figures(MigrationResult result) {
    List<String> lines = new ArrayList<>();
    lines.add("source    " + result.source());
    lines.add("target    " + result.target());
    lines.add(
        "snapshot  "
            + result.snapshot()
            + " (writers were locked for "
            + Words.moment(result.snapshot().lockHeld())
            + ')');
    lines.add("moved     " + Words.named(result.schemas(), "schema"));
    lines.add("          " + amounts(result));
    lines.add("proof     " + proof(result));
    if (result.comparison() != null) {
      lines.add("          " + comparison(result.comparison()));
    }
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
  static String lastLine(MigrationResult result, String end) {
    boolean proven = result.verdict() == Verdict.MATCH;
    String middle = "";
    if (proven) {
      middle = ", digest " + result.digest();
    } else if (result.verify() == Verify.NONE && !result.tables().isEmpty()) {
      middle = ", counted on both sides and equal";
    }
    return begin(result)
        + Words.count(result.schemas().size(), "schema")
        + ", "
        + Words.count(result.tables().size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + middle
        + ", "
        + Words.duration(result.took())
        + ", "
        + end;
  }

  private static String begin(MigrationResult result) {
    if (result.tables().isEmpty()) {
      return "INCONCLUSIVE, no table was copied: ";
    }
    if (result.verify() == Verify.NONE) {
      return "NOT VERIFIED by checksums: ";
    }
    return result.comparison() == null || result.verdict() == Verdict.MATCH
        ? result.verdict().name() + ' '
        : VerdictText.begin(result.comparison()) + "; ";
  }

  private static String proof(MigrationResult result) {
    if (result.verdict() == Verdict.MATCH) {
      return "row counts and checksums of "
          + Words.count(result.tables().size(), "table")
          + " are equal on both sides";
    }
    if (result.comparison() != null) {
      return "row counts and checksums were equal while rows were copied";
    }
    return result.verify() == Verify.NONE
        ? "rows are counted, contents are not compared (--verify=none)"
        : "nothing can be said";
  }

  private static String comparison(VerificationResult result) {
    String compared =
        Words.count(result.rows(), "row")
            + " and "
            + Words.count(result.comparedDefinitions(), "definition")
            + " compared once more at the end: ";
    return compared
        + (result.verdict() == Verdict.MATCH ? "all are equal" : result.verdict().name());
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
