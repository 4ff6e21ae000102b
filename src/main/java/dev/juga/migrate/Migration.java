package dev.juga.migrate;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.RunLock;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotRequest;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One run from source to target. */
public final class Migration {
  /** Below it, the server's own sampling after the load is good enough. */
  private static final long WORTH_ANALYZING = 10_000;

  private final Server source;
  private final Server target;
  private final MigrateOptions options;
  private final RunListener listener;
  private final StopSign stop = new StopSign();
  private final List<String> rewrites = Collections.synchronizedList(new ArrayList<>());

  public Migration(Server source, Server target, MigrateOptions options, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.listener = listener;
  }

  /** Reads both servers and says what a run would do; locks and writes nothing. */
  public MigrationPlan plan() {
    Requirements requirements = new Requirements(source, target, options);
    requirements.checkServers();
    Inventory inventory = readInventory();
    List<TableWork> tables = works(inventory);
    requirements.checkInventory(inventory, tables);
    new Beginning(source, target, options, listener).check(inventory.schemas());
    ChunkSize size = new ChunkSize(options.chunkBytes());
    LaneCount lanes = LaneCount.of(options.lanes());
    return new MigrationPlan(
        source.toString(),
        target.toString(),
        lanes.lanes(),
        lanes.reason(),
        size.planned(),
        inventory.schemas().stream().map(Schema::name).toList(),
        tables.stream().map(work -> work.plan(size)).toList(),
        inventory.objectsByKind(),
        tables.stream().flatMap(work -> work.definition().rewrites().stream()).toList());
  }

  /** Runs to the end or throws a {@link dev.juga.failure.Failure}; once per object. */
  public MigrationResult run() {
    long startedAt = System.nanoTime();
    Requirements requirements = new Requirements(source, target, options);
    step("Checking source and target");
    requirements.checkServers();
    requirements.zoneRemark().ifPresent(this::warn);
    source.remark().ifPresent(this::warn);
    target.remark().ifPresent(this::warn);
    requirements.loadingRemark().ifPresent(this::warn);
    Inventory before = readInventory();
    requirements.checkInventory(before, works(before));
    try (RunLock lock = RunLock.take(target)) {
      Ledger ledger = new Beginning(source, target, options, listener).ledger(before.schemas());
      lock.keep(ledger.runId(), stop::raise);
      try {
        MigrationResult result = move(ledger, before, startedAt);
        ledger.end("DONE");
        return result;
      } catch (RuntimeException e) {
        endAsFailed(ledger, e);
        throw e;
      }
    }
  }

  private MigrationResult move(Ledger ledger, Inventory before, long startedAt) {
    Run run = new Run(source, target, ledger, stop, listener, this::rewritten);
    step("Taking the snapshot");
    int laneCount = LaneCount.of(options.lanes()).lanes();
    SnapshotRequest request = request(laneCount, before.tables());
    try (Snapshot snapshot = Snapshot.take(source, request, this::note);
        Pace pace = Pace.over(source, snapshot, options.throttle(), stop);
        Session definer = run.openTarget(Purpose.DEFINE)) {
      boolean moved = hasMoved(ledger, snapshot);
      tellSnapshot(snapshot);

      step("Reading definitions");
      SourceObjects sourceObjects =
          new SourceObjects(source, before.schemas().stream().map(Schema::name).toList());
      Inventory inventory = readInventory();
      List<TableWork> tables = works(inventory);
      new Requirements(source, target, options).checkInventory(inventory, tables);
      checkSameTables(before, inventory);

      step("Creating schemas and tables");
      TargetObjects objects = new TargetObjects(run, definer, rules());
      new TargetTables(run, definer).create(inventory.schemas(), tables);
      objects.dropTriggers();

      step("Copying rows");
      List<TableResult> copied = new RowCopy(run, options, moved, pace).copy(snapshot, tables);
      snapshot.checkUnchanged();
      snapshot.releaseUnprotected();

      step("Adding foreign keys");
      new TargetForeignKeys(run, definer).add(tables);

      step("Creating views, routines, triggers and events");
      sourceObjects.checkUnchanged(this::rewritten);
      objects.create(inventory);

      step("Refreshing statistics");
      analyze(definer, tables, copied);

      return new MigrationResult(
          ledger.runId(),
          source.toString(),
          target.toString(),
          snapshot.position(),
          inventory.schemas().stream().map(Schema::name).toList(),
          copied,
          inventory.objectsByKind(),
          List.copyOf(rewrites),
          Duration.ofNanos(System.nanoTime() - startedAt));
    }
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

  private Inventory readInventory() {
    return new Dictionary(source, List.of(Ledger.SCHEMA)).read(options.selection());
  }

  /** Whether rows that an earlier attempt copied may have changed on the source since. */
  private boolean hasMoved(Ledger ledger, Snapshot snapshot) {
    return !options.snapshot().sourceFrozen()
        && ledger.position().map(before -> !snapshot.unmovedSince(before)).orElse(false);
  }

  private List<TableWork> works(Inventory inventory) {
    return inventory.tables().stream().map(table -> TableWork.of(table, rules())).toList();
  }

  private DefinitionRules rules() {
    return new DefinitionRules(source.version(), target.version(), options.definitions());
  }

  private SnapshotRequest request(int lanes, List<Table> tables) {
    List<TableName> unprotected =
        tables.stream().filter(table -> !"InnoDB".equals(table.engine())).map(Table::name).toList();
    return new SnapshotRequest(
        lanes, options.snapshot(), tables.stream().map(Table::name).toList(), unprotected);
  }

  /** The snapshot watches over the tables that it was told of. */
  private static void checkSameTables(Inventory before, Inventory now) {
    Set<TableName> changed = names(before);
    Set<TableName> left = names(now);
    Set<TableName> both = new HashSet<>(changed);
    both.retainAll(left);
    changed.addAll(left);
    changed.removeAll(both);
    if (!changed.isEmpty()) {
      throw Failure.of(
              ExitCode.SERVER, "Tables came or went on the source while the snapshot was taken")
          .at(Words.shortList(changed.stream().map(TableName::toString).sorted().toList()))
          .remedy("Start the same command again while nobody changes table definitions.");
    }
  }

  private static Set<TableName> names(Inventory inventory) {
    return inventory.tables().stream().map(Table::name).collect(Collectors.toSet());
  }

  private void warn(String sentence) {
    listener.notice(Notice.warning(sentence));
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
