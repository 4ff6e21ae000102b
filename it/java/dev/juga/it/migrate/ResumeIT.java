package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.LedgerKeeper;
import dev.juga.ledger.RunStatus;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Start;
import dev.juga.schema.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run that did not reach its end is taken up by the next one that asks for the same. */
class ResumeIT {
  private TwoServers servers;
  private final List<String> notices = new CopyOnWriteArrayList<>();
  private final List<String> chunks = new CopyOnWriteArrayList<>();

  @BeforeEach
  void open() {
    servers = new TwoServers().with("resume");
    servers.onSource(
        "CREATE SCHEMA resume",
        "USE resume",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE orders (id INT PRIMARY KEY, code CHAR(20) NOT NULL, pad VARCHAR(300),"
            + " UNIQUE KEY codes (code), KEY pads (pad(9)))",
        "INSERT INTO orders WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 20000) SELECT i, CONCAT('code ', i), REPEAT('x', 200 + i % 90) FROM r",
        "CREATE TABLE log (line VARCHAR(300))",
        "INSERT INTO log SELECT CONCAT(pad, id DIV 2) FROM orders",
        "CREATE TABLE small (id INT PRIMARY KEY, n INT, o INT,"
            + " FOREIGN KEY (o) REFERENCES orders (id))",
        "INSERT INTO small VALUES (1, 1, 1), (2, 2, 7)",
        "CREATE TABLE audit (what VARCHAR(40))",
        "CREATE TRIGGER told AFTER INSERT ON small FOR EACH ROW"
            + " INSERT INTO audit VALUES ('inserted')",
        "CREATE VIEW all_orders AS SELECT id, code FROM orders",
        "ANALYZE TABLE orders, log, small, audit");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  private static Failure broken() {
    return Failure.of(ExitCode.INTERRUPTED, "The test ends the run");
  }

  /** Ends the run when {@code atChunk} says so of a table's chunk, counted from 1 in all. */
  private RunListener endingAt(BiFunction<TableName, Integer, Boolean> atChunk) {
    AtomicInteger count = new AtomicInteger();
    return new Recorder() {
      @Override
      public void chunkCommitted(TableName table, long rows, long bytes) {
        super.chunkCommitted(table, rows, bytes);
        if (atChunk.apply(table, count.incrementAndGet())) {
          throw broken();
        }
      }
    };
  }

  private class Recorder implements RunListener {
    @Override
    public void chunkCommitted(TableName table, long rows, long bytes) {
      chunks.add(table.table());
    }

    @Override
    public void notice(Notice notice) {
      notices.add(notice.text());
    }
  }

  private void fails(RunListener listener) {
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(1, listener));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
  }

  private MigrationResult completes() throws SQLException {
    chunks.clear();
    notices.clear();
    MigrationResult result = servers.migrate(2, new Recorder());
    assertThat(servers.differences()).isEmpty();
    assertThat(notices).anyMatch(text -> text.startsWith("Going on with run "));
    return result;
  }

  private static boolean isThirdOfOrders(TableName table, int count) {
    return table.table().equals("orders") && count >= 3;
  }

  @Test
  void finishedChunksOfASourceThatStoodStillAreNotReadAgain() throws SQLException {
    fails(endingAt(ResumeIT::isThirdOfOrders));
    long before = servers.numberOnTarget("SELECT COUNT(*) FROM juga_ledger.chunk");
    MigrationResult result = completes();
    assertThat(before).isPositive();
    assertThat(notices).noneMatch(text -> text.contains("finished chunks" + " differ"));
    long all = servers.numberOnTarget("SELECT COUNT(*) FROM juga_ledger.chunk");
    assertThat(chunks).hasSize((int) (all - before));
    assertThat(result.tables()).hasSize(4);
    assertThat(result.rows()).isEqualTo(40_002);
  }

  @Test
  void rowsThatChangedInAFinishedChunkArriveAfterAll() throws SQLException {
    fails(endingAt(ResumeIT::isThirdOfOrders));
    servers.onSource(
        "UPDATE resume.orders SET pad='changed' WHERE id IN (5, 19999)",
        "DELETE FROM resume.orders WHERE id = 12",
        "INSERT INTO resume.orders VALUES (-4, 'first', 'p'), (99999, 'last', 'p')");
    completes();
    assertThat(notices).anyMatch(text -> text.contains("differ from the source now"));
  }

  @Test
  void aUniqueValueThatMovedBetweenFinishedChunksArrives() throws SQLException {
    fails(endingAt((table, count) -> table.table().equals("small")));
    servers.onSource(
        "UPDATE resume.orders SET code='free' WHERE id = 3",
        "UPDATE resume.orders SET code='code 3' WHERE id = 15000");
    completes();
  }

  @Test
  void aKeylessTableThatWasHalfCopiedIsEmptiedAndCopiedAgain() throws SQLException {
    fails(endingAt((table, count) -> table.table().equals("log") && count > 2));
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM resume.log")).isPositive();
    completes();
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM resume.log")).isEqualTo(20_000);
  }

  @Test
  void aKeylessTableThatChangedIsCopiedAgain() throws SQLException {
    fails(endingAt((table, count) -> table.table().equals("small")));
    servers.onSource("UPDATE resume.log SET line='changed' LIMIT 1");
    completes();
  }

  @Test
  void tablesThatCameWentOrChangedOnTheSourceFollow() throws SQLException {
    fails(endingAt((table, count) -> table.table().equals("small")));
    servers.onSource(
        "USE resume",
        "DROP TABLE log",
        "CREATE TABLE fresh (id INT PRIMARY KEY)",
        "INSERT INTO fresh VALUES (0), (7)",
        "ALTER TABLE small ADD COLUMN later INT NOT NULL DEFAULT 4",
        "DROP VIEW all_orders",
        "CREATE VIEW few_orders AS SELECT id FROM orders WHERE id < 10");
    completes();
  }

  @Test
  void triggersOfTheFirstAttemptDoNotFireWhenRowsAreCopiedAgain() throws SQLException {
    fails(
        new Recorder() {
          @Override
          public void stepStarted(String step) {
            if (step.equals("Refreshing statistics")) {
              throw broken();
            }
          }
        });
    assertThat(
            servers.numberOnTarget(
                "SELECT COUNT(*) FROM information_schema.TRIGGERS"
                    + " WHERE TRIGGER_SCHEMA='resume'"))
        .isEqualTo(1);
    servers.onSource("UPDATE resume.small SET n = 5 WHERE id = 2");
    completes();
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM resume.audit")).isZero();
  }

  @Test
  void deferredIndexesAndForeignKeysThatAreThereAreNotBuiltTwice() throws SQLException {
    fails(
        new Recorder() {
          @Override
          public void stepStarted(String step) {
            if (step.startsWith("Creating views")) {
              throw broken();
            }
          }
        });
    completes();
    assertThat(chunks).isEmpty();
  }

  @Test
  void whatSomebodyElsePutOnTheTargetSinceIsNotTouched() {
    fails(endingAt(ResumeIT::isThirdOfOrders));
    servers.onTarget("CREATE TABLE resume.foreigner (id INT PRIMARY KEY)");
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migrate(1, RunListener.SILENT));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.PREFLIGHT);
    assertThat(failure).hasMessageContaining("resume.foreigner");
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM resume.foreigner")).isZero();
  }

  @Test
  void rowsThatSomebodyElseWroteAreSeenByTheCount() {
    fails(endingAt(ResumeIT::isThirdOfOrders));
    servers.onTarget("DELETE FROM resume.orders WHERE id = 3");
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migrate(1, RunListener.SILENT));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure).hasMessageContaining("resume.orders");
  }

  @Test
  void resumeInsistsOnARunToGoOnWith() {
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migration(Start.RESUME).run());
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.USAGE);
    assertThat(failure).hasMessageContaining("no unfinished run");
    assertThat(
            servers.numberOnTarget(
                "SELECT COUNT(*) FROM information_schema.SCHEMATA"
                    + " WHERE SCHEMA_NAME IN ('resume', 'juga_ledger')"))
        .isZero();
  }

  @Test
  void aFinishedRunIsNotRepeatedOverItsTables() throws SQLException {
    servers.migrate();
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migrate(1, RunListener.SILENT));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.PREFLIGHT);
    assertThat(failure)
        .hasMessageContaining("has copied just this to its end")
        .hasMessageContaining("--drop-existing");
    servers.onSource("DELETE FROM resume.log LIMIT 3");
    servers.migration(Start.DROP_EXISTING).run();
    assertThat(servers.differences()).isEmpty();
  }

  @Test
  void theLedgerTellsHowFarARunIs() {
    fails(endingAt(ResumeIT::isThirdOfOrders));
    List<RunStatus> runs = new LedgerKeeper(servers.target()).runs();
    assertThat(runs).hasSize(1);
    RunStatus run = runs.get(0);
    assertThat(run.state()).isEqualTo("FAILED");
    assertThat(run.alive()).isFalse();
    assertThat(run.tables()).isEqualTo(4);
    assertThat(run.tablesDone()).isLessThan(4);
    assertThat(run.unfinished()).contains("resume.orders");
    assertThat(run.rows()).isBetween(1L, 40_001L);
    assertThat(run.lastWorkAt()).isAfterOrEqualTo(run.startedAt().minus(Duration.ofSeconds(1)));
    servers.migrate(1, RunListener.SILENT);
    RunStatus done = new LedgerKeeper(servers.target()).runs().get(0);
    assertThat(done.state()).isEqualTo("DONE");
    assertThat(done.tablesDone()).isEqualTo(4);
    assertThat(done.unfinished()).isEmpty();
    assertThat(done.rows()).isEqualTo(40_002);
  }

  @Test
  void theLedgerGoesWhenAskedButNotWhileEventsWait() {
    servers.onSource(
        "CREATE EVENT resume.nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM resume.audit");
    servers.migrate();
    LedgerKeeper keeper = new LedgerKeeper(servers.target());
    assertThat(keeper.runs().get(0).eventsToEnable()).containsExactly("resume.nightly");
    Failure failure = catchThrowableOfType(Failure.class, () -> keeper.remove(false));
    assertThat(failure).isNotNull();
    assertThat(failure).hasMessageContaining("resume.nightly");
    servers.onTarget("ALTER EVENT resume.nightly ENABLE");
    keeper.remove(false);
    assertThat(
            servers.numberOnTarget(
                "SELECT COUNT(*) FROM information_schema.SCHEMATA"
                    + " WHERE SCHEMA_NAME = 'juga_ledger'"))
        .isZero();
    assertThat(keeper.runs()).isEmpty();
  }
}
