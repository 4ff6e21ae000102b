package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.TableName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A target that would not keep a row as it is fails the run, with table, key range and row. */
class LossyLoadIT {
  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("lossy");
    servers.onSource(
        "CREATE SCHEMA lossy",
        "USE lossy",
        "CREATE TABLE t (id INT PRIMARY KEY, name VARCHAR(40) COLLATE utf8mb4_bin, n INT,"
            + " e ENUM('a','b','c'), pad CHAR(200) DEFAULT 'x', UNIQUE KEY names (name))",
        "SET cte_max_recursion_depth=10000",
        "INSERT INTO t (id, name, n, e) WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 5000) SELECT i * 10, CONCAT('name ', i), i, 1 + i % 3 FROM r",
        "UPDATE t SET n = 70000 WHERE id = 30210",
        "UPDATE t SET name = 'NAME 7' WHERE id = 40000",
        "UPDATE t SET name = CONCAT('long ', REPEAT('x', 30)) WHERE id = 20000",
        "ANALYZE TABLE t");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  /** Runs the migration; the statement damages the target before the first row arrives. */
  private Failure failureAfter(String damage) {
    RunListener damaging =
        new RunListener() {
          @Override
          public void copyPlanned(int tables, long rows, long bytes) {
            servers.onTarget(damage);
          }
        };
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(2, damaging));
    assertThat(failure).as("the run must not pass").isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure.exitCode().number()).isNotZero();
    return failure;
  }

  private long rowsOnTarget() {
    return servers.numberOnTarget("SELECT COUNT(*) FROM lossy.t");
  }

  @Test
  void aNarrowerTextColumnNamesTheFirstRowThatItWouldCut() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY name VARCHAR(20) COLLATE utf8mb4_bin"))
        .hasMessageContaining("table lossy.t, rows all rows")
        .hasMessageContaining("column 'name'")
        .hasMessageContaining("first at row 2000 of the chunk, PRIMARY (`id`) = 20000");
    assertThat(rowsOnTarget()).isZero();
  }

  @Test
  void aNarrowerIntegerNamesTheFirstRowThatItWouldClip() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY n SMALLINT UNSIGNED"))
        .hasMessageContaining("table lossy.t")
        .hasMessageContaining("PRIMARY (`id`) = 30210");
    assertThat(rowsOnTarget()).isZero();
  }

  @Test
  void anEnumWithFewerLabelsIsSeen() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY e ENUM('a','b')"))
        .hasMessageContaining("column 'e'")
        .hasMessageContaining("PRIMARY (`id`) = 20");
    assertThat(rowsOnTarget()).isZero();
  }

  @Test
  void aColumnThatMayNotBeNullIsSeen() {
    servers.onSource("UPDATE lossy.t SET n = NULL WHERE id = 777 * 10");
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY n INT NOT NULL"))
        .hasMessageContaining("PRIMARY (`id`) = 7770");
  }

  @Test
  void aDuplicateUnderAUniqueKeyThatIsThereWhileLoadingIsSeen() {
    assertThat(
            failureAfter(
                "ALTER TABLE lossy.t MODIFY name VARCHAR(40) COLLATE utf8mb4_0900_ai_ci,"
                    + " ADD UNIQUE KEY early (name)"))
        .hasMessageContaining("5000 sent, 4999 stored")
        .hasMessageContaining("table lossy.t, rows all rows")
        .hasMessageContaining("Duplicate entry 'NAME 7'");
    assertThat(rowsOnTarget()).isZero();
  }

  @Test
  void aDuplicateUnderADeferredUniqueKeyNamesBothRows() {
    assertThat(
            failureAfter("ALTER TABLE lossy.t MODIFY name VARCHAR(40) COLLATE utf8mb4_0900_ai_ci"))
        .hasMessageContaining("table lossy.t, all rows")
        .hasMessageContaining("for key 't.names'")
        .hasMessageContaining("rows 70 and 40000");
  }

  @Test
  void rowsThatAppearOnTheTargetAreSeenByTheRowCount() {
    RunListener adding =
        new RunListener() {
          @Override
          public void chunkCommitted(TableName table, long rows, long bytes) {
            servers.onTarget("INSERT INTO lossy.t (id) VALUES (-1)");
          }
        };
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(1, adding));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure)
        .hasMessageContaining("holds 5000 rows, 5000 were copied, the target holds 5001")
        .hasMessageContaining("table lossy.t");
  }

  @Test
  void theLedgerKnowsNothingOfAChunkThatWasRolledBack() {
    failureAfter("ALTER TABLE lossy.t MODIFY n SMALLINT UNSIGNED");
    String chunks =
        "SELECT COUNT(*) FROM juga_ledger.chunk WHERE table_schema='lossy' AND run_id ="
            + " (SELECT run_id FROM juga_ledger.run ORDER BY started_at DESC LIMIT 1)";
    assertThat(servers.numberOnTarget(chunks)).isZero();
    String state = "SELECT state FROM juga_ledger.run ORDER BY started_at DESC LIMIT 1";
    assertThat(servers.textOnTarget(state)).isEqualTo("FAILED");
  }
}
