package dev.juga.verify;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.lane.LaneCount;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.rows.DigestGround;
import dev.juga.mysql.snapshot.DefinitionGuard;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.mysql.snapshot.SnapshotRequest;
import dev.juga.mysql.snapshot.TargetView;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import dev.juga.schema.TableSummary;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.definitions.DefinitionComparison;
import dev.juga.verify.definitions.DefinitionFindings;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One comparison of what a target holds with what its source holds. Writes to neither. */
public final class Verification {
  private static final DefinitionFindings NO_DEFINITIONS =
      new DefinitionFindings(0, List.of(), List.of());

  private final Server source;
  private final Server target;
  private final VerifyOptions options;
  private final RunListener listener;
  private final StopSign stop;
  private final List<String> remarks = Collections.synchronizedList(new ArrayList<>());

  public Verification(Server source, Server target, VerifyOptions options, RunListener listener) {
    this(source, target, options, listener, new StopSign("verification"));
  }

  /** A part of a larger run, which this sign stops. */
  public Verification(
      Server source, Server target, VerifyOptions options, RunListener listener, StopSign stop) {
    this.stop = stop;
    this.source = source;
    this.target = target;
    this.options = options;
    this.listener = listener;
  }

  /** What was compared of the rows, where, and by whom. */
  private record Rows(
      ServerRecord source,
      ServerRecord target,
      SnapshotPosition sourceAt,
      SnapshotPosition targetAt,
      List<TableVerdict> tables) {}

  /** Runs to the end or throws a {@link Failure}; once per object. */
  public VerificationResult run() {
    long startedAt = System.nanoTime();
    step("Checking source and target");
    checkServers();
    DefinitionFindings definitions =
        options.scope() == Scope.COUNTS_ONLY ? NO_DEFINITIONS : compareDefinitions();
    Rows rows = options.scope() == Scope.SCHEMA_ONLY ? noRows() : compareRows();
    return result(definitions, rows, startedAt);
  }

  /**
   * Compares everything within a snapshot that is there already, as it was when the snapshot was
   * taken, and leaves it open. Runs to the end or throws a {@link Failure}; once per object.
   *
   * @param snapshot with one session more than there are to be lanes
   * @param tables the selected tables, as they were described under the snapshot's guard
   */
  public VerificationResult within(Snapshot snapshot, List<Table> tables) {
    long startedAt = System.nanoTime();
    DefinitionFindings definitions = compareDefinitions();
    return result(definitions, compareRows(snapshot, pairs(tables)), startedAt);
  }

  private VerificationResult result(DefinitionFindings definitions, Rows rows, long startedAt) {
    return new VerificationResult(
        rows.source(),
        rows.target(),
        rows.sourceAt(),
        rows.targetAt(),
        options.scope(),
        rows.tables(),
        definitions.compared(),
        definitions.differences(),
        definitions.rewrites(),
        List.copyOf(remarks),
        verdict(rows.tables(), definitions),
        Duration.ofNanos(System.nanoTime() - startedAt),
        options.cutover().orElse(null));
  }

  /** Asks a run that is under way, from any thread, to end; {@link #run} then fails so. */
  public void stop() {
    stop.raise();
  }

  /** Each part for itself: definitions that agree do not make up for rows that nobody compared. */
  private Verdict verdict(List<TableVerdict> tables, DefinitionFindings definitions) {
    List<Verdict> parts = new ArrayList<>();
    if (options.scope() != Scope.SCHEMA_ONLY) {
      parts.add(Verdict.of(tables.stream().map(TableVerdict::verdict).toList()));
    }
    if (options.scope() != Scope.COUNTS_ONLY) {
      boolean differ = definitions.differences().stream().anyMatch(one -> !one.kind().isWarning());
      boolean agree = definitions.compared() > 0 && !differ;
      parts.add(differ ? Verdict.MISMATCH : agree ? Verdict.MATCH : Verdict.INCONCLUSIVE);
    }
    return Verdict.of(parts);
  }

  /** What an account may not see makes the definitions inconclusive, and says nothing of rows. */
  private DefinitionFindings compareDefinitions() {
    step("Comparing definitions");
    try {
      return DefinitionComparison.of(
          source,
          target,
          options.selection(),
          options.definitions(),
          options.cutover().isPresent());
    } catch (Failure e) {
      if (e.exitCode() != ExitCode.INCONCLUSIVE) {
        throw e;
      }
      remark("Definitions were not compared: " + e.getMessage());
      return NO_DEFINITIONS;
    }
  }

  private void checkServers() {
    source.remark().ifPresent(this::remark);
    target.remark().ifPresent(this::remark);
    new Requirements(source, target, options).check();
  }

  private Rows compareRows() {
    step("Reading definitions");
    List<TableSummary> names = dictionary(source).names(options.selection()).tables();
    int lanes = LaneCount.of(options.lanes()).lanes();
    // One session more than there are lanes looks at single rows.
    SnapshotRequest request = SnapshotRequest.of(lanes + 1, options.snapshot(), names);
    try (DefinitionGuard guard = DefinitionGuard.prepare(source, request, this::remark)) {
      List<Table> tables = dictionary(source).tables(options.selection());
      guard.remember(tables);
      checkSameTables(names, tables);
      List<TablePair> pairs = pairs(tables);
      step("Taking the snapshot");
      try (Snapshot snapshot = Snapshot.take(source, request, guard, this::remark)) {
        return compareRows(snapshot, pairs);
      }
    }
  }

  private Rows compareRows(Snapshot snapshot, List<TablePair> pairs) {
    try (TargetView view = TargetView.open(target, snapshot.lanes().size(), this::remark)) {
      ServerRecord from = source.record(snapshot.lanes().get(0));
      ServerRecord to = target.record(view.lanes().get(0));
      List<TableVerdict> verdicts = compare(snapshot, view, pairs);
      return new Rows(from, to, snapshot.position(), view.position(), verdicts);
    }
  }

  private Rows noRows() {
    return new Rows(
        source.brief(source::record), target.brief(target::record), null, null, List.of());
  }

  private List<TablePair> pairs(List<Table> tables) {
    // Old servers open every table to tell its partitions, so nobody is asked where there are none.
    boolean partitioned =
        tables.stream().anyMatch(table -> table.createStatement().contains("PARTITION BY"));
    Map<TableName, List<String>> onSource = partitioned ? partitions(source) : Map.of();
    Map<TableName, List<String>> onTarget = partitioned ? partitions(target) : Map.of();
    return TablePair.of(tables, dictionary(target).tables(options.selection())).stream()
        .map(
            pair ->
                pair.with(
                    onSource.getOrDefault(pair.name(), List.of()),
                    onTarget.getOrDefault(pair.name(), List.of())))
        .toList();
  }

  private Map<TableName, List<String>> partitions(Server server) {
    return dictionary(server).partitions(options.selection());
  }

  private List<TableVerdict> compare(Snapshot snapshot, TargetView view, List<TablePair> pairs) {
    List<TableVerdict> verdicts = new ArrayList<>(leftOut(pairs));
    Watch watch = Watch.of(options.cutover(), view.lanes().get(0));
    List<TableComparison> comparisons = new ArrayList<>();
    // Also fails if either server computes other digests than every other one.
    long packet =
        Math.min(
            DigestGround.packet(snapshot.lanes().get(0)), DigestGround.packet(view.lanes().get(0)));
    RangeSize size =
        RangeSize.of(
            options.chunkBytes(),
            options.throttle() > 0,
            view.lanes().size() - 1,
            pairs.stream().mapToLong(TablePair::estimatedBytes).sum());
    for (TablePair pair : pairs) {
      if (!pair.isOnBoth()) {
        verdicts.add(Verdicts.ofLonely(pair));
      } else if (watch.isVolatile(pair)) {
        verdicts.add(Verdicts.ofVolatile(pair.name()));
      } else if (pair.common().storedColumns().isEmpty()) {
        verdicts.add(Verdicts.withoutColumns(pair));
      } else {
        comparisons.add(
            new TableComparison(pair, packet, size, options.samples(), watch.marksOf(pair)));
      }
    }
    watch.remarks(comparisons).forEach(this::remark);
    Optional<RepairScript> repair = options.repair().map(RepairScript::to);
    try {
      step("Comparing rows");
      new RowComparison(source, target, options, stop, listener)
          .compare(snapshot, view, comparisons, repair);
      snapshot.checkUnchanged();
      Verdicts judge = new Verdicts(options.scope() == Scope.COUNTS_ONLY);
      comparisons.forEach(table -> verdicts.add(judge.of(table)));
      verdicts.sort(Comparator.comparing(TableVerdict::table));
      repair.ifPresent(
          script -> script.finish(new RepairWarnings(target).of(verdicts, comparisons)));
      return verdicts;
    } finally {
      repair.ifPresent(RepairScript::close);
    }
  }

  /**
   * Tables of the selected schemas that the user left out: shown, so that nobody counts on them.
   */
  private List<TableVerdict> leftOut(List<TablePair> pairs) {
    List<String> schemas = pairs.stream().map(pair -> pair.name().schema()).distinct().toList();
    return dictionary(source).tableNames(schemas).entrySet().stream()
        .flatMap(held -> held.getValue().stream().map(name -> new TableName(held.getKey(), name)))
        .filter(name -> !options.selection().has(name))
        .map(Verdicts::ofLeftOut)
        .toList();
  }

  /** The guard watches over the tables that it was told of. */
  private static void checkSameTables(List<TableSummary> watched, List<Table> now) {
    if (!watched.stream()
        .map(TableSummary::name)
        .toList()
        .equals(now.stream().map(Table::name).toList())) {
      throw Failure.of(ExitCode.SERVER, "Tables came or went on the source while it was read")
          .remedy("Start the same command again while nobody changes table definitions.");
    }
  }

  private Dictionary dictionary(Server server) {
    return new Dictionary(server, options.ignoredSchemas());
  }

  private void step(String name) {
    stop.check();
    listener.stepStarted(name);
  }

  private void remark(String sentence) {
    remarks.add(sentence);
    listener.notice(Notice.note(sentence));
  }
}
