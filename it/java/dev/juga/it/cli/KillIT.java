package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.oracle.Oracle;
import dev.juga.it.oracle.Oracle.Events;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} at any moment: of Juga, of the source, of the target. The same command then
 * completes the copy, with no row missing and none there twice. Real processes on servers of their
 * own.
 */
class KillIT {
  private static final int KILLS = 30;
  private static final List<String> SCHEMAS = List.of("kill_shop", "kill_stock");
  private static final String IN_A_CHUNK = "INFO LIKE 'LOAD DATA%'";
  private static final String IN_AN_INDEX_BUILD = "INFO LIKE 'ALTER TABLE%ADD%'";

  @TempDir static Path folder;

  private static EmbeddedServer source;
  private static EmbeddedServer target;

  @BeforeAll
  static void start() throws SQLException {
    source =
        EmbeddedServer.start(
            ServerBuild.MYSQL_8_0_31,
            folder.resolve("source"),
            List.of(
                "--log-bin=binlog",
                "--server-id=1",
                "--gtid-mode=ON",
                "--enforce-gtid-consistency=ON"));
    target =
        EmbeddedServer.start(
            ServerBuild.MYSQL_8_0_31,
            folder.resolve("target"),
            List.of("--skip-log-bin", "--local-infile=1"));
    fill();
  }

  @AfterAll
  static void stop() {
    source.close();
    target.close();
  }

  private static void fill() throws SQLException {
    run(
        source,
        "CREATE SCHEMA kill_shop",
        "CREATE SCHEMA kill_stock",
        "USE kill_shop",
        "SET cte_max_recursion_depth=1000000",
        "CREATE TABLE orders (id INT PRIMARY KEY, code CHAR(12) NOT NULL, n INT, pad VARCHAR(200),"
            + " UNIQUE KEY codes (code), KEY ns (n), KEY pads (pad))",
        "INSERT INTO orders WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 60000) SELECT i*3, CONCAT('c', i), i % 977, MD5(i) FROM r",
        "CREATE TABLE entries (tenant VARCHAR(8), id INT, text VARCHAR(200),"
            + " PRIMARY KEY (tenant, id), FULLTEXT KEY words (text))",
        "INSERT INTO entries SELECT IF(id % 10, 'big', 'tiny'), id, CONCAT(code, ' ', pad)"
            + " FROM orders WHERE id < 60000",
        "USE kill_stock",
        "CREATE TABLE moves (what VARCHAR(40), n INT)",
        "INSERT INTO moves SELECT pad, n % 5 FROM kill_shop.orders WHERE id < 90000",
        "CREATE TABLE shelves (id INT AUTO_INCREMENT PRIMARY KEY, order_id INT,"
            + " FOREIGN KEY (order_id) REFERENCES kill_shop.orders (id))",
        "INSERT INTO shelves (order_id) SELECT id FROM kill_shop.orders WHERE id < 3000",
        "CREATE TABLE audit (line VARCHAR(90))",
        "CREATE TRIGGER told AFTER INSERT ON shelves FOR EACH ROW"
            + " INSERT INTO audit VALUES ('inserted')",
        "CREATE TRIGGER gone AFTER DELETE ON shelves FOR EACH ROW"
            + " INSERT INTO audit VALUES ('deleted')",
        "CREATE VIEW open_moves AS SELECT what FROM moves WHERE n = 1",
        "ANALYZE TABLE moves, shelves, kill_shop.orders, kill_shop.entries");
  }

  @BeforeEach
  void emptyTarget() throws SQLException {
    run(
        target,
        "DROP SCHEMA IF EXISTS kill_stock",
        "DROP SCHEMA IF EXISTS kill_shop",
        "DROP SCHEMA IF EXISTS juga_ledger");
  }

  private static RunningJuga migrate() throws IOException {
    return RunningJuga.start(
        folder,
        Map.of(
            "JUGA_SOURCE_PASSWORD", source.password().reveal(),
            "JUGA_TARGET_PASSWORD", target.password().reveal()),
        List.of(
            "migrate",
            "--include=kill_*",
            "--chunk-size=1",
            "--lanes=2",
            "--source=mysql://root@127.0.0.1:" + source.endpoint().port(),
            "--target=mysql://root@127.0.0.1:" + target.endpoint().port()));
  }

  private static void completes() throws Exception {
    JugaProcess juga = migrate().finished();
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    assertEqual();
  }

  private static void assertEqual() throws SQLException {
    try (Connection from = connect(source);
        Connection to = connect(target)) {
      assertThat(Oracle.differences(from, to, SCHEMAS, Events.DISABLED_UNTIL_CUTOVER)).isEmpty();
    }
  }

  @Test
  void insideAChunk() throws Exception {
    killedWhen(IN_A_CHUNK);
    completes();
  }

  @Test
  void insideAnIndexBuild() throws Exception {
    killedWhen(IN_AN_INDEX_BUILD);
    completes();
  }

  @Test
  void betweenTables() throws Exception {
    RunningJuga juga = migrate();
    await(juga, "SELECT COUNT(*) FROM juga_ledger.work WHERE kind='COMPLETE' AND state='DONE'");
    juga.kill();
    run(source, "UPDATE kill_stock.shelves SET order_id = 6 WHERE id = 1");
    completes();
  }

  private static void killedWhen(String state) throws Exception {
    RunningJuga juga = migrate();
    await(juga, "SELECT COUNT(*) FROM information_schema.PROCESSLIST WHERE " + state);
    juga.kill();
  }

  /** Returns at the moment at which the target counts something. */
  private static void await(RunningJuga juga, String count) throws Exception {
    try (Connection connection = connect(target);
        Statement statement = connection.createStatement()) {
      while (juga.isAlive()) {
        try (ResultSet row = statement.executeQuery(count)) {
          if (row.next() && row.getLong(1) > 0) {
            return;
          }
        } catch (SQLException e) {
          // The ledger is not there yet.
        }
        Thread.sleep(2);
      }
    }
    throw new AssertionError("juga ended before: " + count + "\n" + juga.finished().err());
  }

  @Test
  void atRandomMomentsWhileTheSourceMovesOn() throws Exception {
    long seed = Long.getLong("juga.seed", System.nanoTime());
    System.out.println("KillIT: -Djuga.seed=" + seed);
    Random random = new Random(seed);
    long begun = System.nanoTime();
    completes();
    int longest = (int) ((System.nanoTime() - begun) / 1_000_000);
    emptyTarget();
    int kills = 0;
    while (kills < KILLS) {
      RunningJuga juga = migrate();
      if (juga.endsWithin(longest / 6 + random.nextInt(longest))) {
        JugaProcess ended = juga.finished();
        assertThat(ended.exitCode()).as("seed %s: %s", seed, ended.err()).isZero();
        assertEqual();
        emptyTarget();
        continue;
      }
      switch (kills % 3) {
        case 0 -> juga.kill();
        case 1 -> killServer(source, juga, seed);
        default -> killServer(target, juga, seed);
      }
      kills++;
      if (isDone()) {
        // The kill came behind the run's last word.
        assertEqual();
        emptyTarget();
      } else if (random.nextBoolean()) {
        move(random);
      }
    }
    completes();
  }

  /** Without one of its servers Juga ends by itself, in one sentence. */
  private static void killServer(EmbeddedServer server, RunningJuga juga, long seed)
      throws Exception {
    server.kill();
    JugaProcess ended = juga.finished();
    if (ended.exitCode() != 0) {
      assertThat(ended.exitCode()).as("seed %s: %s", seed, ended.err()).isIn(4, 5);
      assertThat(ended.err()).doesNotContain("Exception", "\tat ");
    }
    server.restart();
  }

  private static boolean isDone() throws SQLException {
    try (Connection connection = connect(target);
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT COUNT(*) FROM juga_ledger.run WHERE state='DONE'")) {
      return row.next() && row.getLong(1) > 0;
    } catch (SQLException e) {
      // No ledger yet.
      return false;
    }
  }

  /** What applications do between two attempts. */
  private static void move(Random random) throws SQLException {
    int id = 3 * (1 + random.nextInt(60_000));
    run(
        source,
        "UPDATE kill_shop.orders SET n = n + 1 WHERE id BETWEEN " + id + " AND " + (id + 30),
        "DELETE FROM kill_shop.entries WHERE id = " + id,
        "INSERT IGNORE INTO kill_shop.orders VALUES (" + (id + 1) + ", 'new " + id + "', 1, 'x')",
        "UPDATE kill_shop.orders SET code = CONCAT('z', code) WHERE id = " + id,
        random.nextInt(4) == 0
            ? "DELETE FROM kill_stock.moves ORDER BY what LIMIT 2"
            : "INSERT INTO kill_stock.moves VALUES ('again', 1), ('again', 1)");
  }

  private static Connection connect(EmbeddedServer server) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:mysql://127.0.0.1:" + server.endpoint().port() + "/",
        "root",
        server.password().reveal());
  }

  private static void run(EmbeddedServer server, String... statements) throws SQLException {
    try (Connection connection = connect(server);
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
