package dev.juga.preflight;

import java.util.List;

/** Whether the target can hold what MySQL holds today. */
final class TargetVersion implements Check {
  private static final String ID = "target-version";

  @Override
  public List<Finding> look(Ground ground) {
    return !ground.hasTarget() || ground.to().isMySqlFrom(8, 0, 0)
        ? List.of()
        : List.of(
            Finding.blocker(ID, "Juga copies to MySQL 8.0 and later only")
                .at(ground.target().toString())
                .mendedBy(Remedy.advice("Create the target with MySQL 8.0 or 8.4.")));
  }
}
