package dev.juga.mysql.rows;

import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.pipeline.RowSource;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The rows of one query, streamed: the driver holds one row at a time. */
final class ResultRows implements RowSource, AutoCloseable {
  private final Session session;
  private final String sql;
  private final Statement statement;
  private final ResultSet rows;
  private final String digestPlace;

  /** Any query. */
  ResultRows(Session session, String sql) {
    this(session, sql, null);
  }

  /** A query that digests rows, so that a warning at its end fails. */
  static ResultRows ofDigest(Session session, String sql, String place) {
    return new ResultRows(session, sql, place);
  }

  private ResultRows(Session session, String sql, String digestPlace) {
    this.digestPlace = digestPlace;
    this.session = session;
    this.sql = sql;
    Statement opened = null;
    try {
      opened =
          session.jdbc().createStatement(ResultSet.TYPE_FORWARD_ONLY, ResultSet.CONCUR_READ_ONLY);
      opened.setEscapeProcessing(false);
      // Connector/J's sign for a streaming result.
      opened.setFetchSize(Integer.MIN_VALUE);
      this.rows = opened.executeQuery(sql);
      this.statement = opened;
    } catch (SQLException e) {
      close(opened);
      throw failure(e);
    }
  }

  @Override
  public boolean next() {
    try {
      boolean found = rows.next();
      if (!found && digestPlace != null) {
        DigestWarnings.check(session, statement, digestPlace);
      }
      return found;
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  @Override
  public byte[] value(int column) {
    try {
      return rows.getBytes(column + 1);
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  /** Ends the query; rows that were not read are read and dropped by the driver. */
  @Override
  public void close() {
    try {
      rows.close();
      statement.close();
    } catch (SQLException e) {
      throw failure(e);
    }
  }

  private static void close(Statement opened) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (SQLException ignored) {
      // The refusal that is being reported says more.
    }
  }

  private RuntimeException failure(SQLException e) {
    return ServerFailure.running(session.side(), sql, e);
  }
}
