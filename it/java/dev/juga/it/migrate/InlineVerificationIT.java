package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import dev.juga.migrate.Verify;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A target that stores something else than it was sent is found out before anything is committed.
 */
class InlineVerificationIT {
  private static final int ROWS = 30_000;
  private static final String FILL =
      " WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r WHERE i < " + ROWS + ")";

  /** Changes one row in its last byte, and says nothing. */
  private static final String HARM = " FOR EACH ROW SET NEW.pad = IF(NEW.id = 17001, 'X', NEW.pad)";

  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("inline_it");
    servers.onSource(
        "CREATE SCHEMA inline_it",
        "USE inline_it",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE t (id INT PRIMARY KEY, pad VARCHAR(300))",
        "INSERT INTO t" + FILL + " SELECT i, REPEAT('x', 200 + i % 90) FROM r",
        "CREATE TABLE plain (id INT, pad VARCHAR(300))",
        "INSERT INTO plain SELECT * FROM t",
        "ANALYZE TABLE t, plain");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  /** Does something to the target when its tables are there and still empty. */
  private RunListener before(String... onTarget) {
    return new RunListener() {
      @Override
      public void copyPlanned(int tables, long rows, long bytes) {
        servers.onTarget(onTarget);
      }
    };
  }

  private Failure failure(RunListener listener) {
    return failure(servers.migration(1, listener));
  }

  private static Failure failure(Migration migration) {
    Failure failure = catchThrowableOfType(Failure.class, migration::run);
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).as(failure.getMessage()).isEqualTo(ExitCode.MISMATCH);
    return failure;
  }

  private long onTarget(String sql) {
    return servers.numberOnTarget(sql);
  }

  private static TableVerdict verdict(MigrationResult result, String table) {
    return result.tables().stream()
        .map(TableResult::verdict)
        .filter(one -> one.table().equals(new TableName("inline_it", table)))
        .findFirst()
        .orElseThrow();
  }

  private ChunkDigest whole(String table) {
    try (Session session = servers.source().open(Purpose.SHORT)) {
      return new Dictionary(servers.source(), List.of())
          .read(Selection.of(List.of("inline_it." + table), List.of())).tables().stream()
              .map(one -> ChunkDigests.of(session, new TableTransfer(one), KeyRange.ALL))
              .findFirst()
              .orElseThrow();
    }
  }

  private void assertProven(MigrationResult result) throws SQLException {
    assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
    for (String table : List.of("t", "plain")) {
      TableVerdict verdict = verdict(result, table);
      assertThat(verdict.verdict()).isEqualTo(Verdict.MATCH);
      assertThat(verdict.source().rows()).isEqualTo(ROWS);
      assertThat(verdict.source().digest()).isEqualTo(whole(table).sum().toString(16));
      assertThat(verdict.target()).isEqualTo(verdict.source());
      assertThat(verdict.chunks()).isGreaterThan(2);
    }
    assertThat(servers.differences()).isEmpty();
  }

  @Test
  void theChunksOfATableAddUpToIt() throws SQLException {
    assertProven(servers.migrate());
  }

  @Test
  void oneChangedByteEndsTheRunWithTableAndRange() throws SQLException {
    Migration migration =
        servers.migration(
            1, before("CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.t" + HARM));
    Failure failure = failure(migration);
    assertThat(failure)
        .hasMessageContaining("The target holds other rows than the source")
        .hasMessageContaining("table inline_it.t, rows ")
        .hasMessageContaining("rolled back");
    assertThat(onTarget("SELECT COUNT(*) FROM inline_it.t WHERE id=17001"))
        .as("rows that differ are not committed")
        .isZero();
    assertThat(
            onTarget(
                "SELECT COALESCE(SUM(row_count),0) FROM juga_ledger.chunk WHERE table_name='t'"))
        .as("and not recorded")
        .isEqualTo(onTarget("SELECT COUNT(*) FROM inline_it.t"));
    assertThatItIsTold(migration.unfinished().orElseThrow());
    servers.onTarget("DROP TRIGGER IF EXISTS inline_it.harm");
    assertProven(servers.migrate());
  }

  /** What a failed run knows is kept: which table differs, and that it never finished. */
  private static void assertThatItIsTold(MigrationResult unfinished) {
    assertThat(unfinished.verdict()).isEqualTo(Verdict.MISMATCH);
    TableVerdict damaged = verdict(unfinished, "t");
    assertThat(damaged.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(damaged.reason()).contains("other rows than the source", "table inline_it.t, rows ");
    assertThat(verdict(unfinished, "plain").verdict()).isNotEqualTo(Verdict.MISMATCH);
    assertThat(unfinished.snapshot()).isNotNull();
    assertThat(unfinished.target().session()).containsEntry("unique_checks", "1");
  }

  @Test
  void withoutVerificationTheSameDamagePasses() {
    MigrationResult result =
        new Migration(
                servers.source(),
                servers.target(),
                servers.options().withLanes(1).with(Verify.NONE),
                before("CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.t" + HARM))
            .run();
    assertThat(result.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    assertThat(verdict(result, "t").source().digest()).isNull();
    assertThat(onTarget("SELECT COUNT(*) FROM inline_it.t WHERE pad='X'")).isEqualTo(1);
  }

  @Test
  void aKeylessTableIsComparedWhenItIsComplete() {
    assertThat(
            failure(
                before("CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.plain" + HARM)))
        .hasMessageContaining("The target holds other rows than the source")
        .hasMessageContaining("table inline_it.plain, rows ");
    assertThat(
            onTarget(
                "SELECT COALESCE(SUM(is_last),0) FROM juga_ledger.chunk WHERE table_name='plain'"))
        .as("it is not finished")
        .isZero();
  }

  @Test
  void aRowThatSomebodyAddedToTheRangeIsFound() {
    assertThat(failure(before("INSERT INTO inline_it.t VALUES (-5, 'mine')")))
        .hasMessageContaining("table inline_it.t, rows ");
  }

  @Test
  void aTableOfAPackIsNamed() {
    for (String table : List.of("p1", "p2", "p3")) {
      servers.onSource(
          "CREATE TABLE inline_it." + table + " (id INT PRIMARY KEY, pad VARCHAR(20))",
          "INSERT INTO inline_it." + table + " VALUES (1, 'a'), (17001, 'b')");
    }
    assertThat(
            failure(before("CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.p2" + HARM)))
        .hasMessageContaining("The target holds other rows than the source")
        .hasMessageContaining("table inline_it.p2");
    assertThat(onTarget("SELECT COUNT(*) FROM inline_it.p2")).isZero();
  }

  @Test
  void aRowInATableThatIsEmptyOnTheSourceIsFound() {
    servers.onSource("CREATE TABLE inline_it.nothing (id INT PRIMARY KEY)");
    assertThat(failure(before("INSERT INTO inline_it.nothing VALUES (1)")))
        .hasMessageContaining("table inline_it.nothing");
  }

  @Test
  void rowsThatGoByInsertAreComparedAlike() throws SQLException {
    try {
      servers.onTarget("SET GLOBAL local_infile=0");
      assertThat(
              failure(before("CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.t" + HARM)))
          .hasMessageContaining("table inline_it.t, rows ");
      servers.onTarget("DROP TRIGGER IF EXISTS inline_it.harm");
      assertProven(servers.migrate());
    } finally {
      servers.onTarget("SET GLOBAL local_infile=1");
    }
  }

  /** Ends the run after some chunks, as a failing target would. */
  private void interruptAfter(int chunks, Verify verify) {
    RunListener ending =
        new RunListener() {
          private int seen;

          @Override
          public void chunkCommitted(TableName table, long rows, long bytes) {
            seen++;
            if (seen == chunks) {
              throw Failure.of(ExitCode.INTERRUPTED, "enough");
            }
          }
        };
    assertThat(
            catchThrowableOfType(
                Failure.class,
                () ->
                    new Migration(
                            servers.source(),
                            servers.target(),
                            servers.options().withLanes(1).with(verify),
                            ending)
                        .run()))
        .hasMessageContaining("enough");
    assertThat(onTarget("SELECT COUNT(*) FROM juga_ledger.chunk WHERE done_at IS NOT NULL"))
        .isGreaterThanOrEqualTo(chunks);
  }

  @Test
  void aResumedRunKeepsTheDigestsOfFinishedChunks() throws SQLException {
    interruptAfter(3, Verify.INLINE);
    assertProven(servers.migrate());
  }

  @Test
  void whatAnEarlierAttemptOnlyCountedIsComparedByTheNextOne() throws SQLException {
    interruptAfter(3, Verify.NONE);
    servers.onTarget("UPDATE inline_it.t SET pad='X' ORDER BY id LIMIT 1");
    servers.onTarget("UPDATE inline_it.plain SET pad='X' ORDER BY id LIMIT 1");
    assertProven(servers.migrate());
  }

  @Test
  void decimalsInJsonAreRoundedAndNothingElseIsExcused() {
    servers.onSource(
        "CREATE TABLE inline_it.doc (id INT PRIMARY KEY, j JSON)",
        "INSERT INTO inline_it.doc SELECT id, JSON_OBJECT('n', 9007199254740993, 'd', id / 8e0)"
            + " FROM inline_it.t",
        "UPDATE inline_it.doc SET j = JSON_SET(j, '$.d', CAST(1.10 AS DECIMAL(10,2))) WHERE id < 4");
    MigrationResult result = servers.migrate();
    TableVerdict verdict = verdict(result, "doc");
    assertThat(verdict.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(verdict.counts()).containsExactly(java.util.Map.entry(DifferenceKind.JSON_TEXT, 3L));
    assertThat(verdict.reason()).contains("3 rows hold JSON numbers");
    assertThat(verdict.target().digest()).isNotEqualTo(verdict.source().digest());
    assertThat(result.rewrites()).anyMatch(text -> text.startsWith("JSON values of inline_it.doc"));
    assertThat(result.verdict()).isEqualTo(Verdict.MATCH);

    servers.onTarget("DROP SCHEMA inline_it");
    String harm =
        "CREATE TRIGGER inline_it.harm BEFORE INSERT ON inline_it.doc FOR EACH ROW SET NEW.j ="
            + " IF(NEW.id = 2, JSON_SET(NEW.j, '$.n', 9007199254740992), NEW.j)";
    assertThat(failure(before(harm))).hasMessageContaining("table inline_it.doc, rows ");
  }

  /** The same numbers beside them in a table without a key, whose rows repeat. */
  @Test
  void decimalsInJsonOfAKeylessTable() {
    servers.onSource(
        "CREATE TABLE inline_it.docs (a INT, j JSON)",
        "INSERT INTO inline_it.docs SELECT id % 3, JSON_ARRAY(id % 5,"
            + " CAST(id % 7 / 10 AS DECIMAL(10,3))) FROM inline_it.t LIMIT 200");
    TableVerdict verdict = verdict(servers.migrate(), "docs");
    assertThat(verdict.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(verdict.counts().get(DifferenceKind.JSON_TEXT)).isEqualTo(200);
  }

  /** What no server prints without thought, in more rows than a server lists warnings for. */
  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void oddValuesOfEverySourceMatch(ServerBuild build) throws SQLException {
    try (TwoServers two = new TwoServers(build).with("inline_odd")) {
      StringBuilder members = new StringBuilder("'m1'");
      for (int i = 2; i <= 64; i++) {
        members.append(",'m").append(i).append('\'');
      }
      two.onSource(
          "CREATE SCHEMA inline_odd",
          "CREATE TABLE inline_odd.o (id INT PRIMARY KEY AUTO_INCREMENT, s SET("
              + members
              + "), b BIT(64), e ENUM('a','b'), f FLOAT, g FLOAT(8,2), d DOUBLE, t TIMESTAMP NULL,"
              + " dt DATETIME, ti TIME(6), y YEAR, z INT(9) ZEROFILL, l VARCHAR(20) CHARACTER SET"
              + " latin1, u VARCHAR(20) CHARACTER SET utf16, x VARBINARY(9)) CHARACTER SET utf8mb4",
          "INSERT INTO inline_odd.o (s,b,e,f,g,d,t,dt,ti,y,z,l,u,x) VALUES"
              + " (18446744073709551615, 18446744073709551615, 2, 16777218, 999999.99, -0e0,"
              + " '1970-01-01 00:00:01', '0000-00-00', '-838:59:59', 0, 7, 'é', '😀', X'00'),"
              + " (9223372036854775809, 1, 1, -1.17549435e-38, 0.01, -2.2250738585072014e-308,"
              + " NULL, '2021-00-10', '25:00:00.500000', 2155, 0, 'a ', '', X'FF00')",
          "CREATE TABLE inline_odd.n LIKE inline_odd.o");
      for (int i = 0; i < 11; i++) {
        two.onSource(
            "INSERT INTO inline_odd.o (s,b,e,f,g,d,t,dt,ti,y,z,l,u,x) SELECT"
                + " s,b,e,f*0.7,g,d*0.7,t,dt,ti,y,z,l,u,x FROM inline_odd.o");
      }
      two.onSource(
          "ALTER TABLE inline_odd.n MODIFY id INT, DROP PRIMARY KEY",
          "INSERT INTO inline_odd.n SELECT * FROM inline_odd.o LIMIT 500",
          "INSERT INTO inline_odd.n SELECT * FROM inline_odd.o LIMIT 500");
      MigrationResult result = two.migrate();
      assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
      assertThat(result.rows()).isEqualTo(5_096);
      assertThat(result.tables())
          .allMatch(table -> table.verdict().target().equals(table.verdict().source()));
      assertThat(two.differences()).isEmpty();
    }
  }
}
