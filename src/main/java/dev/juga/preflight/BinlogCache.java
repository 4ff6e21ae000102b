package dev.juga.preflight;

import dev.juga.schema.Table;
import java.util.List;

/** Whether a chunk fits into one transaction of the target's binary log (1197). */
final class BinlogCache implements Check {
  private static final String NAME = "max_binlog_cache_size";

  /** The largest chunk with what the log adds to its rows. */
  private static final long CHUNK = 64L << 20;

  private static final long FEW_ROWS = 1 << 20;

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget() || !ground.targetSettings().isOn("log_bin")) {
      return List.of();
    }
    long most = ground.targetSettings().number(NAME, Long.MAX_VALUE);
    if (most >= CHUNK) {
      return List.of();
    }
    List<String> larger = ground.tablesWhere(table -> isLarger(table, most));
    String what = "The target's binary log takes no transaction as large as a chunk";
    Finding finding =
        larger.isEmpty()
            ? Finding.warning("binlog-cache", what)
            : Finding.blocker("binlog-cache", what).at(larger);
    return List.of(
        finding
            .because(NAME + " is " + most + "; a chunk has up to 32 MB of rows.")
            .mendedBy(ground.mending().setting(NAME, Long.toString(4L << 30))));
  }

  private static boolean isLarger(Table table, long most) {
    return table.estimatedBytes() > most && table.estimatedBytes() > FEW_ROWS;
  }
}
