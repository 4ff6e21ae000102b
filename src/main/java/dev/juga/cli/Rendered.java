package dev.juga.cli;

import dev.juga.report.Manifest;
import dev.juga.report.ManifestFile;
import dev.juga.verdict.TableVerdict;
import java.nio.file.Path;

/** A report that was written. */
record Rendered(ManifestFile.Sealed sealed, Path manifest, Path page, String log) {
  /** Fits a chat message; the verdict is that of the run, whatever the rendering went like. */
  String line() {
    Manifest evidence = sealed.manifest();
    long rows =
        evidence.tables().stream()
            .map(TableVerdict::source)
            .filter(side -> side != null)
            .mapToLong(side -> side.rows())
            .sum();
    return verdict()
        + ": "
        + Words.count(evidence.tables().size(), "table")
        + ", "
        + Words.count(rows, "row")
        + ", run "
        + evidence.run().id()
        + ", report: "
        + page;
  }

  /** As the last line of a run says it. */
  private String verdict() {
    Manifest evidence = sealed.manifest();
    return switch (evidence.run().proof()) {
      case NONE -> "NOT VERIFIED";
      case COUNTS -> evidence.verdict() + " of row counts";
      case DEFINITIONS -> evidence.verdict() + " of definitions";
      case WATCH -> evidence.verdict() + " of a watch after the cutover";
      case INLINE, FULL -> evidence.verdict().toString();
    };
  }
}
