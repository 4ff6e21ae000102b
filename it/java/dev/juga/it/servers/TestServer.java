package dev.juga.it.servers;

import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import java.util.function.Function;

/**
 * A running server that the tests of a JVM share; its account may do everything.
 *
 * @param origin how it was started, for a person who reads a test's output
 */
public record TestServer(
    ServerBuild build, Side side, Endpoint endpoint, Secret password, String origin) {

  /** Plain JDBC, with nothing of Juga's in between; to be closed by the caller. */
  public Connection connect() throws SQLException {
    try {
      return connect("PREFERRED");
    } catch (SQLException e) {
      // The TLS of old servers ends before this JDK's begins (server-facts.md 30).
      try {
        return connect("DISABLED");
      } catch (SQLException again) {
        e.addSuppressed(again);
        throw e;
      }
    }
  }

  private Connection connect(String sslMode) throws SQLException {
    Properties properties = new Properties();
    properties.put("user", endpoint.user());
    properties.put("password", password.reveal());
    properties.put("sslMode", sslMode);
    properties.put("allowPublicKeyRetrieval", "true");
    return DriverManager.getConnection(
        "jdbc:mysql://" + endpoint.host() + ':' + endpoint.port() + '/', properties);
  }

  /** The server as the program sees it, in either part; to be closed by the caller. */
  public Server server(Side part) {
    return Server.connect(part, endpoint, password);
  }

  /** Asks something on a session that ends with the question. */
  public <T> T ask(Function<Session, T> question) {
    try (Server server = server(side)) {
      return server.brief(question);
    }
  }

  public void execute(String... statements) {
    ask(
        session -> {
          session.execute(statements);
          return true;
        });
  }

  @Override
  public String toString() {
    return side + " " + build + " (" + origin + ") at " + endpoint;
  }
}
