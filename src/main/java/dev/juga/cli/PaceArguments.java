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

  /**
   * What was asked for.
   *
   * @param lanes 0 leaves it to Juga
   * @param chunkBytes what a chunk is planned to hold
   * @param throttle 0 never pauses
   */
  record Asked(int lanes, long chunkBytes, int throttle) {}

  Asked read(Problems problems) {
    return new Asked(
        lanes.isEmpty() ? 0 : problems.number("--lanes", lanes, 1, MOST_LANES),
        chunkSize.isEmpty()
            ? MigrateOptions.DEFAULT_CHUNK_BYTES
            : (long) problems.number("--chunk-size", chunkSize, 1, MOST_MIB) << 20,
        throttle.isEmpty() ? 0 : problems.number("--throttle", throttle, 1, MOST_THREADS));
  }
}
