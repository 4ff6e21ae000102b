package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Selection;
import dev.juga.schema.Table;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chunk reads its own range of the index and nothing else, and no row falls between two. */
class ChunkReadsIT {
  private static final int ROWS = 20_000;
  private static final int CHUNK = 1_000;

  private static Server server;

  @BeforeAll
  static void fill() {
    server = TestServers.source(ServerBuild.MYSQL_8_0_31).connect();
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute(
          "DROP SCHEMA IF EXISTS chunk_reads",
          "CREATE SCHEMA chunk_reads",
          "USE chunk_reads",
          "SET cte_max_recursion_depth=100000",
          "CREATE TABLE n (i INT PRIMARY KEY)",
          "INSERT INTO n WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM r WHERE i < "
              + (ROWS - 1)
              + ") SELECT i FROM r");
    }
  }

  @AfterAll
  static void drop() {
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute("DROP SCHEMA chunk_reads");
    }
    server.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "k BIGINT, PRIMARY KEY (k)                                   | (i - 9000) * 77777777",
        "k BIGINT UNSIGNED, PRIMARY KEY (k DESC)                     | 18446744073709551615 - i",
        "k VARCHAR(50) COLLATE utf8mb4_0900_ai_ci, PRIMARY KEY (k)   | CONCAT(IF(i%2,'é','E'),MD5(i))",
        "k VARCHAR(50) CHARACTER SET utf8mb3, PRIMARY KEY (k)        | CONCAT('あ',MD5(i))",
        "k CHAR(40) CHARACTER SET utf16, PRIMARY KEY (k)             | CONCAT('日',MD5(i))",
        "k VARCHAR(40) CHARACTER SET cp932, PRIMARY KEY (k)          | CONCAT('表',MD5(i))",
        "k VARBINARY(20), PRIMARY KEY (k)                            | UNHEX(MD5(i))",
        "k DECIMAL(40,20), PRIMARY KEY (k)                           | (i - 9000) / 7",
        "k DATETIME(6), PRIMARY KEY (k)                              | '2000-01-01' + INTERVAL i*7 MICROSECOND",
        "k TIMESTAMP(6), PRIMARY KEY (k)                             | '2000-01-01' + INTERVAL i*7 MICROSECOND",
        "k BIT(40), PRIMARY KEY (k)                                  | i * 9999",
        "t INT, k INT, PRIMARY KEY (t, k)                            | 7, i",
        "t INT, k INT, PRIMARY KEY (t, k)                            | i % 7, i",
        "t INT, k INT, PRIMARY KEY (t, k DESC)                       | i DIV 9000, i",
        "a INT, b VARCHAR(20), c DATE, PRIMARY KEY (a, b, c)         | i%3, i%5, '2000-01-01' + INTERVAL i DAY",
        "a INT NOT NULL, b INT NOT NULL, UNIQUE KEY (b, a)           | i%3, i",
        "a INT, e ENUM('x','y'), PRIMARY KEY (a, e)                  | i DIV 2, 1 + i%2"
      })
  void aChunkReadsItsOwnRowsAlone(String definition, String values) {
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute(
          "DROP TABLE IF EXISTS chunk_reads.t",
          "CREATE TABLE chunk_reads.t (" + definition + ", pad CHAR(100) DEFAULT 'x', KEY (pad))",
          "INSERT INTO chunk_reads.t SELECT " + values + ", 'x' FROM chunk_reads.n");
    }
    Table table =
        new Dictionary(server, List.of())
            .read(Selection.of(List.of("chunk_reads.t"), List.of()))
            .tables()
            .get(0);
    TableTransfer transfer = new TableTransfer(table);
    assertThat(transfer.key()).isPresent();
    try (Session lane = server.open(Purpose.READ)) {
      long rows = 0;
      int chunks = 0;
      KeyRange rest = KeyRange.ALL;
      boolean more = true;
      while (more) {
        Optional<Bound> cut = KeyWalk.behind(lane, transfer, rest, CHUNK);
        KeyRange range = new KeyRange(rest.lower(), cut.orElse(null));
        long before = entriesRead(lane);
        long read = read(lane, transfer, range);
        long entries = entriesRead(lane) - before;
        assertThat(entries).as("entries read for %s rows %s", read, range).isLessThan(read + 11);
        assertThat(read).isPositive();
        rows += read;
        chunks++;
        rest = new KeyRange(cut.orElse(null), null);
        more = cut.isPresent();
      }
      assertThat(rows).isEqualTo(ROWS);
      assertThat(chunks).isGreaterThan(3);
      assertThat(lane.number("SELECT @@warning_count")).isZero();
    }
  }

  private static long read(Session lane, TableTransfer transfer, KeyRange range) {
    try (RangeReader reader = new RangeReader(lane, transfer, range, Long.MAX_VALUE)) {
      reader.startChunk();
      byte[] window = new byte[1 << 16];
      while (reader.stream().read(window, 0, window.length) > 0) {
        // Only the counts matter here.
      }
      assertThat(reader.stream().ended()).isTrue();
      return reader.stream().rows();
    }
  }

  private static long entriesRead(Session lane) {
    return lane.list("SHOW SESSION STATUS LIKE 'Handler_read_%'", ChunkReadsIT::entries).stream()
        .mapToLong(Long::longValue)
        .sum();
  }

  private static long entries(java.sql.ResultSet row) throws java.sql.SQLException {
    boolean walks =
        List.of("Handler_read_next", "Handler_read_prev", "Handler_read_rnd")
            .contains(row.getString(1));
    return walks ? row.getLong(2) : 0;
  }
}
