package dev.juga.cli;

import dev.juga.digest.RowEncoding;
import dev.juga.event.Listeners;
import dev.juga.event.RunListener;
import dev.juga.failure.Failure;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
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
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a run leaves beside its log: the manifest of what it found, and the report made of it. A
 * report that cannot be written takes nothing from what the run has done.
 */
final class Evidence {
  /** A server as people read it: account, host and port, and its version in parentheses. */
  private static final Pattern SERVER = Pattern.compile("(.*) \\(([^()]*)\\)");

  private static final String LOG_ENDING = "log";

  /**
   * Where to read about a run.
   *
   * @param manifest the manifest as people read its path; empty if there is none
   * @param report the report likewise
   * @param words what the run's last line ends with
   */
  record Written(String manifest, String report, String words) {}

  private final RunId run;
  private final Clock clock;
  private final RunLog log;
  private final Instant started;
  private final Timeline timeline;

  Evidence(RunId run, Clock clock, RunLog log) {
    this.run = run;
    this.clock = clock;
    this.log = log;
    this.started = clock.instant();
    this.timeline = new Timeline(clock);
  }

  /** Lets the timeline hear what the listener hears. */
  RunListener beside(RunListener listener) {
    return Listeners.of(listener, timeline);
  }

  /** Writes both files for a migration. */
  Written of(MigrationResult result, Selection selection) {
    ManifestBuilder builder =
        builder(Manifest.Verb.MIGRATE, proof(result.verify()), selection)
            .source(name(result.source()), version(result.source()), result.snapshot(), Map.of())
            .target(name(result.target()), version(result.target()), null, Map.of())
            .tables(result.tables().stream().map(TableResult::verdict).toList())
            .rewrites(result.rewrites());
    return write(builder);
  }

  private static Manifest.Proof proof(Verify verify) {
    return verify == Verify.NONE ? Manifest.Proof.NONE : Manifest.Proof.INLINE;
  }

  /** Writes both files for a verification. */
  Written of(VerificationResult result, Selection selection) {
    ManifestBuilder builder =
        builder(Manifest.Verb.VERIFY, proof(result), selection)
            .source(name(result.source()), version(result.source()), result.sourceAt(), Map.of())
            .target(name(result.target()), version(result.target()), result.targetAt(), Map.of())
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

  private ManifestBuilder builder(Manifest.Verb verb, Manifest.Proof proof, Selection selection) {
    ManifestBuilder builder =
        new ManifestBuilder(
            new Manifest.Tool(Version.number(), RowEncoding.TAG),
            new Manifest.Run(verb, run.text(), started, clock.instant(), proof));
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

  private static String name(String server) {
    Matcher parts = SERVER.matcher(Words.server(server));
    return parts.matches() ? parts.group(1) : Words.server(server);
  }

  private static String version(String server) {
    Matcher parts = SERVER.matcher(server);
    return parts.matches() ? parts.group(2) : "";
  }

  private static Path sibling(Path logFile, String ending) {
    String name = logFile.getFileName().toString();
    return logFile.resolveSibling(name.substring(0, name.length() - LOG_ENDING.length()) + ending);
  }
}
