package dev.juga.mysql;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** Gives the pool connections that already have the session block. */
final class SessionSource implements DataSource {
  private final Connector connector;
  private final ServerVersion version;

  SessionSource(Connector connector, ServerVersion version) {
    this.connector = connector;
    this.version = version;
  }

  @Override
  public Connection getConnection() throws SQLException {
    return connector.session(version, Purpose.SHORT).jdbc();
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException("the pool has one account");
  }

  @Override
  public PrintWriter getLogWriter() {
    return null;
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    // The driver logs through SLF4J.
  }

  @Override
  public void setLoginTimeout(int seconds) {
    // Time-outs are properties of the endpoint.
  }

  /** Seconds; the pool also waits this long at its end for a connection that is being opened. */
  @Override
  public int getLoginTimeout() {
    return 5;
  }

  @Override
  public Logger getParentLogger() throws SQLFeatureNotSupportedException {
    throw new SQLFeatureNotSupportedException("the driver logs through SLF4J");
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("nothing is wrapped here");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
