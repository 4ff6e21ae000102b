package dev.juga.ledger;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.util.List;
import java.util.Set;

/** The ledger's own tables, and the number of their layout. */
final class LedgerTables {
  private static final int LAYOUT = 3;

  private static final String OPTIONS =
      " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC";

  private LedgerTables() {}

  /** Whether the target has a ledger; one of another layout is refused. */
  static boolean exist(Session target) {
    Set<String> tables =
        Set.copyOf(
            target.list(
                "SELECT TABLE_NAME FROM information_schema.TABLES"
                    + " WHERE TABLE_SCHEMA='juga_ledger'",
                row -> row.getString(1)));
    if (tables.isEmpty()) {
      return false;
    }
    // The layout is written first and the tables after it: a creation may have been cut off.
    if (tables.contains("layout")) {
      List<Long> layout =
          target.list("SELECT number FROM juga_ledger.layout", row -> row.getLong(1));
      if (layout.isEmpty() || layout.equals(List.of((long) LAYOUT))) {
        return tables.containsAll(Set.of("run", "session", "work", "chunk"));
      }
    }
    throw Failure.of(ExitCode.PREFLIGHT, "The target holds the ledger of another version of Juga")
        .at("schema " + Ledger.SCHEMA)
        .remedy(
            "Finish or clean up with the version that wrote it, or DROP SCHEMA "
                + Ledger.SCHEMA
                + " if its runs are of no use any more.");
  }

  static void create(Session target) {
    if (exist(target)) {
      return;
    }
    target.execute(
        "CREATE SCHEMA IF NOT EXISTS juga_ledger CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        "CREATE TABLE IF NOT EXISTS juga_ledger.layout (number INT NOT NULL PRIMARY KEY)" + OPTIONS,
        "INSERT IGNORE INTO juga_ledger.layout VALUES (" + LAYOUT + ")",
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.run (
          run_id VARCHAR(64) NOT NULL,
          source VARCHAR(512) NOT NULL,
          source_key VARCHAR(512) NOT NULL,
          asked LONGTEXT NOT NULL,
          gtid_set LONGTEXT NULL,
          binlog_file VARCHAR(512) NULL,
          binlog_position BIGINT UNSIGNED NULL,
          state VARCHAR(16) NOT NULL,
          table_count INT UNSIGNED NOT NULL DEFAULT 0,
          started_at DATETIME(3) NOT NULL,
          alive_at DATETIME(3) NOT NULL,
          ended_at DATETIME(3) NULL,
          PRIMARY KEY (run_id))
        """
            + OPTIONS,
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.session (
          run_id VARCHAR(64) NOT NULL,
          connection_id BIGINT UNSIGNED NOT NULL,
          server_started BIGINT NOT NULL,
          PRIMARY KEY (run_id, connection_id, server_started))
        """
            + OPTIONS,
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.work (
          run_id VARCHAR(64) NOT NULL,
          kind VARCHAR(16) NOT NULL,
          name VARCHAR(512) NOT NULL,
          state VARCHAR(16) NOT NULL,
          detail LONGTEXT NULL,
          changed_at DATETIME(3) NOT NULL,
          PRIMARY KEY (run_id, kind, name))
        """
            + OPTIONS,
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.chunk (
          run_id VARCHAR(64) NOT NULL,
          table_schema VARCHAR(64) NOT NULL,
          table_name VARCHAR(64) NOT NULL,
          number INT UNSIGNED NOT NULL,
          place BIGINT NOT NULL,
          lower_bound LONGTEXT NULL,
          upper_bound LONGTEXT NULL,
          of_nulls TINYINT NOT NULL DEFAULT 0,
          is_last TINYINT NOT NULL DEFAULT 0,
          row_count BIGINT UNSIGNED NULL,
          byte_count BIGINT UNSIGNED NULL,
          proof VARCHAR(255) NULL,
          done_at DATETIME(3) NULL,
          PRIMARY KEY (run_id, table_schema, table_name, number))
        """
            + OPTIONS);
  }
}
