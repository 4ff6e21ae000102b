package dev.juga.migrate;

import dev.juga.schema.Selection;
import java.time.Duration;

/**
 * What one run of {@code migrate} was asked to do.
 *
 * @param runId names the run in the ledger and in file names; never used twice on one target
 * @param lanes how many lanes; 0 leaves it to Juga
 * @param lockWait how long to wait for running statements to end before the snapshot is given up
 * @param chunkBytes what a chunk is planned to hold, in bytes of load format; it ends at twice that
 */
public record MigrateOptions(
    String runId, Selection selection, int lanes, Duration lockWait, long chunkBytes) {
  /** Large enough that a commit costs nothing, small enough to be repeated (server-facts.md 24). */
  public static final long DEFAULT_CHUNK_BYTES = 16L << 20;

  /** How long to wait unless told otherwise. */
  public static final Duration DEFAULT_LOCK_WAIT = Duration.ofSeconds(60);

  /** Chunks of the default size. */
  public MigrateOptions(String runId, Selection selection, int lanes, Duration lockWait) {
    this(runId, selection, lanes, lockWait, DEFAULT_CHUNK_BYTES);
  }

  /** Everything, with the lanes that this machine stands. */
  public static MigrateOptions everything(String runId) {
    return new MigrateOptions(runId, Selection.ALL, 0, DEFAULT_LOCK_WAIT);
  }
}
