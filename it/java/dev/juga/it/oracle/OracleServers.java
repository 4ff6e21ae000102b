package dev.juga.it.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The two servers that the oracle is tried on. */
final class OracleServers {
  private OracleServers() {}

  static Connection source() throws SQLException {
    return open("juga.oracle.source");
  }

  static Connection target() throws SQLException {
    return open("juga.oracle.target");
  }

  static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private static Connection open(String property) throws SQLException {
    String url = System.getProperty(property);
    if (url == null) {
      throw new IllegalStateException("-D" + property + "=jdbc:mysql://… is missing");
    }
    Connection connection = DriverManager.getConnection(url);
    run(connection, "SET NAMES utf8mb4", "SET sql_mode = '', time_zone = '+00:00'");
    return connection;
  }
}
