package dev.juga.cli;

import picocli.CommandLine.Option;

/** What every command takes. */
final class CommonOptions {
  private static final String TEXT = "text";
  private static final String JSON = "json";

  @Option(
      names = "--output",
      paramLabel = "text|json",
      description = "What stands on standard output: lines, or one JSON document. Default: text.")
  private String output = TEXT;

  @Option(
      names = "--log-dir",
      paramLabel = "DIR",
      description = "Where juga-<run>.log is written. Default: the working directory.")
  private String logFolder = "";

  /** picocli sets it and acts on it. */
  @SuppressWarnings("unused")
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this help message and exit.")
  private boolean help;

  String logFolder() {
    return logFolder;
  }

  void check(Problems problems) {
    if (!output.equals(TEXT) && !output.equals(JSON)) {
      problems.add("--output must be text or json");
    }
  }
}
