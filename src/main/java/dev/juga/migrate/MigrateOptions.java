package dev.juga.migrate;

import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.preflight.PreflightOptions;
import dev.juga.schema.Selection;

/**
 * What one run of {@code migrate} was asked to do.
 *
 * @param runId names the run in the ledger and in file names; a run that is resumed keeps its first
 * @param lanes how many lanes; 0 leaves it to Juga
 * @param chunkBytes what a chunk is planned to hold, in bytes of load format; it ends at twice that
 * @param throttle pause while more statements than this run on the source (Threads_running); 0
 *     never pauses
 * @param verify how the run proves what arrived
 * @param allowZoneChange whether sessions that set no time zone may read other times on the target
 */
public record MigrateOptions(
    String runId,
    Selection selection,
    int lanes,
    long chunkBytes,
    int throttle,
    SnapshotOptions snapshot,
    DefinitionOptions definitions,
    Start start,
    Verify verify,
    boolean allowZoneChange) {
  /** Large enough that a commit costs nothing, small enough to be repeated (server-facts.md 24). */
  public static final long DEFAULT_CHUNK_BYTES = 16L << 20;

  /** What a run does unless told otherwise, with the lanes that this machine stands. */
  public static MigrateOptions of(String runId, Selection selection) {
    return new MigrateOptions(
        runId,
        selection,
        0,
        DEFAULT_CHUNK_BYTES,
        0,
        SnapshotOptions.DEFAULT,
        DefinitionOptions.DEFAULT,
        Start.AUTOMATIC,
        Verify.INLINE,
        false);
  }

  /** The same under this name. */
  public MigrateOptions named(String name) {
    return new MigrateOptions(
        name,
        selection,
        lanes,
        chunkBytes,
        throttle,
        snapshot,
        definitions,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with this many lanes. */
  public MigrateOptions withLanes(int count) {
    return new MigrateOptions(
        runId,
        selection,
        count,
        chunkBytes,
        throttle,
        snapshot,
        definitions,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with chunks of this many bytes. */
  public MigrateOptions withChunkBytes(long bytes) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        bytes,
        throttle,
        snapshot,
        definitions,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with a pause while the source is busier than this. */
  public MigrateOptions withThrottle(int threadsRunning) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        threadsRunning,
        snapshot,
        definitions,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with another way to a consistent view. */
  public MigrateOptions with(SnapshotOptions other) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        throttle,
        other,
        definitions,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with other changes to definitions. */
  public MigrateOptions with(DefinitionOptions other) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        throttle,
        snapshot,
        other,
        start,
        verify,
        allowZoneChange);
  }

  /** The same with another beginning. */
  public MigrateOptions with(Start other) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        throttle,
        snapshot,
        definitions,
        other,
        verify,
        allowZoneChange);
  }

  /** The same with another proof. */
  public MigrateOptions with(Verify other) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        throttle,
        snapshot,
        definitions,
        start,
        other,
        allowZoneChange);
  }

  /** The same where default time zones may differ, or may not. */
  public MigrateOptions allowingZoneChange(boolean allowed) {
    return new MigrateOptions(
        runId,
        selection,
        lanes,
        chunkBytes,
        throttle,
        snapshot,
        definitions,
        start,
        verify,
        allowed);
  }

  /**
   * What has to be known before such a run; it decides itself what may be on the target already.
   */
  public PreflightOptions preflight() {
    return PreflightOptions.of(selection)
        .withLanes(lanes)
        .provingInline(verify != Verify.NONE)
        .with(snapshot)
        .with(definitions)
        .allowingZoneChange(allowZoneChange)
        .intoAnything();
  }
}
