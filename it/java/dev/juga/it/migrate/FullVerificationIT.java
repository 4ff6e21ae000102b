package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Start;
import dev.juga.migrate.TableResult;
import dev.juga.migrate.Verify;
import dev.juga.schema.TableName;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With {@code --verify=full} both servers are compared once more behind the copy. */
class FullVerificationIT {
  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("full_it");
    servers.onSource(
        "CREATE SCHEMA full_it",
        "USE full_it",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE orders (id INT PRIMARY KEY, code VARCHAR(30), pad VARCHAR(300), KEY (code))",
        "INSERT INTO orders WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 20000) SELECT i, CONCAT('code ', i), REPEAT('x', 200 + i % 90) FROM r",
        "CREATE TABLE log (line VARCHAR(300)) ENGINE=MyISAM",
        "INSERT INTO log SELECT CONCAT('line ', id DIV 2) FROM orders WHERE id < 200",
        "CREATE VIEW all_orders AS SELECT id, code FROM orders",
        "ANALYZE TABLE orders, log");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  /** Does something when a step of the run begins. */
  private static RunListener at(String step, Runnable deed) {
    return new RunListener() {
      @Override
      public void stepStarted(String name) {
        if (name.equals(step)) {
          deed.run();
        }
      }
    };
  }

  private Migration migration(RunListener listener, Start start) {
    return new Migration(
        servers.source(),
        servers.target(),
        TwoServers.freezing(servers.options()).withLanes(2).with(Verify.FULL).with(start),
        listener);
  }

  private static TableVerdict verdict(MigrationResult result, String table) {
    return result.tables().stream()
        .map(TableResult::verdict)
        .filter(one -> one.table().equals(new TableName("full_it", table)))
        .findFirst()
        .orElseThrow();
  }

  /** Also where the source moves on: what is compared is what was copied. */
  @Test
  void rowsAndDefinitionsMatchAsTheyWereInTheSnapshot() throws SQLException {
    Runnable moves =
        () ->
            servers.onSource(
                "UPDATE full_it.orders SET pad='later' WHERE id % 1000 = 0",
                "DELETE FROM full_it.orders WHERE id = 7",
                "INSERT INTO full_it.orders VALUES (-1, 'later', '')");

    MigrationResult result = migration(at("Adding foreign keys", moves), Start.AUTOMATIC).run();

    assertThat(result.verdict()).isEqualTo(Verdict.MATCH);
    assertThat(result.comparison().verdict()).isEqualTo(Verdict.MATCH);
    assertThat(result.comparison().sourceAt()).isEqualTo(result.snapshot());
    assertThat(result.comparison().rows()).isEqualTo(20_199);
    assertThat(result.comparison().comparedDefinitions()).isGreaterThan(3);
    assertThat(result.comparison().definitions()).isEmpty();
    for (String table : List.of("orders", "log")) {
      TableVerdict verdict = verdict(result, table);
      assertThat(verdict.verdict()).isEqualTo(Verdict.MATCH);
      assertThat(verdict.target()).isEqualTo(verdict.source());
      assertThat(verdict.columns()).isNotEmpty();
    }
    assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM full_it.orders WHERE id=7"))
        .isEqualTo(1);
    assertThat(result.source().version()).isEqualTo(servers.source().version());
    assertThat(result.source().session())
        .containsEntry("time_zone", "+00:00")
        .containsEntry("character_set_results", null)
        .containsKey("max_allowed_packet");
    assertThat(result.target().session())
        .containsEntry("foreign_key_checks", "0")
        .containsEntry("transaction_isolation", "REPEATABLE-READ");
  }

  @Test
  void whatHappensToTheTargetBehindTheCopyIsFound() {
    Runnable harm =
        () ->
            servers.onTarget(
                "UPDATE full_it.orders SET code='code 17 ' WHERE id=17",
                "DELETE FROM full_it.log LIMIT 1",
                "CREATE TABLE full_it.mine (id INT PRIMARY KEY)",
                "ALTER TABLE full_it.orders DROP KEY code");

    MigrationResult result = migration(at("Refreshing statistics", harm), Start.AUTOMATIC).run();

    assertThat(result.verdict()).isEqualTo(Verdict.MISMATCH);
    TableVerdict orders = verdict(result, "orders");
    assertThat(orders.verdict()).isEqualTo(Verdict.MISMATCH);
    assertThat(orders.counts()).containsExactly(java.util.Map.entry(DifferenceKind.CHANGED, 1L));
    assertThat(orders.samples().get(0).key()).containsExactly(new Value("id", "17"));
    assertThat(orders.samples().get(0).columns())
        .extracting(ColumnDifference::column)
        .containsExactly("code");
    assertThat(verdict(result, "log").counts())
        .containsExactly(java.util.Map.entry(DifferenceKind.MISSING, 1L));
    assertThat(result.verdicts())
        .anyMatch(one -> one.table().table().equals("mine") && one.verdict() == Verdict.MISMATCH);
    assertThat(result.comparison().definitions())
        .extracting(DefinitionDifference::object)
        .anyMatch(object -> object.contains("index code"));
  }

  @Test
  void aRunThatIsTakenUpAgainIsComparedAsWell() {
    Runnable ends =
        () -> {
          throw Failure.of(ExitCode.INTERRUPTED, "enough");
        };
    Migration first = migration(at("Comparing definitions", ends), Start.AUTOMATIC);
    assertThat(catchThrowableOfType(Failure.class, first::run)).hasMessageContaining("enough");
    assertThat(first.unfinished().orElseThrow().comparison()).isNull();
    servers.onTarget("UPDATE full_it.orders SET pad='x' WHERE id=19999");

    MigrationResult result = migration(RunListener.SILENT, Start.RESUME).run();

    assertThat(verdict(result, "orders").samples().get(0).key())
        .containsExactly(new Value("id", "19999"));
    assertThat(verdict(result, "log").verdict()).isEqualTo(Verdict.MATCH);
  }
}
