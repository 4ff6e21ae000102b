package dev.juga.cli;

import dev.juga.mysql.snapshot.SnapshotOptions;
import java.time.Duration;
import picocli.CommandLine.Option;

/** How the consistent view of the source is had. */
final class SnapshotArguments {
  private static final int LONGEST_WAIT_SECONDS = 86_400;

  @Option(
      names = "--lock-wait",
      paramLabel = "SECONDS",
      description = "How long to wait for running statements before the snapshot. Default: 60.")
  private String lockWait = "";

  @Option(
      names = "--no-backup-lock",
      description = "Lets definitions be changed on the source while rows are copied.")
  private boolean noBackupLock;

  @Option(
      names = "--source-frozen",
      description = "You vouch that nobody writes to the source: it is not locked.")
  private boolean sourceFrozen;

  @Option(
      names = "--freeze-myisam",
      description =
          "Tables that no snapshot protects (MyISAM and the like) stay locked against writers until"
              + " they are copied. Without it they are refused.")
  private boolean freezeMyisam;

  SnapshotOptions read(Problems problems) {
    Duration patience =
        lockWait.isEmpty()
            ? SnapshotOptions.DEFAULT_LOCK_WAIT
            : Duration.ofSeconds(problems.number("--lock-wait", lockWait, 1, LONGEST_WAIT_SECONDS));
    return new SnapshotOptions(patience, !noBackupLock, sourceFrozen, freezeMyisam);
  }
}
