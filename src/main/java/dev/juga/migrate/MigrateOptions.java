package dev.juga.migrate;

import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.preflight.PreflightOptions;
import dev.juga.schema.Selection;
import java.util.function.Consumer;

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
    return but(draft -> draft.runId = name);
  }

  /** The same with this many lanes. */
  public MigrateOptions withLanes(int count) {
    return but(draft -> draft.lanes = count);
  }

  /** The same with chunks of this many bytes. */
  public MigrateOptions withChunkBytes(long bytes) {
    return but(draft -> draft.chunkBytes = bytes);
  }

  /** The same with a pause while the source is busier than this. */
  public MigrateOptions withThrottle(int threadsRunning) {
    return but(draft -> draft.throttle = threadsRunning);
  }

  /** The same with another way to a consistent view. */
  public MigrateOptions with(SnapshotOptions other) {
    return but(draft -> draft.snapshot = other);
  }

  /** The same with other changes to definitions. */
  public MigrateOptions with(DefinitionOptions other) {
    return but(draft -> draft.definitions = other);
  }

  /** The same with another beginning. */
  public MigrateOptions with(Start other) {
    return but(draft -> draft.start = other);
  }

  /** The same with another proof. */
  public MigrateOptions with(Verify other) {
    return but(draft -> draft.verify = other);
  }

  /** The same where default time zones may differ, or may not. */
  public MigrateOptions allowingZoneChange(boolean allowed) {
    return but(draft -> draft.allowZoneChange = allowed);
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

  /** The same but for what the change sets. */
  private MigrateOptions but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Options while one of them is changed: the only place that counts them off. */
  private static final class Draft {
    private String runId;
    private Selection selection;
    private int lanes;
    private long chunkBytes;
    private int throttle;
    private SnapshotOptions snapshot;
    private DefinitionOptions definitions;
    private Start start;
    private Verify verify;
    private boolean allowZoneChange;

    private Draft(MigrateOptions from) {
      this.runId = from.runId;
      this.selection = from.selection;
      this.lanes = from.lanes;
      this.chunkBytes = from.chunkBytes;
      this.throttle = from.throttle;
      this.snapshot = from.snapshot;
      this.definitions = from.definitions;
      this.start = from.start;
      this.verify = from.verify;
      this.allowZoneChange = from.allowZoneChange;
    }

    private MigrateOptions done() {
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
          allowZoneChange);
    }
  }
}
