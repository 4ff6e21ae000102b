package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What passes by itself does not end a run, and nothing arrives twice on the way. */
class RetryIT {
  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("retry");
    servers.onSource(
        "CREATE SCHEMA retry",
        "USE retry",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE t (id INT PRIMARY KEY, pad VARCHAR(300))",
        "INSERT INTO t WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 30000) SELECT i, REPEAT('x', 200 + i % 90) FROM r",
        "ANALYZE TABLE t");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  /** Does something after a chunk is committed, counted from 1. */
  private static RunListener after(int chunk, Runnable deed) {
    AtomicInteger count = new AtomicInteger();
    return new RunListener() {
      @Override
      public void chunkCommitted(TableName table, long rows, long bytes) {
        if (count.incrementAndGet() == chunk) {
          deed.run();
        }
      }
    };
  }

  /** Ends the lanes' connections: the newest that the ledger knows. */
  private static void killLanes(Server target) {
    try (Session session = target.open(Purpose.SHORT)) {
      List<Long> ids =
          session.list("SELECT MAX(connection_id) FROM juga_ledger.session", row -> row.getLong(1));
      assertThat(ids).isNotEmpty();
      ids.forEach(id -> session.execute("KILL " + id));
    }
  }

  @Test
  void aLaneWhoseTargetConnectionIsLostGoesOnWithAnotherOne() throws Exception {
    RunListener killing = after(2, () -> killLanes(servers.target()));
    assertThat(servers.migrate(1, killing).rows()).isEqualTo(30_000);
    assertThat(servers.differences()).isEmpty();
  }

  @Test
  void aLockThatSomebodyHoldsForAWhileIsWaitedFor() throws Exception {
    CompletableFuture<Void> holder = new CompletableFuture<>();
    RunListener locking =
        after(
            1,
            () -> {
              CompletableFuture<Void> locked = new CompletableFuture<>();
              Thread thread =
                  new Thread(
                      () -> {
                        try (Session other = servers.target().open(Purpose.WRITE)) {
                          other.execute("SET GLOBAL innodb_lock_wait_timeout=1");
                          other.list("SELECT * FROM retry.t FOR UPDATE", row -> 1);
                          locked.complete(null);
                          Thread.sleep(4_000);
                          other.rollback();
                          holder.complete(null);
                        } catch (RuntimeException | InterruptedException e) {
                          locked.complete(null);
                          holder.completeExceptionally(e);
                        }
                      });
              thread.start();
              locked.join();
            });
    try {
      assertThat(servers.migrate(1, locking).rows()).isEqualTo(30_000);
      holder.get();
      assertThat(servers.differences()).isEmpty();
    } finally {
      servers.onTarget("SET GLOBAL innodb_lock_wait_timeout=50");
    }
  }

  @Test
  void aCommitWhoseAnswerIsLostCounts() throws Exception {
    try (AnswerThief thief = AnswerThief.before(servers.target().endpoint())) {
      assertThat(servers.migrateThrough(thief).rows()).isEqualTo(30_000);
      assertThat(thief.stolen()).isEqualTo(2);
      assertThat(servers.differences()).isEmpty();
      assertThat(servers.numberOnTarget("SELECT SUM(row_count) FROM juga_ledger.chunk"))
          .isEqualTo(30_000);
    }
  }

  /** Ends every connection to the source that reads in a snapshot. */
  private void killReaders() {
    try (Session session = servers.source().open(Purpose.SHORT)) {
      // INNODB_TRX is a copy that may be a tenth of a second old.
      Thread.sleep(500);
      List<Long> ids =
          session.list(
              "SELECT ID FROM information_schema.PROCESSLIST WHERE ID <> CONNECTION_ID()"
                  + " AND (INFO LIKE 'SELECT%FROM `retry`.`t`%' OR ID IN (SELECT"
                  + " trx_mysql_thread_id FROM information_schema.INNODB_TRX))",
              row -> row.getLong(1));
      assertThat(ids).isNotEmpty();
      ids.forEach(id -> session.execute("KILL " + id));
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aSourceThatIsLostEndsTheRunResumable() throws Exception {
    RunListener killing = after(2, this::killReaders);
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(1, killing));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).as(failure.getMessage()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(failure).hasMessageContaining("Start the same command again");
    assertThat(servers.numberOnTarget("SELECT SUM(row_count) FROM juga_ledger.chunk"))
        .as("the chunk in flight is not committed")
        .isBetween(1L, 29_999L)
        .isEqualTo(servers.numberOnTarget("SELECT COUNT(*) FROM retry.t"));
    assertThat(servers.migrate().rows()).isEqualTo(30_000);
    assertThat(servers.differences()).isEmpty();
  }
}
