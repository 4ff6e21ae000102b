package dev.juga.cli;

import picocli.CommandLine.Option;

/** What is known of a migration before it begins. */
final class PlanArguments {
  @Option(names = "--dry-run", description = "Shows what a run would do; locks and writes nothing.")
  private boolean dryRun;

  @Option(
      names = "--forecast",
      paramLabel = "FILE",
      description =
          "The manifest of a rehearsal, juga-<run>.json: its forecast is set beside what this run"
              + " takes.")
  private String forecast = "";

  boolean isDry() {
    return dryRun;
  }

  /** Empty if none was named. */
  String forecast() {
    return forecast;
  }
}
