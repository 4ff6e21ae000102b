package dev.juga.preflight;

import java.util.List;

/** Whether a TIMESTAMP column means on the target what its definition says. */
final class TimestampDefaults implements Check {
  private static final String NAME = "explicit_defaults_for_timestamp";

  @Override
  public List<Finding> look(Ground ground) {
    return !ground.hasTarget() || ground.targetSettings().isOn(NAME)
        ? List.of()
        : List.of(
            Finding.blocker(
                    "timestamp-defaults",
                    "The target adds defaults of its own to TIMESTAMP columns")
                .at(NAME + "=OFF on " + ground.target().endpoint())
                .mendedBy(ground.mending().setting(NAME, "ON")));
  }
}
