package dev.juga.migrate;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.RunLock;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.ObjectWriter;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** One run from source to target. */
public final class Migration {
  /** Below it, the server's own sampling after the load is good enough. */
  private static final long WORTH_ANALYZING = 10_000;

  private final Server source;
  private final Server target;
  private final MigrateOptions options;
  private final RunListener listener;
  private final ChunkSize size;
  private final StopSign stop = new StopSign();
  private final List<String> rewrites = Collections.synchronizedList(new ArrayList<>());

  public Migration(Server source, Server target, MigrateOptions options, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.size = new ChunkSize(options.chunkBytes());
    this.listener = listener;
  }

  /** Reads both servers and says what a run would do; locks and writes nothing. */
  public MigrationPlan plan() {
    Requirements requirements = new Requirements(source, target);
    requirements.checkServers();
    Inventory inventory = readInventory();
    requirements.checkInventory(inventory);
    LaneCount lanes = LaneCount.of(options.lanes());
    return new MigrationPlan(
        source.toString(),
        target.toString(),
        lanes.lanes(),
        lanes.reason(),
        size.planned(),
        inventory.schemas().stream().map(Schema::name).toList(),
        inventory.tables().stream().map(this::work).map(work -> work.plan(size)).toList(),
        inventory.objectsByKind(),
        List.of());
  }

  /** Runs to the end or throws a {@link dev.juga.failure.Failure}; once per object. */
  public MigrationResult run() {
    long startedAt = System.nanoTime();
    Requirements requirements = new Requirements(source, target);
    step("Checking source and target");
    requirements.checkServers();
    requirements.zoneRemark().ifPresent(remark -> listener.notice(Notice.warning(remark)));
    requirements.checkInventory(readInventory());
    try (RunLock lock = RunLock.take(target)) {
      Ledger ledger = Ledger.begin(target, options.runId(), source);
      try {
        MigrationResult result = move(ledger, startedAt);
        ledger.end("DONE");
        return result;
      } catch (RuntimeException e) {
        endAsFailed(ledger, e);
        throw e;
      }
    }
  }

  private MigrationResult move(Ledger ledger, long startedAt) {
    step("Taking the snapshot");
    int laneCount = LaneCount.of(options.lanes()).lanes();
    try (Snapshot snapshot = Snapshot.take(source, laneCount, options.snapshot().lockWait());
        Session definer = target.open(Purpose.DEFINE)) {
      ledger.record(snapshot.position());
      tellSnapshot(snapshot);

      step("Reading definitions");
      Inventory inventory = readInventory();
      new Requirements(source, target).checkInventory(inventory);
      List<TableWork> tables = inventory.tables().stream().map(this::work).toList();

      step("Creating schemas and tables");
      createTables(ledger, definer, inventory, tables);

      step("Copying rows");
      List<TableResult> copied = copyRows(ledger, snapshot, tables);
      snapshot.checkGuarded();

      step("Adding foreign keys");
      addForeignKeys(ledger, definer, tables);

      step("Creating views, routines, triggers and events");
      createObjects(ledger, definer, inventory);

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

  private DefinitionRules rules() {
    return new DefinitionRules(source.version(), target.version(), options.definitions());
  }

  private TableWork work(Table table) {
    return TableWork.of(table, rules());
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

  private void createTables(
      Ledger ledger, Session definer, Inventory inventory, List<TableWork> tables) {
    SchemaWriter writer = new SchemaWriter(definer, this::rewritten);
    ledger.intend(WorkKind.SCHEMA, inventory.schemas().stream().map(Schema::name).toList());
    inventory.schemas().forEach(writer::create);
    ledger.done(WorkKind.SCHEMA);
    ledger.intend(WorkKind.TABLE, names(tables));
    tables.forEach(table -> writer.createBare(table.definition()));
    tables.forEach(table -> table.definition().rewrites().forEach(this::rewritten));
    ledger.done(WorkKind.TABLE);
  }

  private List<TableResult> copyRows(Ledger ledger, Snapshot snapshot, List<TableWork> tables) {
    listener.copyPlanned(
        tables.size(),
        tables.stream().mapToLong(work -> work.table().estimatedRows()).sum(),
        tables.stream().mapToLong(work -> work.table().estimatedBytes()).sum());
    ledger.intend(
        WorkKind.INDEXES,
        names(tables.stream().filter(t -> !t.definition().deferredNames().isEmpty()).toList()));
    TableQueue queue = new TableQueue(tables, size);
    List<Session> writers = new ArrayList<>();
    try {
      List<Lane> lanes = new ArrayList<>();
      for (Session reader : snapshot.lanes()) {
        Session writer = target.open(Purpose.WRITE);
        writers.add(writer);
        lanes.add(new Lane(reader, writer, queue, size, ledger, stop, listener, this::rewritten));
      }
      return new Lanes(stop).run(lanes);
    } finally {
      Lanes.closeAll(writers);
    }
  }

  private void addForeignKeys(Ledger ledger, Session definer, List<TableWork> tables) {
    List<TableWork> withKeys =
        tables.stream().filter(table -> !table.definition().addForeignKeys().isEmpty()).toList();
    SchemaWriter writer = new SchemaWriter(definer, this::rewritten);
    ledger.intend(WorkKind.FOREIGN_KEYS, names(withKeys));
    withKeys.forEach(table -> writer.addForeignKeys(table.definition()));
    ledger.done(WorkKind.FOREIGN_KEYS);
  }

  private void createObjects(Ledger ledger, Session definer, Inventory inventory) {
    List<StoredObject> objects = inventory.objects();
    ledger.intend(WorkKind.OBJECT, objects.stream().map(StoredObject::toString).toList());
    new ObjectWriter(definer, inventory.schemas(), rules(), false, this::rewritten)
        .create(objects, object -> {});
    ledger.done(WorkKind.OBJECT);
  }

  private void rewritten(String sentence) {
    rewrites.add(sentence);
    listener.notice(Notice.note(sentence));
  }

  private void analyze(Session definer, List<TableWork> tables, List<TableResult> copied) {
    SchemaWriter writer = new SchemaWriter(definer, this::rewritten);
    List<dev.juga.schema.TableName> large =
        copied.stream().filter(t -> t.rows() >= WORTH_ANALYZING).map(TableResult::name).toList();
    tables.stream()
        .filter(table -> large.contains(table.table().name()))
        .forEach(table -> writer.analyze(table.table()));
  }

  private static List<String> names(List<TableWork> tables) {
    return tables.stream().map(table -> table.table().name().toString()).toList();
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
