package dev.juga.mysql;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import dev.juga.failure.Failure;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A server that can be reached. Opens sessions of their own for lanes, locks and definitions, and
 * lends pooled ones for short work. Thread-safe.
 */
public final class Server implements AutoCloseable {
  private static final int POOL_SIZE = 4;
  private static final long POOL_PATIENCE_MILLIS = 15_000;

  private final Connector connector;
  private final ServerIdentity identity;
  private final HikariDataSource pool;

  private Server(Connector connector, ServerIdentity identity) {
    this.connector = connector;
    this.identity = identity;
    HikariConfig config = new HikariConfig();
    config.setDataSource(new SessionSource(connector, identity.version()));
    config.setPoolName("juga-" + connector.side());
    config.setMaximumPoolSize(POOL_SIZE);
    config.setMinimumIdle(0);
    config.setConnectionTimeout(POOL_PATIENCE_MILLIS);
    config.setInitializationFailTimeout(-1);
    this.pool = new HikariDataSource(config);
  }

  /** Logs in once and asks the server who it is. */
  public static Server connect(Side side, Endpoint endpoint, Secret password) {
    Connector connector = new Connector(side, endpoint, password);
    try (Connection first = connector.open()) {
      connector.spareTls(first);
      return new Server(connector, ServerIdentity.ask(first));
    } catch (SQLException e) {
      connector.close();
      throw ServerFailure.connecting(side, endpoint, e);
    } catch (Failure e) {
      connector.close();
      throw e;
    }
  }

  public Side side() {
    return connector.side();
  }

  public Endpoint endpoint() {
    return connector.endpoint();
  }

  /** What people should know about the way to the server; empty if it is as it should be. */
  public Optional<String> remark() {
    return connector.gaveUpTls()
        ? Optional.of(
            "The "
                + side()
                + " "
                + endpoint()
                + " speaks TLS 1.1 at most, which is not safe any more; since it is on this machine,"
                + " Juga talks to it without TLS.")
        : Optional.empty();
  }

  public ServerIdentity identity() {
    return identity;
  }

  public ServerVersion version() {
    return identity.version();
  }

  /** What a result keeps of this server where no session took part. */
  public ServerRecord record() {
    return new ServerRecord(endpoint().toString(), version(), Map.of());
  }

  /**
   * What a result keeps of this server.
   *
   * @param session one that took part
   */
  public ServerRecord record(Session session) {
    return new ServerRecord(endpoint().toString(), version(), session.settings());
  }

  /** A connection of its own, never pooled: it lives until it is closed. */
  public Session open(Purpose purpose) {
    try {
      return connector.session(identity.version(), purpose);
    } catch (SQLException e) {
      throw ServerFailure.connecting(side(), endpoint(), e);
    }
  }

  /** Does short work on a pooled session with autocommit; the session is not to be kept. */
  public <T> T brief(Function<Session, T> work) {
    try (Connection connection = pool.getConnection()) {
      long id = connection.unwrap(com.mysql.cj.jdbc.JdbcConnection.class).getId();
      return work.apply(new Session(side(), identity.version(), connection, id));
    } catch (SQLException e) {
      throw ServerFailure.connecting(side(), endpoint(), e);
    }
  }

  @Override
  public void close() {
    pool.close();
    connector.close();
  }

  @Override
  public String toString() {
    return side() + " " + endpoint() + " (" + version() + ")";
  }
}
