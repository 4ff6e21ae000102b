package dev.juga.cli;

import dev.juga.digest.RowEncoding;
import dev.juga.event.Listeners;
import dev.juga.event.RunListener;
import dev.juga.failure.Failure;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Verify;
import dev.juga.report.HtmlReport;
import dev.juga.report.Language;
import dev.juga.report.LimitKind;
import dev.juga.report.Manifest;
import dev.juga.report.ManifestBuilder;
import dev.juga.report.ManifestFile;
import dev.juga.report.Timeline;
import dev.juga.schema.Selection;
import dev.juga.verify.Cutover;
import dev.juga.verify.VerificationResult;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/**
 * What a run leaves beside its log: the manifest of what it found, and the report made of it. A
 * report that cannot be written takes nothing from what the run has done.
 */
final class Evidence {
  private static final String LOG_ENDING = "log";

  /**
   * Where to read about a run.
   *
   * @param manifest the manifest as people read its path; empty if there is none
   * @param report the report likewise
   * @param words what the run's last line ends with
   */
  record Written(String manifest, String report, String words) {
    /** Nothing was written. */
    static final Written NOTHING = new Written("", "", "");
  }

  private final RunId run;
  private final Clock clock;
  private final RunLog log;
  private final Instant started;
  private final Timeline timeline;

  Evidence(Invocation invocation) {
    this.run = invocation.run();
    this.clock = invocation.clock();
    this.log = invocation.log();
    this.started = clock.instant();
    this.timeline = new Timeline(clock);
  }

  /** Lets the timeline hear what the listener hears. */
  RunListener beside(RunListener listener) {
    return Listeners.of(listener, timeline);
  }

  /** Writes both files for a migration that reached its end. */
  Written of(MigrationResult result, Selection selection) {
    return write(builder(Manifest.Verb.MIGRATE, result, selection, null));
  }

  /** Writes both files for a migration or a rehearsal that reached its end. */
  Written of(MigrationResult result, Selection selection, Outlook outlook) {
    return write(
        builder(outlook.verb(), result, selection, null)
            .forecast(outlook.forecast().orElse(null))
            .outcome(outlook.outcome().orElse(null)));
  }

  /** Writes both files for a run that failed: what it knew by then. */
  Written of(Manifest.Verb verb, MigrationResult unfinished, Selection selection, Failure failure) {
    return write(builder(verb, unfinished, selection, failure.getMessage()));
  }

  private ManifestBuilder builder(
      Manifest.Verb verb, MigrationResult result, Selection selection, String failure) {
    VerificationResult comparison = result.comparison();
    ManifestBuilder builder =
        builder(verb, proof(result), selection, failure)
            .source(result.source(), result.snapshot())
            .target(result.target(), comparison == null ? null : comparison.targetAt())
            .tables(result.verdicts())
            .rewrites(result.rewrites());
    if (comparison != null) {
      builder.definitions(comparison.comparedDefinitions(), comparison.definitions());
    }
    return builder;
  }

  private static Manifest.Proof proof(MigrationResult result) {
    if (result.verify() == Verify.NONE) {
      return Manifest.Proof.NONE;
    }
    return result.comparison() == null ? Manifest.Proof.INLINE : Manifest.Proof.FULL;
  }

  /** Writes both files for a verification. */
  Written of(VerificationResult result, Selection selection) {
    ManifestBuilder builder =
        builder(Manifest.Verb.VERIFY, proof(result), selection, null)
            .source(result.source(), result.sourceAt())
            .target(result.target(), result.targetAt())
            .tables(result.tables())
            .definitions(result.comparedDefinitions(), result.definitions())
            .rewrites(result.rewrites());
    if (result.cutover() != null) {
      Cutover cutover = result.cutover();
      builder.cutover(
          new Manifest.Cutover(
              cutover.time(),
              cutover.zone() == null ? null : cutover.zone().getId(),
              cutover.allMarks(),
              cutover.volatileTables()));
    }
    return write(builder);
  }

  private static Manifest.Proof proof(VerificationResult result) {
    return switch (result.scope()) {
      case ALL -> result.cutover() == null ? Manifest.Proof.FULL : Manifest.Proof.WATCH;
      case COUNTS_ONLY -> Manifest.Proof.COUNTS;
      case SCHEMA_ONLY -> Manifest.Proof.DEFINITIONS;
    };
  }

  private ManifestBuilder builder(
      Manifest.Verb verb, Manifest.Proof proof, Selection selection, String failure) {
    ManifestBuilder builder =
        new ManifestBuilder(
            new Manifest.Tool(Version.number(), RowEncoding.TAG),
            new Manifest.Run(verb, run.text(), started, clock.instant(), proof, failure));
    builder.limit(LimitKind.ACCOUNTS, null).timeline(timeline);
    if (!selection.toString().equals(Selection.ALL.toString())) {
      builder.limit(LimitKind.SELECTION, selection.toString());
    }
    return builder;
  }

  private Written write(ManifestBuilder builder) {
    try {
      ManifestFile.Sealed sealed = ManifestFile.write(sibling(log.file(), "json"), builder.build());
      HtmlReport.write(sibling(log.file(), "html"), sealed, Language.EN);
    } catch (Failure e) {
      log.failure("No report", e);
      return new Written("", "", "no report (" + e.what() + "), log: " + log.shown());
    }
    Path shown = Path.of(log.shown());
    String report = sibling(shown, "html").toString();
    return new Written(sibling(shown, "json").toString(), report, "report: " + report);
  }

  private static Path sibling(Path logFile, String ending) {
    String name = logFile.getFileName().toString();
    return logFile.resolveSibling(name.substring(0, name.length() - LOG_ENDING.length()) + ending);
  }
}
