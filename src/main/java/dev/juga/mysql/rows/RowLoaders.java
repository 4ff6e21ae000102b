package dev.juga.mysql.rows;

import dev.juga.mysql.Session;

/** Chooses how rows get into a target. */
public final class RowLoaders {
  /** What a run says where it has to load by INSERT. */
  public static final String INSERT_NOTE =
      "The target has local_infile off, so rows are loaded by INSERT: equally exact, but slower, and"
          + " a value takes twice its size, which must fit max_allowed_packet. Set local_infile=ON"
          + " on the target (on RDS in its parameter group) for LOAD DATA.";

  private RowLoaders() {}

  /** Whether the target takes LOAD DATA LOCAL. */
  public static boolean canLoadData(Session target) {
    return target.number("SELECT @@GLOBAL.local_infile") == 1;
  }

  /** LOAD DATA LOCAL where the target takes it, INSERT elsewhere. */
  public static RowLoader forTarget(Session target) {
    return canLoadData(target) ? new ChunkLoader(target) : new InsertLoader(target);
  }
}
