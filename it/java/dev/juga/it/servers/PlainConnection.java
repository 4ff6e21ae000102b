package dev.juga.it.servers;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.jdbc.JdbcConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** JDBC and nothing of Juga's around it, for tests that compare or break things behind its back. */
public final class PlainConnection {
  private PlainConnection() {}

  /** A new connection, in UTC and with a sql_mode that lets every value in. */
  public static Connection open(TestServer server) throws SQLException {
    Connection connection = fresh(server);
    // Else the driver refuses rows above the server's max_allowed_packet, 4 MB by default on 5.7.
    connection
        .unwrap(JdbcConnection.class)
        .getPropertySet()
        .getIntegerProperty(PropertyKey.maxAllowedPacket)
        .setValue(1 << 30);
    run(connection, "SET NAMES utf8mb4", "SET sql_mode = '', time_zone = '+00:00'");
    return connection;
  }

  /** A new connection as the server's defaults leave it. */
  public static Connection fresh(TestServer server) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", server.endpoint().user());
    properties.put("password", server.password().reveal());
    properties.put("allowPublicKeyRetrieval", "true");
    server.endpoint().properties().forEach(properties::put);
    String url = "jdbc:mysql://" + server.endpoint().host() + ":" + server.endpoint().port() + "/";
    return DriverManager.getConnection(url, properties);
  }

  /** Runs statements as they are written, braces included. */
  public static void run(Connection connection, String... statements) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }
}
