package dev.juga.cli;

import picocli.CommandLine.Option;

/** How closely a preflight looks. */
final class PreflightArguments {
  @Option(
      names = "--probe",
      description =
          "Tries every empty table, view, routine, trigger and event in scratch schemas on the"
              + " target, juga_probe_*, and removes them.")
  private boolean probe;

  @Option(
      names = "--scan-text",
      description =
          "Reads all text of the source for bytes that are invalid in their charset; takes as long"
              + " as reading the tables.")
  private boolean scanText;

  boolean probes() {
    return probe;
  }

  boolean scansText() {
    return scanText;
  }
}
