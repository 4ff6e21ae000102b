package dev.juga.cli;

import dev.juga.migrate.Start;
import picocli.CommandLine.Option;

/** How a run begins. */
final class StartArguments {
  @Option(
      names = "--resume",
      description =
          "Insist on an unfinished run to go on with. Without it, one that fits is gone on with,"
              + " else a new one begins.")
  private boolean resume;

  @Option(
      names = "--drop-existing",
      description = "Drops from the target what is to be copied, and begins anew.")
  private boolean dropExisting;

  Start read(Problems problems) {
    if (resume && dropExisting) {
      problems.add("--resume and --drop-existing exclude each other. Leave one out");
    }
    if (dropExisting) {
      return Start.DROP_EXISTING;
    }
    return resume ? Start.RESUME : Start.AUTOMATIC;
  }
}
