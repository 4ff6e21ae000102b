package dev.juga.migrate;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.lane.LaneCount;
import dev.juga.lane.StopSign;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.RunLock;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.objects.TableDefinition;
import dev.juga.mysql.rows.DigestGround;
import dev.juga.mysql.snapshot.DefinitionGuard;
import dev.juga.mysql.snapshot.Pace;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotRequest;
import dev.juga.preflight.Preflight;
import dev.juga.schema.Inventory;
import dev.juga.schema.Outline;
import dev.juga.schema.Schema;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import dev.juga.schema.TableSummary;
import dev.juga.verify.Verification;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One run from source to target. */
public final class Migration {
  /** Below it, the server's own sampling after the load is good enough. */
  private static final long WORTH_ANALYZING = 10_000;

  private final Server source;
  private final Server target;
  private final MigrateOptions options;
  private final RunListener listener;
  private final StopSign stop = new StopSign("run");
  private final List<String> rewrites = Collections.synchronizedList(new ArrayList<>());
  private volatile MigrationResult unfinished;

  public Migration(Server source, Server target, MigrateOptions options, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.listener = listener;
  }

  /** Reads both servers and says what a run would do; locks and writes nothing. */
  public MigrationPlan plan() {
    Preflight preflight = preflight();
    preflight.checkServers();
    Inventory inventory = preflight.reading(this::readInventory);
    List<TableWork> tables = preflight.reading(() -> works(inventory));
    preflight.checkInventory(inventory, definitions(tables));
    new Beginning(source, target, options, listener).check(inventory.schemas());
    ChunkSize size = new ChunkSize(options.chunkBytes());
    LaneCount lanes = LaneCount.of(options.lanes());
    return new MigrationPlan(
        source.toString(),
        target.toString(),
        lanes.lanes(),
        lanes.reason(),
        size.planned(),
        size.limit(),
        inventory.schemas().stream().map(Schema::name).toList(),
        tables.stream().map(work -> work.plan(size)).toList(),
        inventory.objectsByKind(),
        tables.stream().flatMap(work -> work.definition().rewrites().stream()).toList());
  }

  /** Runs to the end or throws a {@link dev.juga.failure.Failure}; once per object. */
  public MigrationResult run() {
    long startedAt = System.nanoTime();
    Preflight preflight = preflight();
    step("Checking source and target");
    preflight.checkServers();
    try (RunLock lock = RunLock.take(target)) {
      Outline outline = preflight.reading(() -> dictionary().names(options.selection()));
      SnapshotRequest request =
          SnapshotRequest.of(sessions(), options.snapshot(), outline.tables());
      try (DefinitionGuard guard = DefinitionGuard.prepare(source, request, this::note)) {
        step("Reading definitions");
        List<String> schemas = outline.schemas().stream().map(Schema::name).toList();
        SourceObjects sourceObjects = new SourceObjects(source, schemas);
        Inventory inventory = preflight.reading(this::readInventory);
        guard.remember(inventory.tables());
        List<TableWork> tables = preflight.reading(() -> works(inventory));
        preflight.checkInventory(inventory, definitions(tables));
        preflight.remarks().forEach(listener::notice);
        checkSameTables(request.tables(), names(inventory));

        Ledger ledger =
            new Beginning(source, target, options, listener).ledger(inventory.schemas());
        lock.keep(ledger.runId(), stop::raise);
        Account account = new Account(source, target);
        Run run =
            new Run(
                source, target, ledger, stop, listener, this::rewritten, options.verify(), account);
        try {
          step("Taking the snapshot");
          try (Snapshot snapshot = Snapshot.take(source, request, guard, this::note)) {
            tellSnapshot(snapshot);
            account.reads(source, snapshot);
            if (!guard.prevents()) {
              checkSameTables(request.tables(), names(dictionary().names(options.selection())));
            }
            List<TableResult> copied = move(run, snapshot, inventory, tables, sourceObjects);
            VerificationResult compared = compare(snapshot, inventory);
            snapshot.releaseUnprotected();
            ledger.end("DONE");
            return result(run, inventory, copied, inventory.objectsByKind(), compared, startedAt);
          }
        } catch (RuntimeException e) {
          unfinished = result(run, inventory, account.tables(tables), Map.of(), null, startedAt);
          endAsFailed(ledger, e);
          throw e;
        }
      }
    }
  }

  private List<TableResult> move(
      Run run,
      Snapshot snapshot,
      Inventory inventory,
      List<TableWork> tables,
      SourceObjects sourceObjects) {
    boolean moved = hasMoved(run.ledger(), snapshot);
    try (Pace pace = Pace.over(source, snapshot, options.throttle(), stop);
        Session definer = run.openTarget(Purpose.DEFINE)) {
      step("Creating schemas and tables");
      TargetObjects objects = new TargetObjects(run, definer, rules());
      new TargetTables(run, definer).create(inventory.schemas(), tables);
      objects.dropTriggers();

      step("Copying rows");
      List<TableResult> copied = new RowCopy(run, options, moved, pace).copy(snapshot, tables);
      snapshot.checkUnchanged();
      if (options.verify() != Verify.FULL) {
        snapshot.releaseUnprotected();
      }

      step("Adding foreign keys");
      new TargetForeignKeys(run, definer).add(tables);

      step("Creating views, routines, triggers and events");
      sourceObjects.checkUnchanged(this::rewritten);
      objects.create(inventory);

      step("Refreshing statistics");
      analyze(definer, tables, copied);

      return copied;
    }
  }

  /** One for each lane, and one more that looks at single rows of a comparison at the end. */
  private int sessions() {
    int lanes = LaneCount.of(options.lanes()).lanes();
    return options.verify() == Verify.FULL ? lanes + 1 : lanes;
  }

  /**
   * Both servers once more, each by itself, the source as it was when it was copied; null unless
   * asked for.
   */
  private VerificationResult compare(Snapshot snapshot, Inventory inventory) {
    if (options.verify() != Verify.FULL) {
      return null;
    }
    VerifyOptions asked =
        VerifyOptions.of(options.selection())
            .withChunkBytes(options.chunkBytes())
            .withThrottle(options.throttle())
            .with(options.definitions())
            .ignoring(Ledger.SCHEMA);
    return new Verification(source, target, asked, listener, stop)
        .within(snapshot, inventory.tables());
  }

  private MigrationResult result(
      Run run,
      Inventory inventory,
      List<TableResult> tables,
      Map<String, Integer> objects,
      VerificationResult compared,
      long startedAt) {
    return new MigrationResult(
        run.ledger().runId(),
        run.account().source(),
        run.account().target(),
        run.account().position(),
        inventory.schemas().stream().map(Schema::name).toList(),
        tables,
        objects,
        List.copyOf(rewrites),
        options.verify(),
        compared,
        Duration.ofNanos(System.nanoTime() - startedAt));
  }

  /**
   * What a run did by the time when {@link #run} failed; empty if it did not fail, or before it had
   * begun to write.
   */
  public Optional<MigrationResult> unfinished() {
    return Optional.ofNullable(unfinished);
  }

  /**
   * Asks a run that is under way, from any thread, to end after the chunks in flight; {@link #run}
   * then throws a failure with exit code INTERRUPTED.
   */
  public void stop() {
    stop.raise();
  }

  private void step(String name) {
    stop.check();
    listener.stepStarted(name);
  }

  /** Whether rows and definitions can be moved at all; everything in the way is told at once. */
  private Preflight preflight() {
    return new Preflight(source, target, options.preflight(), listener);
  }

  private static List<TableDefinition> definitions(List<TableWork> tables) {
    return tables.stream().map(TableWork::definition).toList();
  }

  private Dictionary dictionary() {
    return new Dictionary(source, List.of(Ledger.SCHEMA));
  }

  private Inventory readInventory() {
    return dictionary().read(options.selection());
  }

  /** Whether rows that an earlier attempt copied may have changed on the source since. */
  private boolean hasMoved(Ledger ledger, Snapshot snapshot) {
    return !options.snapshot().sourceFrozen()
        && ledger.position().map(before -> !snapshot.unmovedSince(before)).orElse(false);
  }

  private List<TableWork> works(Inventory inventory) {
    long packet = packet();
    return inventory.tables().stream().map(table -> TableWork.of(table, rules(), packet)).toList();
  }

  /** How long a row both servers can digest, in bytes. */
  private long packet() {
    return options.verify() == Verify.NONE
        ? Long.MAX_VALUE
        : Math.min(source.brief(DigestGround::packet), target.brief(DigestGround::packet));
  }

  private DefinitionRules rules() {
    return new DefinitionRules(source.version(), target.version(), options.definitions());
  }

  /** The guard and the snapshot watch over the tables that they were told of. */
  private static void checkSameTables(Collection<TableName> watched, Collection<TableName> now) {
    Set<TableName> changed = new TreeSet<>(watched);
    Set<TableName> both = new HashSet<>(now);
    both.retainAll(watched);
    changed.addAll(now);
    changed.removeAll(both);
    if (!changed.isEmpty()) {
      throw Failure.of(
              ExitCode.SERVER, "Tables came or went on the source while the snapshot was taken")
          .at(Words.shortList(changed.stream().map(TableName::toString).toList()))
          .remedy("Start the same command again while nobody changes table definitions.");
    }
  }

  private static List<TableName> names(Inventory inventory) {
    return inventory.tables().stream().map(Table::name).toList();
  }

  private static List<TableName> names(Outline outline) {
    return outline.tables().stream().map(TableSummary::name).toList();
  }

  private void note(String sentence) {
    listener.notice(Notice.note(sentence));
  }

  private void tellSnapshot(Snapshot snapshot) {
    listener.notice(
        Notice.note(
            "Snapshot at "
                + snapshot.position()
                + "; writers were locked for "
                + snapshot.position().lockHeld().toMillis()
                + " ms."));
  }

  private void rewritten(String sentence) {
    rewrites.add(sentence);
    note(sentence);
  }

  private void analyze(Session definer, List<TableWork> tables, List<TableResult> copied) {
    SchemaWriter writer = new SchemaWriter(definer, this::rewritten);
    Set<TableName> large =
        copied.stream()
            .filter(table -> table.rows() >= WORTH_ANALYZING)
            .map(TableResult::name)
            .collect(Collectors.toSet());
    tables.stream()
        .filter(table -> large.contains(table.table().name()))
        .forEach(table -> writer.analyze(table.table()));
  }

  /** The ledger may be out of reach for the same reason that the run failed. */
  private static void endAsFailed(Ledger ledger, RuntimeException cause) {
    try {
      ledger.end("FAILED");
    } catch (RuntimeException e) {
      cause.addSuppressed(e);
    }
  }
}
