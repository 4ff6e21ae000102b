package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** Settings of the target that cost time while it is loaded, and can be turned back afterwards. */
final class LoadSpeed implements Check {
  private static final String ID = "load-speed";
  private static final long REDO = 2L << 30;

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Settings target = ground.targetSettings();
    Mending mending = ground.mending();
    List<Finding> findings = new ArrayList<>();
    if (target.isOn("innodb_flush_log_at_trx_commit")) {
      findings.add(
          Finding.note(ID, "The target waits for the disk at each commit")
              .at("innodb_flush_log_at_trx_commit=1")
              .because("2 is faster while it is loaded; set it back to 1 before the cutover.")
              .mendedBy(mending.setting("innodb_flush_log_at_trx_commit", "2")));
    }
    if (target.isOn("log_bin") && target.isOn("sync_binlog")) {
      findings.add(
          Finding.note(ID, "The target's binary log waits for the disk at each commit")
              .at("sync_binlog=1")
              .because("0 is faster while it is loaded; set it back to 1 before the cutover.")
              .mendedBy(mending.setting("sync_binlog", "0")));
    }
    redo(target, mending, findings);
    rds(target, mending, findings);
    return findings;
  }

  private static void redo(Settings target, Mending mending, List<Finding> findings) {
    boolean byCapacity = target.has("innodb_redo_log_capacity");
    long redo =
        byCapacity
            ? target.number("innodb_redo_log_capacity", REDO)
            : target.number("innodb_log_file_size", REDO)
                * target.number("innodb_log_files_in_group", 1);
    if (redo < REDO && byCapacity) {
      findings.add(
          Finding.note(
                  ID, "The target's redo log is smaller than 2 GB, so that a load waits for it")
              .at("innodb_redo_log_capacity=" + redo)
              .mendedBy(mending.setting("innodb_redo_log_capacity", Long.toString(REDO))));
    }
  }

  private static void rds(Settings target, Mending mending, List<Finding> findings) {
    if (!mending.rds()) {
      return;
    }
    if (target.isOn("log_bin")) {
      findings.add(
          Finding.note(ID, "Automatic backups are on, and with them the binary log")
              .at("log_bin=ON")
              .because(
                  "Loading without them is about a quarter faster; turn them on again afterwards"
                      + " with --backup-retention-period 7.")
              .mendedBy(mending.instance("--backup-retention-period 0")));
    }
    findings.add(
        Finding.note(ID, "Multi-AZ makes each commit wait for the other zone")
            .because(
                "If it is on, turn it off while loading, and on again with --multi-az afterwards.")
            .mendedBy(mending.instance("--no-multi-az")));
  }
}
