package dev.juga.ledger;

import dev.juga.mysql.Session;

/** The ledger's own tables. */
final class LedgerTables {
  private static final String OPTIONS =
      " ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_bin ROW_FORMAT=DYNAMIC";

  private LedgerTables() {}

  static void create(Session target) {
    target.execute(
        "CREATE SCHEMA IF NOT EXISTS juga_ledger CHARACTER SET utf8mb4 COLLATE utf8mb4_bin",
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.run (
          run_id VARCHAR(64) NOT NULL,
          source VARCHAR(512) NOT NULL,
          source_uuid VARCHAR(36) NOT NULL,
          gtid_set LONGTEXT NULL,
          binlog_file VARCHAR(512) NULL,
          binlog_position BIGINT UNSIGNED NULL,
          state VARCHAR(16) NOT NULL,
          started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
          ended_at DATETIME(3) NULL,
          PRIMARY KEY (run_id))
        """
            + OPTIONS,
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.work (
          id BIGINT UNSIGNED NOT NULL AUTO_INCREMENT,
          run_id VARCHAR(64) NOT NULL,
          kind VARCHAR(16) NOT NULL,
          name VARCHAR(512) NOT NULL,
          state VARCHAR(16) NOT NULL,
          started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
          PRIMARY KEY (id),
          KEY by_name (run_id, kind, name))
        """
            + OPTIONS,
        """
        CREATE TABLE IF NOT EXISTS juga_ledger.chunk (
          run_id VARCHAR(64) NOT NULL,
          table_schema VARCHAR(64) NOT NULL,
          table_name VARCHAR(64) NOT NULL,
          number INT UNSIGNED NOT NULL,
          lower_bound LONGTEXT NULL,
          upper_bound LONGTEXT NULL,
          row_count BIGINT UNSIGNED NULL,
          byte_count BIGINT UNSIGNED NULL,
          started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
          PRIMARY KEY (run_id, table_schema, table_name, number))
        """
            + OPTIONS);
  }
}
