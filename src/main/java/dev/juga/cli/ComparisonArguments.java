package dev.juga.cli;

import dev.juga.verify.Scope;
import dev.juga.verify.VerifyOptions;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** What is compared, and what is told of it. */
final class ComparisonArguments {
  private static final int MOST_SAMPLES = 10_000;

  @Option(names = "--schema-only", description = "Compares definitions; reads no row.")
  private boolean schemaOnly;

  @Option(
      names = "--counts-only",
      description = "Counts rows instead of comparing their checksums: fast, and blind to changes.")
  private boolean countsOnly;

  @Option(
      names = "--samples",
      paramLabel = "N",
      description =
          "How many differing rows of each class and table are shown, up to 10,000; all are"
              + " counted. Default: 10.")
  private String samples = "";

  @Option(
      names = "--repair-sql",
      paramLabel = "FILE",
      description =
          "Writes the statements that would make the target's rows equal. Juga never runs them.")
  private String repair = "";

  VerifyOptions read(Problems problems, VerifyOptions options) {
    if (schemaOnly && countsOnly) {
      problems.add("--schema-only and --counts-only exclude each other. Leave one out");
    }
    if (!repair.isEmpty() && (schemaOnly || countsOnly)) {
      problems.add("--repair-sql needs the rows compared. Leave the other option out");
    }
    VerifyOptions read = options;
    if (schemaOnly) {
      read = read.with(Scope.SCHEMA_ONLY);
    } else if (countsOnly) {
      read = read.with(Scope.COUNTS_ONLY);
    }
    if (!samples.isEmpty()) {
      read = read.withSamples(problems.number("--samples", samples, 0, MOST_SAMPLES));
    }
    return repair.isEmpty() ? read : read.withRepair(Path.of(repair));
  }
}
