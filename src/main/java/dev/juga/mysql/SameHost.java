package dev.juga.mysql;

import com.mysql.cj.NativeSession;
import com.mysql.cj.jdbc.JdbcConnection;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/**
 * Tells a server on this machine from one at the far end of a tunnel or a proxy, which listens on
 * loopback as well. The server has this machine's name, and it sees our own socket's port: whatever
 * stood between would have a port of its own. (A proxy that announces its clients' addresses shows
 * the same port, but not the same name.)
 */
final class SameHost {
  private static final Path NAME = Path.of("/proc/sys/kernel/hostname");

  private SameHost() {}

  /** Whether the connection, which must be to a loopback address, ends on this machine. */
  static boolean isReachedBy(Connection connection) throws SQLException {
    Optional<String> name = name();
    return name.isPresent()
        && name.get().equals(hostname(connection))
        && port(connection) == portAsServerSees(connection);
  }

  /** This machine's name; empty where Linux does not tell. */
  private static Optional<String> name() {
    try {
      return Optional.of(Files.readString(NAME).strip());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static String hostname(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SELECT @@hostname")) {
      row.next();
      return row.getString(1);
    }
  }

  private static int port(Connection connection) throws SQLException {
    NativeSession session = (NativeSession) connection.unwrap(JdbcConnection.class).getSession();
    try {
      Socket socket = session.getProtocol().getSocketConnection().getMysqlSocket();
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new SQLException("The connection is closed already", e);
    }
  }

  /** The port in {@code HOST}, which every account sees of its own sessions; 0 if there is none. */
  private static int portAsServerSees(Connection connection) throws SQLException {
    long id = connection.unwrap(JdbcConnection.class).getId();
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("SHOW PROCESSLIST")) {
      while (row.next()) {
        if (row.getLong("Id") == id) {
          String host = row.getString("Host");
          String port = host == null ? "" : host.substring(host.lastIndexOf(':') + 1);
          return port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0;
        }
      }
    }
    return 0;
  }
}
