package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Selection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The row that a target does not take is named, and nothing of the replay stays. */
class StrictReplayIT {
  private Server source;
  private Server target;
  private Session lane;
  private Session writer;

  @BeforeEach
  void open() {
    source = TestServers.source(ServerBuild.MYSQL_8_0_31).connect();
    target = TestServers.target(ServerBuild.MYSQL_8_0_31).connect();
    lane = source.open(Purpose.READ);
    writer = target.open(Purpose.WRITE);
  }

  @AfterEach
  void close() {
    // First the readers: an open snapshot holds its tables' definitions.
    lane.close();
    writer.execute("DROP SCHEMA IF EXISTS strict_replay");
    source.brief(
        session -> {
          session.execute("DROP SCHEMA IF EXISTS strict_replay");
          return true;
        });
    writer.close();
    source.close();
    target.close();
  }

  private TableTransfer tables(String onSource, String onTarget, String... inserts) {
    writer.execute(
        "DROP SCHEMA IF EXISTS strict_replay",
        "CREATE SCHEMA strict_replay",
        "CREATE TABLE strict_replay.t (" + onTarget + ")");
    try (Session session = source.open(Purpose.DEFINE)) {
      session.execute(
          "DROP SCHEMA IF EXISTS strict_replay",
          "CREATE SCHEMA strict_replay",
          "SET cte_max_recursion_depth=100000",
          "CREATE TABLE strict_replay.t (" + onSource + ")");
      session.execute(inserts);
    }
    return new TableTransfer(
        new Dictionary(source, List.of())
            .read(Selection.of(List.of("strict_replay.t"), List.of()))
            .tables()
            .get(0));
  }

  private OffendingRow replayed(TableTransfer transfer, RowLoader loader) {
    LoadOutcome outcome;
    try (RangeReader reader = new RangeReader(lane, transfer, KeyRange.ALL, Long.MAX_VALUE)) {
      outcome = loader.load(reader);
    }
    assertThat(outcome.isAccepted()).isFalse();
    writer.rollback();
    String mode = writer.text("SELECT @@sql_mode");
    Optional<OffendingRow> found =
        new StrictReplay(lane, writer, transfer).find(KeyRange.ALL, 0, outcome);
    assertThat(writer.number(transfer.count())).isZero();
    assertThat(writer.text("SELECT @@sql_mode")).isEqualTo(mode);
    return found.orElseThrow();
  }

  private static final String NUMBERS =
      " WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r WHERE i < 5000) ";

  @Test
  void aValueThatIsTooLongBehindAnEnumErrorThatIsRight() {
    TableTransfer transfer =
        tables(
            "id INT PRIMARY KEY, e ENUM('a','b'), v VARCHAR(20)",
            "id INT PRIMARY KEY, e ENUM('a','b'), v VARCHAR(5)",
            "INSERT INTO strict_replay.t" + NUMBERS + "SELECT i*10, 1, 'x' FROM r",
            "UPDATE strict_replay.t SET e = 'none' WHERE id IN (20, 40000)",
            "UPDATE strict_replay.t SET v = 'too long' WHERE id >= 40000");
    OffendingRow row = replayed(transfer, new ChunkLoader(writer));
    assertThat(row.number()).isEqualTo(4000);
    assertThat(row.toString())
        .contains("PRIMARY (`id`) = 40000")
        .contains("column 'v'")
        .doesNotContain("at row 1");
    assertThat(replayed(transfer, new InsertLoader(writer)).number()).isEqualTo(4000);
  }

  @Test
  void aDuplicateThatNoWarningCountsByRow() {
    TableTransfer transfer =
        tables(
            "id INT PRIMARY KEY, v VARCHAR(20) COLLATE utf8mb4_bin",
            "id INT PRIMARY KEY, v VARCHAR(20) COLLATE utf8mb4_0900_ai_ci UNIQUE",
            "INSERT INTO strict_replay.t" + NUMBERS + "SELECT i, CONCAT('v', i) FROM r",
            "UPDATE strict_replay.t SET v = 'V17' WHERE id = 3333");
    OffendingRow row = replayed(transfer, new ChunkLoader(writer));
    assertThat(row.number()).isEqualTo(3333);
    assertThat(row.said()).contains("Duplicate entry 'V17'");
    assertThat(replayed(transfer, new InsertLoader(writer)).number()).isEqualTo(3333);
  }

  @Test
  void aRowWithoutAKeyShowsItsColumns() {
    TableTransfer transfer =
        tables(
            "a INT, n BIGINT, b VARBINARY(200)",
            "a INT, n SMALLINT, b VARBINARY(200)",
            "INSERT INTO strict_replay.t" + NUMBERS + "SELECT i, i, 'x' FROM r",
            "UPDATE strict_replay.t SET n = 70000, b = REPEAT(X'FF', 99) WHERE a = 2718");
    OffendingRow row = replayed(transfer, new ChunkLoader(writer));
    assertThat(row.number()).isEqualTo(2718);
    assertThat(row.row()).contains("`a` = 2718, `n` = 70000, `b` = 0xffffff").contains("…");
    assertThat(row.said()).contains("'n'");
  }

  @Test
  void invalidTextIsListedWithItsRows() {
    TableTransfer transfer =
        tables(
            "id INT PRIMARY KEY, v VARCHAR(20) CHARACTER SET utf8mb4, w TEXT CHARACTER SET cp932",
            "id INT PRIMARY KEY, v VARCHAR(20)",
            "INSERT INTO strict_replay.t" + NUMBERS + "SELECT i, 'が', 'ｶ表' FROM r");
    assertThat(InvalidText.in(lane, transfer, KeyRange.ALL)).isEmpty();
  }
}
