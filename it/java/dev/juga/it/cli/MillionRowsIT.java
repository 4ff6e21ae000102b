package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A million rows and a few large ones through a heap of 512 MB. */
class MillionRowsIT {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int ROWS = 1_000_000;

  private final TestServer source = TestServers.source(ServerBuild.MYSQL_8_0_31);
  private final TestServer target = TestServers.target(ServerBuild.MYSQL_8_0_31);

  @Test
  void aMillionRowsMoveInChunksThroughASmallHeap(@TempDir Path folder) throws Exception {
    try {
      run(
          source,
          "DROP SCHEMA IF EXISTS million",
          "CREATE SCHEMA million",
          "CREATE TABLE million.t (tenant INT, id INT, k INT, c CHAR(120), PRIMARY KEY (tenant, id),"
              + " KEY k (k), UNIQUE KEY id (id))",
          "CREATE TABLE million.lobs (id INT PRIMARY KEY, body LONGBLOB)",
          "SET SESSION cte_max_recursion_depth=1000",
          "SET SESSION binlog_format='STATEMENT'",
          "INSERT INTO million.t WITH RECURSIVE r(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM r WHERE"
              + " i < 999) SELECT IF(b.i < 900, 1, b.i % 5), a.i * 1000 + b.i, b.i * a.i,"
              + " REPEAT(CHAR(65 + b.i % 26), 120) FROM r a, r b",
          "INSERT INTO million.lobs WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
              + " WHERE i < 8) SELECT i, REPEAT(CHAR(i), 9000000) FROM r",
          "ANALYZE TABLE million.t, million.lobs");
      run(target, "DROP SCHEMA IF EXISTS million");
      JugaProcess migrate =
          JugaProcess.run(
              folder,
              Map.of(
                  "JUGA_SOURCE_PASSWORD", source.password().reveal(),
                  "JUGA_TARGET_PASSWORD", target.password().reveal()),
              "migrate",
              "--source",
              "mysql://" + source.endpoint(),
              "--target",
              "mysql://" + target.endpoint(),
              "--include",
              "million.*",
              "--output",
              "json");
      assertThat(migrate.exitCode()).as(migrate.err()).isZero();
      JsonNode document = JSON.readTree(migrate.out());
      assertThat(document.get("rows").asLong()).isEqualTo(ROWS + 8);
      String chunks =
          "SELECT COUNT(*), SUM(row_count) FROM juga_ledger.chunk WHERE table_schema='million'"
              + " AND table_name='t' AND run_id='"
              + document.get("run_id").asText()
              + "'";
      List<Long> ledger = numbers(target, chunks);
      assertThat(ledger.get(0)).isGreaterThan(5);
      assertThat(ledger.get(1)).isEqualTo(ROWS);
      String sums =
          "SELECT COUNT(*), SUM(tenant), SUM(id), SUM(k), SUM(CRC32(CONCAT_WS(',',tenant,id,k,c)))"
              + " FROM million.t";
      assertThat(numbers(target, sums)).isEqualTo(numbers(source, sums));
      String lobs = "SELECT SUM(LENGTH(body)), SUM(CRC32(body)) FROM million.lobs";
      assertThat(numbers(target, lobs)).isEqualTo(numbers(source, lobs));
    } finally {
      run(source, "DROP SCHEMA IF EXISTS million");
      run(target, "DROP SCHEMA IF EXISTS million");
    }
  }

  private static void run(TestServer server, String... statements) throws SQLException {
    try (Connection connection = PlainConnection.open(server)) {
      PlainConnection.run(connection, statements);
    }
  }

  private static List<Long> numbers(TestServer server, String sql) throws SQLException {
    try (Connection connection = PlainConnection.open(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      List<Long> numbers = new ArrayList<>();
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        numbers.add(row.getLong(i));
      }
      return numbers;
    }
  }
}
