package dev.juga.migrate;

import dev.juga.schema.Selection;
import java.time.Duration;

/**
 * What one run of {@code migrate} was asked to do.
 *
 * @param lanes how many lanes; 0 leaves it to Juga
 * @param lockWait how long to wait for running statements to end before the snapshot is given up
 */
public record MigrateOptions(Selection selection, int lanes, Duration lockWait) {
  /** Everything, with the lanes that this machine and the target stand. */
  public static final MigrateOptions DEFAULTS =
      new MigrateOptions(Selection.ALL, 0, Duration.ofSeconds(60));
}
