package dev.juga.mysql.rows;

import com.mysql.cj.conf.PropertyKey;
import com.mysql.cj.conf.RuntimeProperty;
import com.mysql.cj.jdbc.JdbcConnection;
import com.mysql.cj.jdbc.JdbcStatement;
import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.pipeline.LoadFormatStream;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * Gives a stream to the target by LOAD DATA LOCAL. LOCAL INFILE is open only while the stream is
 * hooked, so a target that asks for a file at any other time gets nothing (server-facts.md 31).
 * Belongs to one lane; the transaction around a load is the caller's.
 */
public final class ChunkLoader implements RowLoader {
  private static final String LINK_LOST = "08S01";

  private final Session target;

  public ChunkLoader(Session target) {
    this.target = target;
  }

  /**
   * Sends one chunk and tells what the target made of it; commits nothing. If the stream fails, the
   * connection is cut, because the driver ends the transfer as if it were complete and is out of
   * step afterwards (server-facts.md 5).
   */
  @Override
  public LoadOutcome load(RangeReader reader) {
    LoadFormatStream stream = reader.stream();
    String sql = reader.transfer().load();
    try (Statement statement = target.jdbc().createStatement()) {
      statement.setEscapeProcessing(false);
      reader.startChunk();
      long stored = send(statement, sql, stream);
      if (!stream.ended() && !stream.isCut()) {
        throw new IllegalStateException("the driver stopped reading " + reader.transfer().name());
      }
      // The answer to LOAD DATA counts warnings, so that without any nothing more is asked.
      boolean warned = statement.getWarnings() != null;
      // In this order: asking for the count empties the list (seen on 8.0.31).
      List<LoadWarning> warnings = warned ? warnings() : List.of();
      long warningCount = warned ? target.number("SELECT @@warning_count") : 0;
      return new LoadOutcome(
          stream.rows(),
          stream.bytes(),
          stored,
          reader.expectedWarnings(),
          warningCount,
          warnings,
          reader.digest());
    } catch (SQLException e) {
      throw failure(stream, ServerFailure.running(target.side(), sql, e));
    } catch (Failure e) {
      throw failure(stream, e);
    } catch (RuntimeException e) {
      // The driver stumbles over its own pieces when the server is gone (seen with 9.x).
      target.abort();
      SQLException gone = new SQLException("the connection broke under the driver", LINK_LOST, e);
      throw failure(stream, ServerFailure.running(target.side(), sql, gone));
    }
  }

  /** What the source said comes first; the driver is out of step with the target then. */
  private RuntimeException failure(LoadFormatStream stream, Failure of) {
    if (stream.failure() == null) {
      return of;
    }
    target.abort();
    return stream.failure();
  }

  private long send(Statement statement, String sql, LoadFormatStream stream) throws SQLException {
    RuntimeProperty<Boolean> localInfile =
        target
            .jdbc()
            .unwrap(JdbcConnection.class)
            .getPropertySet()
            .getProperty(PropertyKey.allowLoadLocalInfile);
    JdbcStatement hooked = statement.unwrap(JdbcStatement.class);
    localInfile.setValue(true);
    hooked.setLocalInfileInputStream(stream);
    try {
      return statement.executeLargeUpdate(sql);
    } finally {
      localInfile.setValue(false);
      unhook(hooked);
    }
  }

  private static void unhook(JdbcStatement statement) {
    try {
      statement.setLocalInfileInputStream(null);
    } catch (RuntimeException e) {
      // The connection is gone and the hook with it; what broke it is told instead.
    }
  }

  private List<LoadWarning> warnings() {
    return target.list(
        "SHOW WARNINGS", row -> new LoadWarning(row.getInt("Code"), row.getString("Message")));
  }
}
