package dev.juga.preflight;

import java.util.List;
import java.util.Locale;

/** How much room the target needs, which no server tells of itself. */
final class Storage implements Check {
  private static final long GIB = 1L << 30;

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Sizes sizes = ground.sizes();
    String needed = size(sizes.needed());
    Mending mending = ground.mending();
    Finding finding =
        Finding.note("storage", "The target needs about " + needed + " of free storage")
            .because(
                "Data and indexes are "
                    + size(sizes.total())
                    + " on the source, the largest index build takes "
                    + size(sizes.largestBuild())
                    + " more"
                    + (ground.targetSettings().isOn("log_bin")
                        ? ", the binary log as much as the data again."
                        : ".")
                    + (mending.rds()
                        ? " gp3 below 400 GiB has 3,000 IOPS and 125 MiB/s, from 400 GiB on 12,000"
                            + " and 500."
                        : ""));
    return List.of(
        mending.rds()
            ? finding.mendedBy(
                mending
                    .instance("--allocated-storage " + InstanceLines.gibibytes(sizes.needed()))
                    .saying("Compare with FreeStorageSpace in CloudWatch; if it is less:"))
            : finding.mendedBy(
                Remedy.advice(
                    "Compare with the free space of "
                        + ground.targetSettings().text("datadir", "its data directory")
                        + " on its host.")));
  }

  static String size(long bytes) {
    return bytes >= GIB
        ? String.format(Locale.ROOT, "%.1f GB", bytes / (double) GIB)
        : String.format(Locale.ROOT, "%,d MB", (bytes + (1 << 20) - 1) >> 20);
  }
}
