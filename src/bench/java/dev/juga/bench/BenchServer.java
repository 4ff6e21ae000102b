package dev.juga.bench;

import dev.juga.embedded.EmbeddedServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** One of the two servers, as the benchmark speaks to it. */
final class BenchServer implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration PAUSE = Duration.ofMillis(500);
  private static final long FEW_PAGES = 100;

  private final EmbeddedServer server;

  BenchServer(EmbeddedServer server) {
    this.server = server;
  }

  /** The URL for {@code juga --source} or {@code --target}. */
  String url() {
    return "mysql://root@127.0.0.1:" + server.endpoint().port();
  }

  String password() {
    return server.password().reveal();
  }

  /** The file that MySQL's own clients take address and account from. */
  Path optionFile() {
    return server.optionFile();
  }

  /** A new session of root that writes no binary log and stores values as they come. */
  Connection connect(String schema) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", "root");
    properties.put("password", password());
    properties.put("sslMode", "DISABLED");
    properties.put("allowPublicKeyRetrieval", "true");
    Connection connection =
        DriverManager.getConnection(
            "jdbc:mysql://127.0.0.1:" + server.endpoint().port() + "/" + schema, properties);
    run(connection, "SET sql_log_bin = 0", "SET sql_mode = ''");
    return connection;
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  /** The first value of the first row, as a number. */
  static long number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      if (!row.next()) {
        throw new SQLException("No row from: " + sql);
      }
      return row.getLong(1);
    }
  }

  void drop(String schema) throws SQLException {
    try (Connection connection = connect("")) {
      run(connection, "DROP SCHEMA IF EXISTS " + schema);
    }
  }

  /**
   * Waits until the server owes nothing to its disk, nor to rows that were removed, so that what
   * runs next does not pay for what ran before.
   */
  void settle() throws SQLException, InterruptedException {
    try (Connection connection = connect("")) {
      long dirty = number(connection, "SELECT @@GLOBAL.innodb_max_dirty_pages_pct");
      long lowWater = number(connection, "SELECT @@GLOBAL.innodb_max_dirty_pages_pct_lwm");
      run(
          connection,
          "SET GLOBAL innodb_max_dirty_pages_pct_lwm = 0",
          "SET GLOBAL innodb_max_dirty_pages_pct = 0");
      try {
        long end = System.nanoTime() + PATIENCE.toNanos();
        long before = Long.MAX_VALUE;
        long undo = metric(connection, "trx_rseg_history_len");
        // An idle server leaves some undo where it is for long: what no longer shrinks will not.
        while ((undo < before || metric(connection, "buffer_pool_pages_dirty") > FEW_PAGES)
            && System.nanoTime() < end) {
          Thread.sleep(PAUSE.toMillis());
          before = undo;
          undo = metric(connection, "trx_rseg_history_len");
        }
      } finally {
        run(
            connection,
            "SET GLOBAL innodb_max_dirty_pages_pct = " + dirty,
            "SET GLOBAL innodb_max_dirty_pages_pct_lwm = " + lowWater);
      }
    }
  }

  private static long metric(Connection connection, String name) throws SQLException {
    return number(
        connection,
        "SELECT COUNT FROM information_schema.INNODB_METRICS WHERE NAME = '" + name + '\'');
  }

  @Override
  public void close() {
    server.close();
  }
}
