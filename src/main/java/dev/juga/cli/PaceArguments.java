package dev.juga.cli;

import dev.juga.migrate.MigrateOptions;
import picocli.CommandLine.Option;

/** How much at the same time. */
final class PaceArguments {
  private static final int MOST_LANES = 64;
  private static final int MOST_MIB = 64;
  private static final int MOST_THREADS = 100_000;

  @Option(
      names = "--lanes",
      paramLabel = "N",
      description =
          "How many connections carry rows at the same time, 1 to 64. Default: Juga's choice.")
  private String lanes = "";

  @Option(
      names = "--chunk-size",
      paramLabel = "MIB",
      description = "What a chunk is planned to hold, 1 to 64 MiB. Default: 16.")
  private String chunkSize = "";

  @Option(
      names = "--throttle",
      paramLabel = "N",
      description =
          "Pause while more than N statements run on the source (Threads_running). Default: never.")
  private String throttle = "";

  MigrateOptions read(Problems problems, MigrateOptions options) {
    MigrateOptions read = options;
    if (!lanes.isEmpty()) {
      read = read.withLanes(problems.number("--lanes", lanes, 1, MOST_LANES));
    }
    if (!chunkSize.isEmpty()) {
      long mib = problems.number("--chunk-size", chunkSize, 1, MOST_MIB);
      read = read.withChunkBytes(mib << 20);
    }
    if (!throttle.isEmpty()) {
      read = read.withThrottle(problems.number("--throttle", throttle, 1, MOST_THREADS));
    }
    return read;
  }
}
