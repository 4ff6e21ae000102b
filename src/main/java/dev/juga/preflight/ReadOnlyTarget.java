package dev.juga.preflight;

import java.util.List;

/** Whether the target takes writes at all: it may be a replica, or its endpoint a reader's. */
final class ReadOnlyTarget implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    Settings target = ground.targetSettings();
    String why = "";
    if (target.isOn("innodb_read_only")) {
      why = "innodb_read_only";
    } else if (target.isOn("super_read_only")) {
      why = "super_read_only";
    } else if (target.isOn("read_only")
        && ground.targetGrants().missing(List.of("SUPER")).size()
                + ground.targetGrants().missing(List.of("CONNECTION_ADMIN")).size()
            == 2) {
      why = "read_only";
    }
    if (why.isEmpty()) {
      return List.of();
    }
    Finding finding = Finding.blocker("read-only", "The target takes no writes").at(why + "=ON");
    boolean own = !ground.mending().rds() && !why.equals("innodb_read_only");
    return List.of(
        finding.mendedBy(
            own
                ? Remedy.onTarget(
                        "SET PERSIST super_read_only = OFF", "SET PERSIST read_only = OFF")
                    .saying("If it is not a replica that has to stay one:")
                : Remedy.advice(
                    "Name the endpoint of the writing instance; a replica is promoted with aws rds"
                        + " promote-read-replica.")));
  }
}
