package dev.juga.cli;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TablePlan;
import dev.juga.migrate.TableResult;
import dev.juga.migrate.Verify;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Moves nothing and tells the same as a real run would, as quickly or slowly as asked. */
final class FakeMover implements Mover {
  static final List<String> SCHEMAS = List.of("shop", "顧客管理");

  static final ServerRecord SOURCE =
      new ServerRecord(
          "juga@10.0.1.5:3306",
          ServerVersion.parse("5.7.22-log"),
          Map.of("sql_mode", "NO_AUTO_VALUE_ON_ZERO"));
  static final ServerRecord TARGET =
      new ServerRecord(
          "admin@db.example.com:3306",
          ServerVersion.parse("8.0.31"),
          Map.of("time_zone", "+00:00"));

  private static final int CHUNKS = 25;
  private static final long CHUNK_ROWS = 40_000;
  private static final long CHUNK_BYTES = 16L << 20;

  private final RunListener listener;
  private final int tables;
  private final long chunkMillis;
  private final Verify verify;
  private Optional<Failure> failure = Optional.empty();
  private Optional<MigrationResult> answer = Optional.empty();
  private volatile boolean stopped;

  FakeMover(RunListener listener, int tables, long chunkMillis) {
    this(listener, tables, chunkMillis, Verify.INLINE);
  }

  private FakeMover(RunListener listener, int tables, long chunkMillis, Verify verify) {
    this.verify = verify;
    this.listener = listener;
    this.tables = tables;
    this.chunkMillis = chunkMillis;
  }

  static Opening instant() {
    return (source, target, options, listener) -> new FakeMover(listener, 4, 0, options.verify());
  }

  /**
   * Fails with one table copied, one under way and, where the failure is a mismatch, one damaged.
   */
  static FakeMover failing(Failure failure) {
    FakeMover mover = new FakeMover(RunListener.SILENT, 0, 0);
    mover.failure = Optional.of(failure);
    boolean differs = failure.exitCode() == ExitCode.MISMATCH;
    TableResult copied = table(table(0), 10, Verify.INLINE);
    mover.answer =
        Optional.of(
            result(
                differs
                    ? List.of(
                        copied,
                        unfinished(table(1), Verdict.INCONCLUSIVE, null),
                        unfinished(table(2), Verdict.MISMATCH, failure.getMessage()))
                    : List.of(copied),
                Verify.INLINE,
                null));
    return mover;
  }

  /** Compares what it copied once more, and finds this. */
  static FakeMover comparing(Verify verify, TableVerdict found) {
    FakeMover mover = new FakeMover(RunListener.SILENT, 0, 0);
    mover.answer =
        Optional.of(
            result(
                List.of(table(found.table(), found.source().rows(), verify)),
                verify,
                FakeVerifier.result(found.verdict(), found)));
    return mover;
  }

  private static TableResult unfinished(TableName name, Verdict verdict, String reason) {
    TableVerdict told =
        new TableVerdict(
            name, verdict, reason, null, null, List.of(), 1, 1, Duration.ZERO, Map.of(), List.of());
    return new TableResult(name, 7, 1, 1, Duration.ZERO, told);
  }

  static TableName table(int number) {
    String name = number % 3 == 0 ? "注文履歴_明細データ_" + number : "orders_" + number;
    return new TableName(SCHEMAS.get(number % 2), name);
  }

  @Override
  public MigrationPlan plan() {
    listener.stepStarted("Reading the source");
    List<TablePlan> plans = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      plans.add(
          new TablePlan(
              table(i),
              CHUNKS * CHUNK_ROWS,
              CHUNKS * CHUNK_BYTES,
              i == 1 ? "" : "PRIMARY (id)",
              i == 1 ? 1 : CHUNKS,
              i == 2 ? List.of() : List.of("idx_customer", "idx_created_at")));
    }
    return new MigrationPlan(
        "juga@10.0.1.5:3306, MySQL 5.7.22",
        "admin@db.example.com:3306, MySQL 8.0.31",
        4,
        "two for each core of this machine",
        CHUNK_BYTES,
        2 * CHUNK_BYTES,
        SCHEMAS,
        plans,
        Map.of("view", 3),
        List.of("shop.v_sales: DEFINER is left out"));
  }

  @Override
  public MigrationResult run() {
    failure.ifPresent(
        told -> {
          throw told;
        });
    if (answer.isPresent()) {
      return answer.get();
    }
    listener.stepStarted("Taking the snapshot");
    pause(5);
    listener.stepStarted("Creating tables");
    pause(2);
    listener.notice(Notice.warning("shop.cache is empty on the source"));
    long rows = (long) tables * CHUNKS * CHUNK_ROWS;
    listener.copyPlanned(tables, rows, (long) tables * CHUNKS * CHUNK_BYTES);
    listener.stepStarted("Copying rows");
    ExecutorService lanes = Executors.newFixedThreadPool(4);
    try {
      List<Future<?>> waiting = new ArrayList<>();
      for (int i = 0; i < tables; i++) {
        int number = i;
        waiting.add(lanes.submit(() -> copy(table(number))));
      }
      for (Future<?> one : waiting) {
        one.get();
      }
    } catch (ExecutionException e) {
      throw (RuntimeException) e.getCause();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      lanes.shutdownNow();
    }
    return result(tables, verify);
  }

  static MigrationResult result(int tables) {
    return result(tables, Verify.INLINE);
  }

  static MigrationResult result(int tables, Verify verify) {
    List<TableResult> results = new ArrayList<>();
    for (int i = 0; i < tables; i++) {
      results.add(table(table(i), CHUNKS * CHUNK_ROWS, verify));
    }
    return result(results, verify, null);
  }

  private static MigrationResult result(
      List<TableResult> results, Verify verify, VerificationResult comparison) {
    return new MigrationResult(
        "run-1",
        SOURCE,
        TARGET,
        new SnapshotPosition("", "binlog.000012", 1234, Duration.ofMillis(31)),
        SCHEMAS,
        results,
        Map.of("view", 3, "trigger", 1),
        List.of("shop.v_sales: DEFINER is left out"),
        verify,
        comparison,
        Duration.ofSeconds(724));
  }

  /** A table that arrived. */
  static TableResult table(TableName name, long rows, Verify verify) {
    boolean proven = verify != Verify.NONE;
    TableDigest digest = new TableDigest(rows, proven ? "7f3a" + rows : null);
    Duration took = Duration.ofSeconds(62);
    TableVerdict verdict =
        new TableVerdict(
            name,
            proven ? Verdict.MATCH : Verdict.INCONCLUSIVE,
            proven ? null : "Contents were not compared.",
            digest,
            digest,
            List.of(),
            CHUNKS,
            CHUNKS * CHUNK_BYTES,
            took,
            Map.of(),
            List.of());
    return new TableResult(name, rows, CHUNKS * CHUNK_BYTES, CHUNKS, took, verdict);
  }

  private void copy(TableName table) {
    long began = System.nanoTime();
    listener.tableStarted(table, CHUNKS * CHUNK_ROWS, CHUNKS * CHUNK_BYTES);
    for (int i = 0; i < CHUNKS; i++) {
      if (stopped) {
        throw Failure.of(ExitCode.INTERRUPTED, "The run was stopped before the end");
      }
      pause(1);
      listener.chunkCommitted(table, CHUNK_ROWS, CHUNK_BYTES);
    }
    listener.tableFinished(
        table,
        CHUNKS * CHUNK_ROWS,
        CHUNKS * CHUNK_BYTES,
        Duration.ofNanos(System.nanoTime() - began));
  }

  private void pause(int times) {
    try {
      Thread.sleep(times * chunkMillis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public Optional<MigrationResult> unfinished() {
    return answer;
  }

  @Override
  public void stop() {
    stopped = true;
  }

  @Override
  public void close() {}
}
