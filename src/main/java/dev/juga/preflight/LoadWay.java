package dev.juga.preflight;

import dev.juga.mysql.rows.RowLoaders;
import java.util.List;

/** Whether rows take the fast way into the target. */
final class LoadWay implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    return !ground.hasTarget() || ground.targetSettings().isOn("local_infile")
        ? List.of()
        : List.of(
            Finding.warning("local-infile", RowLoaders.INSERT_NOTE.replaceFirst("\\.$", ""))
                .mendedBy(ground.mending().setting("local_infile", "ON")));
  }
}
