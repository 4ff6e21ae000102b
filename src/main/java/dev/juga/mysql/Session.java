package dev.juga.mysql;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;

/**
 * One connection that has been given the session block and knows which side it belongs to. Used by
 * one thread at a time. What the server refuses comes out as a {@link Failure}.
 */
public final class Session implements AutoCloseable {
  /** Makes a value of the current row. */
  @FunctionalInterface
  public interface RowReader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private static final int ANSWER_SECONDS = 10;

  private final Side side;
  private final ServerVersion version;
  private final Connection jdbc;
  private final long connectionId;
  private DSLContext dsl;
  private boolean aborted;

  Session(Side side, ServerVersion version, Connection jdbc, long connectionId) {
    this.side = side;
    this.version = version;
    this.jdbc = jdbc;
    this.connectionId = connectionId;
  }

  public Side side() {
    return side;
  }

  public ServerVersion version() {
    return version;
  }

  /** The server's id of this connection. */
  public long connectionId() {
    return connectionId;
  }

  /** The driver's connection, for the row path and the ledger. */
  public Connection jdbc() {
    return jdbc;
  }

  /** jOOQ over this connection, for generated statements. */
  public DSLContext dsl() {
    if (dsl == null) {
      dsl = Jooq.over(this);
    }
    return dsl;
  }

  /** Runs statements as they are: JDBC escapes such as <code>{ts …}</code> are not touched. */
  public void execute(String... statements) {
    for (String sql : statements) {
      try (Statement statement = plain()) {
        statement.execute(sql);
      } catch (SQLException e) {
        throw ServerFailure.running(side, sql, e);
      }
    }
  }

  /**
   * Runs one statement as it is; whether the server warned about it. The answer counts warnings, so
   * that nothing more is asked where there are none.
   */
  public boolean warns(String sql) {
    try (Statement statement = plain()) {
      statement.execute(sql);
      return statement.getWarnings() != null;
    } catch (SQLException e) {
      throw ServerFailure.running(side, sql, e);
    }
  }

  /**
   * Changes rows by a statement with question marks.
   *
   * @param values one for each question mark; null for NULL
   */
  public void update(String sql, Object... values) {
    try (PreparedStatement statement = jdbc.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw ServerFailure.running(side, sql, e);
    }
  }

  /** Every row of a query, read by {@code reader}. */
  public <T> List<T> list(String sql, RowReader<T> reader) {
    try (Statement statement = plain();
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> values = new ArrayList<>();
      while (rows.next()) {
        values.add(reader.read(rows));
      }
      return values;
    } catch (SQLException e) {
      throw ServerFailure.running(side, sql, e);
    }
  }

  /** Every row of a query as texts; null for NULL. */
  public List<List<String>> texts(String sql) {
    return list(
        sql,
        row -> {
          List<String> texts = new ArrayList<>();
          int columns = row.getMetaData().getColumnCount();
          for (int i = 1; i <= columns; i++) {
            texts.add(row.getString(i));
          }
          return texts;
        });
  }

  /** The first column of every row of a query; null for NULL. */
  public List<String> column(String sql) {
    return list(sql, row -> row.getString(1));
  }

  /** The first column of the first row; null if there is no row or its value is NULL. */
  public String text(String sql) {
    List<String> values = list(sql, row -> row.getString(1));
    return values.isEmpty() ? null : values.get(0);
  }

  /** The one number that a query answers. */
  public long number(String sql) {
    return list(sql, row -> row.getLong(1)).get(0);
  }

  /**
   * What decides how rows are read, written and digested, as the server reads it back now; by name,
   * a value may be null.
   */
  public Map<String, String> settings() {
    List<String> names = SessionBlock.evidence(version);
    return list(
            SessionBlock.readBack(names),
            row -> {
              Map<String, String> settings = new LinkedHashMap<>();
              for (int i = 0; i < names.size(); i++) {
                settings.put(names.get(i), row.getString(i + 1));
              }
              return settings;
            })
        .get(0);
  }

  public void commit() {
    try {
      jdbc.commit();
    } catch (SQLException e) {
      throw ServerFailure.running(side, "COMMIT", e);
    }
  }

  public void rollback() {
    try {
      jdbc.rollback();
    } catch (SQLException e) {
      throw ServerFailure.running(side, "ROLLBACK", e);
    }
  }

  /**
   * Fails unless this is still the connection that it was: a driver, pool or proxy that quietly
   * reconnects would leave the snapshot or the lock behind.
   */
  public void checkSame() {
    long now = number("SELECT CONNECTION_ID()");
    if (now != connectionId) {
      throw Failure.of(
              ExitCode.INTERRUPTED,
              "A connection to the " + side + " was replaced by another one under way")
          .at("connection " + connectionId + ", now " + now)
          .remedy("Connect to the server itself rather than through a proxy, then start again.");
    }
  }

  /** Whether the server no longer answers on this connection, though nobody here gave it up. */
  public boolean isLost() {
    try {
      return !aborted && !jdbc.isValid(ANSWER_SECONDS);
    } catch (SQLException e) {
      return true;
    }
  }

  /** Cuts the connection without another word to the server; it rolls back what was open. */
  public void abort() {
    aborted = true;
    try {
      jdbc.abort(Runnable::run);
    } catch (SQLException e) {
      throw ServerFailure.running(side, "closing a broken connection", e);
    }
  }

  @Override
  public void close() {
    try {
      jdbc.close();
    } catch (SQLException e) {
      throw ServerFailure.running(side, "closing a connection", e);
    }
  }

  private Statement plain() throws SQLException {
    Statement statement = jdbc.createStatement();
    statement.setEscapeProcessing(false);
    return statement;
  }
}
