package dev.juga.verify;

import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.schema.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one run of {@code verify} was asked to do.
 *
 * @param lanes how many chunks are compared at the same time, each with one connection on either
 *     server; 0 leaves it to Juga
 * @param chunkBytes what a chunk is planned to hold, by the source's estimate of its rows
 * @param throttle pause while more statements than this run on the source (Threads_running); 0
 *     never pauses
 * @param samples how many differing rows of a table are shown; all of them are counted
 * @param snapshot how the consistent view of the source is had
 * @param definitions what a migration was allowed to change of definitions on purpose
 * @param repair the file for the statements that would make the target equal; empty for none
 * @param cutover since when the application writes to the target; empty before it does
 * @param ignoredSchemas schemas of Juga's own, such as the ledger's, which never take part
 */
public record VerifyOptions(
    Selection selection,
    Scope scope,
    int lanes,
    long chunkBytes,
    int throttle,
    int samples,
    SnapshotOptions snapshot,
    DefinitionOptions definitions,
    Optional<Path> repair,
    Optional<Cutover> cutover,
    List<String> ignoredSchemas) {
  /** How many rows of a table are shown unless told otherwise. */
  public static final int DEFAULT_SAMPLES = 10;

  /** Large enough that questions cost nothing, small enough to be looked into. */
  public static final long DEFAULT_CHUNK_BYTES = 16L << 20;

  public VerifyOptions {
    ignoredSchemas = List.copyOf(ignoredSchemas);
  }

  /** What a run does unless told otherwise, with the lanes that this machine stands. */
  public static VerifyOptions of(Selection selection) {
    return new VerifyOptions(
        selection,
        Scope.ALL,
        0,
        DEFAULT_CHUNK_BYTES,
        0,
        DEFAULT_SAMPLES,
        SnapshotOptions.DEFAULT,
        DefinitionOptions.DEFAULT,
        Optional.empty(),
        Optional.empty(),
        List.of());
  }

  /** The same for more or less of the servers. */
  public VerifyOptions with(Scope other) {
    return but(draft -> draft.scope = other);
  }

  /** The same with this many lanes. */
  public VerifyOptions withLanes(int count) {
    return but(draft -> draft.lanes = count);
  }

  /** The same with chunks of this many bytes. */
  public VerifyOptions withChunkBytes(long bytes) {
    return but(draft -> draft.chunkBytes = bytes);
  }

  /** The same with a pause while the source is busier than this. */
  public VerifyOptions withThrottle(int threadsRunning) {
    return but(draft -> draft.throttle = threadsRunning);
  }

  /** The same with this many rows shown of each table and class. */
  public VerifyOptions withSamples(int count) {
    return but(draft -> draft.samples = count);
  }

  /** The same with another way to a consistent view. */
  public VerifyOptions with(SnapshotOptions other) {
    return but(draft -> draft.snapshot = other);
  }

  /** The same after a migration that was allowed to change this. */
  public VerifyOptions with(DefinitionOptions other) {
    return but(draft -> draft.definitions = other);
  }

  /** The same with a file for the statements that would make the target equal. */
  public VerifyOptions withRepair(Path file) {
    return but(draft -> draft.repair = Optional.of(file));
  }

  /** The same for a target that the application has written to since a cutover. */
  public VerifyOptions since(Cutover moment) {
    return but(draft -> draft.cutover = Optional.of(moment));
  }

  /** The same without these schemas, which are Juga's own. */
  public VerifyOptions ignoring(String... schemas) {
    return but(draft -> draft.ignoredSchemas = List.of(schemas));
  }

  /** The same but for what the change sets. */
  private VerifyOptions but(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Options while one of them is changed: the only place that counts them off. */
  private static final class Draft {
    private Selection selection;
    private Scope scope;
    private int lanes;
    private long chunkBytes;
    private int throttle;
    private int samples;
    private SnapshotOptions snapshot;
    private DefinitionOptions definitions;
    private Optional<Path> repair;
    private Optional<Cutover> cutover;
    private List<String> ignoredSchemas;

    private Draft(VerifyOptions from) {
      this.selection = from.selection;
      this.scope = from.scope;
      this.lanes = from.lanes;
      this.chunkBytes = from.chunkBytes;
      this.throttle = from.throttle;
      this.samples = from.samples;
      this.snapshot = from.snapshot;
      this.definitions = from.definitions;
      this.repair = from.repair;
      this.cutover = from.cutover;
      this.ignoredSchemas = from.ignoredSchemas;
    }

    private VerifyOptions done() {
      return new VerifyOptions(
          selection,
          scope,
          lanes,
          chunkBytes,
          throttle,
          samples,
          snapshot,
          definitions,
          repair,
          cutover,
          ignoredSchemas);
    }
  }
}
