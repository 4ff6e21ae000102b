package dev.juga.it.servers;

import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import java.util.function.Function;

/**
 * A running server that the tests of a JVM share; its account may do everything.
 *
 * @param origin how it was started, for a person who reads a test's output
 */
public record TestServer(
    ServerBuild build, Side side, Endpoint endpoint, Secret password, String origin) {

  /** A new way in, to be closed by the caller. */
  public Server connect() {
    return server(side);
  }

  /** The server in either part, whichever it was started for; to be closed by the caller. */
  public Server server(Side part) {
    return Server.connect(part, endpoint, password);
  }

  /** Asks something on a session that ends with the question. */
  public <T> T ask(Function<Session, T> question) {
    try (Server server = connect()) {
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
