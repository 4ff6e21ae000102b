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

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  private boolean help;

  boolean json() {
    return output.equals(JSON);
  }

  String logFolder() {
    return logFolder;
  }

  boolean help() {
    return help;
  }

  void check(Problems problems) {
    if (!output.equals(TEXT) && !output.equals(JSON)) {
      problems.add("--output must be text or json");
    }
  }
}
