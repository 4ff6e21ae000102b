package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.event.RunListener;
import dev.juga.migrate.MigrationResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows that are right although the target warns about them arrive, because the digests decide. */
class DoubtIT {
  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("doubt");
    servers.onSource(
        "CREATE SCHEMA doubt",
        "USE doubt",
        "SET cte_max_recursion_depth=100000",
        "CREATE TABLE n (i INT PRIMARY KEY)",
        "INSERT INTO n WITH RECURSIVE r(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM r"
            + " WHERE i < 20000) SELECT i FROM r");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  private void arrivesWithRemark(String table) throws Exception {
    MigrationResult result = servers.migrate(2, RunListener.SILENT);
    assertThat(servers.differences()).isEmpty();
    assertThat(result.rewrites())
        .anyMatch(text -> text.contains(table) && text.contains("digests are equal"));
  }

  @Test
  void aFloatAtItsLimit() throws Exception {
    servers.onSource(
        "CREATE TABLE doubt.f (id INT PRIMARY KEY, f FLOAT(8,2), pad VARCHAR(300))",
        "INSERT INTO doubt.f SELECT i, IF(i % 5000, i / 7, 999999.99), REPEAT('x', 200)"
            + " FROM doubt.n");
    arrivesWithRemark("doubt.f");
  }

  @Test
  void aFloatAtItsLimitWithoutAKey() throws Exception {
    servers.onSource(
        "CREATE TABLE doubt.f (id INT, f FLOAT(8,2), pad VARCHAR(300))",
        "INSERT INTO doubt.f SELECT i, IF(i % 15000, i / 7, 999999.99), REPEAT('x', 200)"
            + " FROM doubt.n");
    arrivesWithRemark("doubt.f");
  }

  @Test
  void aGeneratedColumnThatRounds() throws Exception {
    servers.onSource(
        "CREATE TABLE doubt.g (id INT PRIMARY KEY, a VARCHAR(20),"
            + " g INT AS (CAST(a AS SIGNED)) STORED, e ENUM('a','b'))",
        "INSERT IGNORE INTO doubt.g (id, a, e) SELECT i, CONCAT(i, 'x'), i % 3 FROM doubt.n");
    arrivesWithRemark("doubt.g");
  }
}
