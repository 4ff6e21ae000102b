package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tiny tables travel together, and as exactly as each of them would alone. */
class PackIT {
  private static final int TABLES = 120;
  private static final int ROWS = 7;

  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("packs");
    List<String> statements = new ArrayList<>(List.of("CREATE SCHEMA packs", "USE packs"));
    for (int i = 100; i < 100 + TABLES; i++) {
      // Every third one has no key, and holds rows twice.
      String key = i % 3 == 0 ? "" : " AUTO_INCREMENT PRIMARY KEY";
      statements.add(
          "CREATE TABLE t" + i + " (id INT" + key + ", name VARCHAR(40), KEY names (name))");
      statements.add(
          "INSERT INTO t"
              + i
              + " (id, name) VALUES (-3,'a'), (1,NULL), (2,''), (3,'\\\\'), (4,'x\\ty'), (5,'n')");
      statements.add("INSERT INTO t" + i + " SELECT " + (i % 3 == 0 ? 5 : 9) + ", 'n'");
    }
    servers.onSource(statements.toArray(new String[0]));
  }

  @AfterEach
  void close() {
    servers.close();
  }

  private void assertComplete() throws SQLException {
    assertThat(servers.differences()).isEmpty();
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM juga_ledger.chunk")).isEqualTo(TABLES);
    assertThat(servers.numberOnTarget("SELECT SUM(row_count) FROM juga_ledger.chunk"))
        .isEqualTo(TABLES * ROWS);
  }

  /** Does something to the target when its tables are there and still empty. */
  private static RunListener before(Runnable copying) {
    return new RunListener() {
      @Override
      public void copyPlanned(int tables, long rows, long bytes) {
        copying.run();
      }
    };
  }

  @Test
  void manyTablesShareFewTransactions() throws SQLException {
    assertThat(servers.migrate().rows()).isEqualTo(TABLES * ROWS);
    assertComplete();
    // The last statement of a transaction gives all its chunks one time.
    assertThat(servers.numberOnTarget("SELECT COUNT(DISTINCT done_at) FROM juga_ledger.chunk"))
        .isLessThan(TABLES / 10);
  }

  @Test
  void aRefusedRowIsNamedAndTheCommandGoesOnBehindIt() throws SQLException {
    RunListener narrowing =
        before(() -> servers.onTarget("ALTER TABLE packs.t160 MODIFY name VARCHAR(2)"));
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(1, narrowing));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure).hasMessageContaining("packs.t160").hasMessageContaining("name");
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM packs.t160")).isZero();
    servers.onTarget("ALTER TABLE packs.t160 MODIFY name VARCHAR(40)");
    servers.migrate();
    assertComplete();
  }

  @Test
  void aTableThatIsLargerThanItsEstimateGoesInChunks() throws SQLException {
    servers.onSource(
        "CREATE TABLE packs.grown (id INT PRIMARY KEY, pad CHAR(250)) STATS_PERSISTENT=1"
            + " STATS_AUTO_RECALC=0",
        "ANALYZE TABLE packs.grown",
        "SET cte_max_recursion_depth=100000",
        "INSERT INTO packs.grown WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 20000) SELECT i, REPEAT('x', 250) FROM r");
    servers.migrate(2, RunListener.SILENT);
    assertThat(servers.differences()).isEmpty();
    assertThat(
            servers.numberOnTarget(
                "SELECT COUNT(*) FROM juga_ledger.chunk WHERE table_name='grown'"))
        .isGreaterThan(1);
  }

  @Test
  void aCommitWhoseAnswerIsLostCounts() throws Exception {
    try (AnswerThief thief = AnswerThief.before(servers.target().endpoint())) {
      assertThat(servers.migrateThrough(thief).rows()).isEqualTo(TABLES * ROWS);
      assertThat(thief.stolen()).isEqualTo(2);
    }
    assertComplete();
  }
}
