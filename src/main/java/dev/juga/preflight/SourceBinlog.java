package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** Whether the source could be followed by replication after the copy, for a shorter window. */
final class SourceBinlog implements Check {
  private static final String ID = "source-binlog";
  private static final long DAY = 86_400;

  @Override
  public List<Finding> look(Ground ground) {
    Settings source = ground.sourceSettings();
    if (!source.isOn("log_bin")) {
      return List.of(
          Finding.note(ID, "The source has no binary log")
              .at("log_bin=OFF")
              .because(
                  "The copy needs none; without one the target cannot follow the source afterwards,"
                      + " and a run that is taken up again compares what it has copied.")
              .mendedBy(
                  Remedy.advice(
                      "If that is wanted, add log_bin to my.cnf and restart the source.")));
    }
    List<Finding> findings = new ArrayList<>();
    if (!source.text("binlog_format", "ROW").equals("ROW")) {
      findings.add(
          Finding.note(ID, "The source's binary log does not hold rows")
              .at("binlog_format=" + source.value("binlog_format"))
              .because(
                  "Replication to RDS would repeat statements, which may do other things there.")
              .mendedBy(Remedy.onSource("SET GLOBAL binlog_format = 'ROW'")));
    }
    long kept =
        source.number("binlog_expire_logs_seconds", source.number("expire_logs_days", 0) * DAY);
    if (kept > 0 && kept < 2 * DAY) {
      findings.add(
          Finding.note(ID, "The source keeps its binary log for " + kept / 3600 + " hours only")
              .because("A target that is to follow needs it from the snapshot on.")
              .mendedBy(
                  Remedy.onSource(
                      source.has("binlog_expire_logs_seconds")
                          ? "SET GLOBAL binlog_expire_logs_seconds = 604800"
                          : "SET GLOBAL expire_logs_days = 7")));
    }
    return findings;
  }
}
