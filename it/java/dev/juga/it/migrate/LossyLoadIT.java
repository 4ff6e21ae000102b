package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.TargetPrivileges;
import dev.juga.preflight.Preflight;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.Severity;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
        "UPDATE t SET n = 70000 WHERE id = 45210",
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
    Failure failure = catchThrowableOfType(Failure.class, () -> servers.migrate(1, damaging));
    assertThat(failure).as("the run must not pass").isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure.exitCode().number()).isNotZero();
    return failure;
  }

  /** Chunks of the newest run, as the ledger knows them. */
  private long ledger(String sum) {
    return servers.numberOnTarget(
        "SELECT COALESCE("
            + sum
            + ",0) FROM juga_ledger.chunk WHERE run_id ="
            + " (SELECT run_id FROM juga_ledger.run ORDER BY started_at DESC LIMIT 1)");
  }

  @Test
  void aNarrowerTextColumnNamesTheFirstRowThatItWouldCut() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY name VARCHAR(20) COLLATE utf8mb4_bin"))
        .hasMessageContaining("table lossy.t, rows from the first row to before ")
        .hasMessageContaining("column 'name'")
        .hasMessageContaining("first at row 2000 of the chunk, PRIMARY (`id`) = 20000");
  }

  @Test
  void aNarrowerIntegerNamesTheFirstRowThatItWouldClip() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY n SMALLINT UNSIGNED"))
        .hasMessageContaining("table lossy.t")
        .hasMessageContaining("PRIMARY (`id`) = 45210");
  }

  @Test
  void anEnumWithFewerLabelsIsSeen() {
    assertThat(failureAfter("ALTER TABLE lossy.t MODIFY e ENUM('a','b')"))
        .hasMessageContaining("column 'e'")
        .hasMessageContaining("PRIMARY (`id`) = 20");
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
        .hasMessageContaining("table lossy.t, rows from ")
        .hasMessageContaining("Duplicate entry 'NAME 7'");
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
  void aGeneratedValueThatDependsOnTheSessionIsSeen() {
    servers.onSource(
        "CREATE TABLE lossy.days (id INT PRIMARY KEY, at TIMESTAMP NOT NULL,"
            + " day DATE AS (DATE(at)) STORED)",
        "SET time_zone='+09:00'",
        "INSERT INTO lossy.days (id, at) VALUES (1, '2021-01-02 03:00:00')");
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migrate(1, RunListener.SILENT));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure)
        .hasMessageContaining("generated columns")
        .hasMessageContaining("table lossy.days");
  }

  @Test
  void jsonThatTheTargetReadsDifferentlyIsListed() {
    servers.onSource(
        "CREATE TABLE lossy.docs (id INT PRIMARY KEY, j JSON)",
        "INSERT INTO lossy.docs VALUES (1, JSON_OBJECT('n', 12345678901234567890.123456789))");
    assertThat(servers.migrate(1, RunListener.SILENT).rewrites())
        .singleElement()
        .asString()
        .contains("JSON values of lossy.docs");
  }

  @Test
  void anEventThatIsOverIsKept() {
    servers.onSource(
        "CREATE EVENT lossy.over ON SCHEDULE AT '2001-01-01 00:00:00' ON COMPLETION PRESERVE"
            + " DISABLE DO SELECT 1",
        "CREATE EVENT lossy.gone ON SCHEDULE AT CURRENT_TIMESTAMP + INTERVAL 1 SECOND"
            + " ON COMPLETION NOT PRESERVE DISABLE DO SELECT 1",
        "DO SLEEP(2)");
    assertThat(servers.migrate(1, RunListener.SILENT).rewrites())
        .singleElement()
        .asString()
        .contains("event lossy.gone");
    assertThat(
            servers.numberOnTarget(
                "SELECT COUNT(*) FROM information_schema.EVENTS WHERE EVENT_SCHEMA='lossy'"))
        .isEqualTo(2);
  }

  @Test
  void rowsThatAppearOnTheTargetAreSeenByTheRowCount() {
    RunListener adding =
        new RunListener() {
          @Override
          public void chunkCommitted(TableName table, long rows, long bytes) {
            servers.onTarget("INSERT IGNORE INTO lossy.t (id) VALUES (-1)");
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
  void theLedgerKnowsTheChunksThatWereCommittedAndNoOther() {
    failureAfter("ALTER TABLE lossy.t MODIFY n SMALLINT UNSIGNED");
    long onTarget = servers.numberOnTarget("SELECT COUNT(*) FROM lossy.t");
    assertThat(onTarget).isPositive().isLessThan(5000);
    assertThat(ledger("SUM(row_count)")).isEqualTo(onTarget);
    assertThat(ledger("SUM(row_count IS NULL)")).isZero();
    String state = "SELECT state FROM juga_ledger.run ORDER BY started_at DESC LIMIT 1";
    assertThat(servers.textOnTarget(state)).isEqualTo("FAILED");
  }

  @Test
  void aRowWithoutAKeyIsShown() {
    servers.onSource(
        "CREATE TABLE lossy.plain (a INT, pad CHAR(200) DEFAULT 'x')",
        "SET cte_max_recursion_depth=30000",
        "INSERT INTO lossy.plain (a) WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 20000) SELECT i FROM r",
        "UPDATE lossy.plain SET a = 70000 WHERE a IN (12345, 19000)");
    assertThat(failureAfter("ALTER TABLE lossy.plain MODIFY a SMALLINT UNSIGNED"))
        .hasMessageContaining("table lossy.plain")
        .hasMessageContaining("`a` = 70000, `pad` = ")
        .hasMessageContaining("column 'a'");
  }

  /** Only files can bring such bytes into a column: each server refuses them in statements. */
  @Test
  void textThatIsInvalidInItsCharsetIsCountedAndNamed() throws IOException {
    servers.close();
    servers = new TwoServers(ServerBuild.MYSQL_5_7_22).with("lossy");
    String folder = servers.source().brief(session -> session.text("SELECT @@datadir"));
    Path data = Path.of(folder);
    assumeTrue(Files.isDirectory(data.resolve("mysql")), "the source's files are not here");
    servers.onSource(
        "CREATE SCHEMA lossy",
        "CREATE TABLE lossy.donor (id INT PRIMARY KEY, v VARBINARY(40))",
        "INSERT INTO lossy.donor VALUES (1,'a'), (2,X'61FF62'), (3,'が'), (4,X'E382'), (5,'b')",
        "CREATE TABLE lossy.broken (id INT PRIMARY KEY, v VARCHAR(10) CHARACTER SET utf8mb4)",
        "ALTER TABLE lossy.broken DISCARD TABLESPACE");
    try (Session session = servers.source().open(Purpose.DEFINE)) {
      session.execute("FLUSH TABLES lossy.donor FOR EXPORT");
      Files.copy(data.resolve("lossy/donor.ibd"), data.resolve("lossy/broken.ibd"));
      session.execute("UNLOCK TABLES");
    }
    servers.onSource("ALTER TABLE lossy.broken IMPORT TABLESPACE", "DROP TABLE lossy.donor");
    assertThat(
            new Preflight(
                    servers.source(),
                    servers.target(),
                    PreflightOptions.of(Selection.of(List.of("lossy"), List.of()))
                        .looking(false, true),
                    RunListener.SILENT)
                .run()
                .of(Severity.BLOCKER))
        .as("what a preflight that reads all text says")
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.place())
                    .isEqualTo(
                        "lossy.broken: 2 rows have bytes that are invalid in their charset: 2, 4"));
    Failure failure =
        catchThrowableOfType(Failure.class, () -> servers.migrate(1, RunListener.SILENT));
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(failure)
        .hasMessageContaining("2 rows have bytes that are invalid in their charset: 2, 4")
        .hasMessageContaining("table lossy.broken")
        .hasMessageContaining("PRIMARY (`id`) = 2");
  }

  @Test
  void aPrivilegeThatIsTakenAwayUnderWayEndsTheRun() {
    TargetPrivileges wanted = TargetPrivileges.of(servers.target().version());
    Set<String> privileges = new LinkedHashSet<>(wanted.onSchemas());
    privileges.addAll(wanted.everywhere());
    privileges.remove("INSERT");
    TestServer targetServer = TestServers.target(ServerBuild.MYSQL_8_0_31);
    try (LimitedAccount account =
            LimitedAccount.on(targetServer, String.join(", ", privileges))
                .may("INSERT", "lossy")
                .may("INSERT", "juga_ledger");
        Server target = account.connect()) {
      RunListener revoking =
          new RunListener() {
            @Override
            public void chunkCommitted(TableName table, long rows, long bytes) {
              account.mayNot("INSERT", "lossy");
            }
          };
      MigrateOptions options = servers.options().withLanes(1);
      Failure failure =
          catchThrowableOfType(
              Failure.class,
              () -> new Migration(servers.source(), target, options, revoking).run());
      assertThat(failure).isNotNull();
      assertThat(failure.exitCode().number()).isNotZero();
      assertThat(failure).hasMessageContaining("INSERT").hasMessageContaining("denied");
    }
    assertThat(ledger("SUM(row_count)"))
        .isPositive()
        .isEqualTo(servers.numberOnTarget("SELECT COUNT(*) FROM lossy.t"));
  }
}
