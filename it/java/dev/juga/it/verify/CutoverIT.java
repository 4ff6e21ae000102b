package dev.juga.it.verify;

import static dev.juga.verdict.DifferenceKind.CHANGED;
import static dev.juga.verdict.DifferenceKind.EXTRA;
import static dev.juga.verdict.DifferenceKind.LATER;
import static dev.juga.verdict.DifferenceKind.MISSING;
import static dev.juga.verdict.DifferenceKind.OBJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Cutover;
import dev.juga.verify.VerificationResult;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A target that is in use is compared with the source as it was frozen: what the application marks
 * as changed since is set apart, and what is damaged besides is found.
 */
class CutoverIT {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  /** Three in the morning in Tokyo; the servers' clocks show UTC. */
  private static final Instant CUTOVER = Instant.parse("2024-03-01T18:00:00Z");

  /** DATETIME columns hold Tokyo's wall clock, TIMESTAMP columns what UTC shows. */
  private static final String[] SHOP = {
    "CREATE TABLE orders (id INT AUTO_INCREMENT PRIMARY KEY, note VARCHAR(120), total DECIMAL(10,2),"
        + " created_at DATETIME, updated_at DATETIME, deleted_at DATETIME)",
    "INSERT INTO orders WITH RECURSIVE n AS (SELECT 1 i UNION ALL SELECT i+1 FROM n WHERE i < 900)"
        + " SELECT i, REPEAT(CHAR(97 + i % 26), 100), i, '2024-01-01 10:00:00' + INTERVAL i HOUR,"
        + " '2024-01-20 10:00:00' + INTERVAL i HOUR, NULL FROM n",
    "UPDATE orders SET updated_at = '2024-03-02 02:58:00' WHERE id = 900",
    "CREATE TABLE order_lines (order_id INT, line INT, qty INT, updated_at TIMESTAMP NULL,"
        + " PRIMARY KEY (order_id, line))",
    "INSERT INTO order_lines SELECT id, total % 3, 1, '2024-02-01 00:00:00' FROM orders",
    "CREATE TABLE visits (path VARCHAR(60), created_at DATETIME)",
    "INSERT INTO visits VALUES ('/', '2024-03-02 02:00:00'), ('/', '2024-03-02 02:00:00'),"
        + " ('/a', NULL)",
    "CREATE TABLE tags (id INT PRIMARY KEY, name VARCHAR(20))",
    "INSERT INTO tags VALUES (1, 'red'), (2, 'blue')",
    "CREATE TABLE sessions (id VARCHAR(40) PRIMARY KEY, last_activity INT)",
    "INSERT INTO sessions VALUES ('a', 1), ('b', 2)",
    "CREATE TABLE jobs (id BIGINT PRIMARY KEY, payload LONGTEXT)",
    "INSERT INTO jobs VALUES (1, '{}')",
    "ANALYZE TABLE orders"
  };

  private static final String[] A_DAY = {
    "INSERT INTO orders (note, total, created_at, updated_at) SELECT 'new', 5,"
        + " '2024-03-02 03:10:00' + INTERVAL id MINUTE, '2024-03-02 03:10:00' + INTERVAL id MINUTE"
        + " FROM orders WHERE id <= 40",
    "UPDATE orders SET note = 'paid', updated_at = '2024-03-02 12:00:00' WHERE id % 90 = 0",
    "UPDATE orders SET deleted_at = '2024-03-02 13:00:00', updated_at = '2024-03-02 13:00:00'"
        + " WHERE id IN (5, 6)",
    "INSERT INTO order_lines VALUES (901, 1, 2, '2024-03-01 18:20:00'), (901, 2, 2, '2024-03-02 01:00:00')",
    "UPDATE order_lines SET qty = 9, updated_at = '2024-03-01 19:00:00' WHERE order_id = 300",
    "INSERT INTO visits VALUES ('/', '2024-03-02 09:00:00'), ('/', '2024-03-02 09:00:00'),"
        + " ('/new', '2024-03-02 09:00:00')",
    "DELETE FROM sessions",
    "INSERT INTO sessions VALUES ('c', 3)",
    "DELETE FROM jobs"
  };

  private ComparedServers servers;

  @BeforeEach
  void begin() {
    servers = new ComparedServers("it_verify_cutover");
  }

  @AfterEach
  void end() {
    servers.close();
  }

  private VerificationResult watch(Cutover cutover) {
    return servers.verify(options -> options.since(cutover));
  }

  private VerificationResult watch() {
    return watch(Cutover.at(CUTOVER, TOKYO));
  }

  @Test
  void aDayOfTrafficIsNoDamage() {
    servers.onBoth(SHOP).onTarget(A_DAY);

    VerificationResult result = watch();

    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
    assertThat(servers.table(result, "orders").counts()).isEqualTo(Map.of(LATER, 52L));
    assertThat(servers.table(result, "order_lines").counts()).isEqualTo(Map.of(LATER, 3L));
    assertThat(servers.table(result, "visits").counts()).isEqualTo(Map.of(LATER, 3L));
    assertThat(servers.table(result, "tags").counts()).isEmpty();
    assertThat(result.laterRows()).isEqualTo(58);
    for (String table : List.of("sessions", "jobs")) {
      assertThat(servers.table(result, table).verdict()).isEqualTo(Verdict.EXCLUDED);
      assertThat(servers.table(result, table).reason()).startsWith("Volatile");
    }
    assertThat(result.remarks())
        .anyMatch(said -> said.startsWith("1 table has no column") && said.contains(".tags"));
    assertThat(servers.verify().verdict()).isEqualTo(Verdict.MISMATCH);
  }

  @Test
  void amongADayOfTrafficExactlyTheDamagedRowIsAMismatch() {
    servers
        .onBoth(SHOP)
        .onTarget(A_DAY)
        .onTarget("UPDATE orders SET total = total + 1 WHERE id = 417");

    VerificationResult result = watch();

    assertThat(result.exitCode()).isEqualTo(ExitCode.MISMATCH);
    assertThat(result.tables().stream().filter(table -> table.verdict() == Verdict.MISMATCH))
        .containsExactly(servers.table(result, "orders"));
    TableVerdict orders = servers.table(result, "orders");
    assertThat(orders.counts()).isEqualTo(Map.of(CHANGED, 1L, LATER, 52L));
    assertThat(orders.samples())
        .singleElement()
        .satisfies(row -> assertThat(row.key().get(0).text()).isEqualTo("417"))
        .satisfies(row -> assertThat(row.columns().get(0).column()).isEqualTo("total"));
  }

  @Test
  void whatVanishedHasNoMark() {
    servers
        .onBoth(SHOP)
        .onTarget(A_DAY)
        .onTarget(
            "DELETE FROM order_lines WHERE order_id = 7", "DELETE FROM visits WHERE path = '/a'");

    VerificationResult result = watch();

    assertThat(servers.table(result, "order_lines").counts())
        .isEqualTo(Map.of(MISSING, 1L, LATER, 3L));
    assertThat(servers.table(result, "order_lines").reason()).contains("deleted");
    assertThat(servers.table(result, "visits").counts()).isEqualTo(Map.of(MISSING, 1L, LATER, 3L));
    assertThat(result.exitCode()).isEqualTo(ExitCode.MISMATCH);
  }

  /** Seven hours before the cutover in Tokyo is behind it for who takes the marks for UTC. */
  @Test
  void aZoneNineHoursOffExcusesNothingThatTheSourceIsBeyond() {
    servers
        .onBoth(SHOP)
        .onBoth("UPDATE orders SET updated_at = '2024-03-01 20:00:00' WHERE id = 30")
        .onTarget(
            "UPDATE orders SET total = 0 WHERE id = 30",
            "INSERT INTO orders VALUES (2000, '', 1, '2024-03-01 20:00:00',"
                + " '2024-03-01 20:00:00', NULL)",
            "UPDATE orders SET total = 0, updated_at = NULL WHERE id = 31",
            "UPDATE orders SET total = 0, updated_at = '2024-03-02 03:30:00' WHERE id = 32");

    for (ZoneId zone : new ZoneId[] {TOKYO, ZoneOffset.UTC, null}) {
      assertThat(servers.table(watch(Cutover.at(CUTOVER, zone)), "orders").counts())
          .as("zone %s", zone)
          .isEqualTo(Map.of(CHANGED, 2L, EXTRA, 1L, LATER, 1L));
    }
  }

  /**
   * Nothing but the clock tells where the source has no mark, so the clock must be the right one.
   */
  @Test
  void whereTheSourceHasNoMarkTheApplicationsClockDecides() {
    servers
        .onBoth("CREATE TABLE t (id INT PRIMARY KEY, created_at DATETIME)")
        .onTarget("INSERT INTO t VALUES (1, '2024-03-02 02:59:59'), (2, '2024-03-02 03:00:00')");

    assertThat(servers.table(watch(), "t").counts()).isEqualTo(Map.of(EXTRA, 1L, LATER, 1L));
    VerificationResult anyZone = watch(Cutover.at(CUTOVER, null));
    assertThat(servers.table(anyZone, "t").counts()).isEqualTo(Map.of(LATER, 2L));
    assertThat(anyZone.remarks()).anyMatch(said -> said.contains("--app-zone"));
  }

  @Test
  void aMarkAheadOfTheClockIsDamage() {
    servers
        .onBoth(SHOP)
        .onTarget("UPDATE orders SET updated_at = '2204-03-02 03:10:00' WHERE id = 8");

    assertThat(servers.table(watch(), "orders").counts()).isEqualTo(Map.of(CHANGED, 1L));
  }

  @Test
  void aSourceThatIsItselfAheadOfTheClockCannotTell() {
    servers
        .onBoth(SHOP)
        .onBoth("UPDATE order_lines SET updated_at = '2037-01-01 00:00:00' WHERE order_id = 8")
        .onTarget(A_DAY);

    TableVerdict lines = servers.table(watch(), "order_lines");

    assertThat(lines.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(lines.reason()).contains("updated_at = 2037-01-01 00:00:00").contains("cannot tell");
  }

  @Test
  void aTableWithoutMarksSaysThatItCannotTell() {
    servers.onBoth(SHOP).onTarget("INSERT INTO tags VALUES (3, 'green')");

    TableVerdict tags = servers.table(watch(), "tags");

    assertThat(tags.counts()).isEqualTo(Map.of(EXTRA, 1L));
    assertThat(tags.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(tags.reason()).contains("no column that marks changes");
  }

  @Test
  void marksAndVolatileTablesAreConfiguration() {
    servers
        .onBoth(SHOP)
        .onBoth("ALTER TABLE tags ADD changed_on DATETIME")
        .onTarget(
            "INSERT INTO tags VALUES (3, 'green', '2024-03-02 09:00:00')",
            "INSERT INTO visits VALUES ('/', '2024-03-02 09:00:00')",
            "DELETE FROM sessions WHERE id = 'a'");

    VerificationResult result =
        watch(
            new Cutover(
                CUTOVER,
                TOKYO,
                List.of("it_verify_cutover.tags:Changed_On", "visits:no_such_column"),
                List.of("it_verify_cutover.job?")));

    assertThat(servers.table(result, "tags").counts()).isEqualTo(Map.of(LATER, 1L));
    assertThat(servers.table(result, "visits").counts()).isEqualTo(Map.of(EXTRA, 1L));
    assertThat(servers.table(result, "jobs").verdict()).isEqualTo(Verdict.EXCLUDED);
    assertThat(servers.table(result, "sessions").counts()).isEqualTo(Map.of(MISSING, 1L));
    assertThat(result.remarks())
        .anyMatch(said -> said.startsWith("--mark visits:no_such_column names no"))
        .noneMatch(said -> said.startsWith("--mark it_verify_cutover.tags"));
  }

  /** Users go on writing while Juga reads. */
  @Test
  void anApplicationAtWorkIsNoReasonToSayNothing() {
    servers.onBoth(SHOP).onTarget(A_DAY);
    AtomicBoolean written = new AtomicBoolean();
    RunListener user =
        new RunListener() {
          @Override
          public void chunkCommitted(TableName table, long rows, long bytes) {
            if (table.table().equals("orders") && !written.getAndSet(true)) {
              servers.onTarget(
                  "UPDATE orders SET note = 'sent', updated_at = '2024-03-02 14:00:00'"
                      + " WHERE id % 90 = 0");
            }
          }
        };

    VerificationResult result =
        servers.verification(options -> options.since(Cutover.at(CUTOVER, TOKYO)), user).run();

    assertThat(written).isTrue();
    assertThat(servers.table(result, "orders").counts()).isEqualTo(Map.of(LATER, 52L));
    assertThat(result.exitCode()).isEqualTo(ExitCode.DONE);
  }

  @Test
  void anEventThatNobodyEnabledBehindTheCutoverIsNoRewriteAnyMore() {
    servers
        .onBoth(SHOP)
        .onSource("CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DO DELETE FROM jobs")
        .onTarget("CREATE EVENT nightly ON SCHEDULE EVERY 1 DAY DISABLE DO DELETE FROM jobs");

    VerificationResult before = servers.verify();
    VerificationResult behind = watch();

    assertThat(before.definitions()).extracting(one -> one.property()).doesNotContain("status");
    assertThat(behind.definitions())
        .filteredOn(one -> one.kind() == OBJECT)
        .extracting(one -> one.property())
        .contains("status");
  }

  @Test
  void aCutoverToComeIsRefused() {
    servers.onBoth("CREATE TABLE t (id INT PRIMARY KEY)");
    Cutover tomorrow = Cutover.at(Instant.now().plus(Duration.ofDays(1)), TOKYO);

    assertThatThrownBy(() -> watch(tomorrow))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
        .hasMessageContaining("still to come");
  }
}
