package dev.juga.mysql.rows;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.pipeline.ChunkRows;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Gives rows to a target that has LOCAL INFILE off, by INSERT statements of many rows. The session
 * stays in the relaxed sql_mode of LOAD DATA: strict mode refuses ENUM error values, which are
 * right, and the warnings of either way are judged alike. Belongs to one lane.
 */
public final class InsertLoader implements RowLoader {
  /** Truncated, incorrect value, no default, CHECK, no partition, invalid JSON in CHECK. */
  private static final Set<Integer> DATA_ERRORS =
      Set.of(1265, 1292, 1364, 1366, 1406, 1526, 1748, 3819, 4025);

  private static final long STATEMENT = 1 << 20;
  private static final int MAX_WARNINGS = 1024;

  private final Session target;
  private final long packet;

  public InsertLoader(Session target) {
    this.target = target;
    this.packet = target.number("SELECT @@max_allowed_packet");
  }

  /** Sends one chunk; a row that the target refuses shows as rows that are not stored. */
  @Override
  public LoadOutcome load(RangeReader reader) {
    Sending sending = new Sending(reader.transfer());
    ChunkRows rows = reader.startRows();
    InsertText text = sending.text;
    while (!sending.refused && rows.next()) {
      String row = text.row(rows);
      checkFits(reader.transfer(), text.lengthAlone(row), rows.rows());
      if (text.rows() > 0 && text.length() + row.length() > Math.min(STATEMENT, packet / 2)) {
        sending.send();
      }
      text.add(row);
    }
    if (!sending.refused && text.rows() > 0) {
      sending.send();
    }
    return new LoadOutcome(
        rows.rows(),
        rows.bytes(),
        sending.stored,
        reader.expectedWarnings(),
        sending.warningCount,
        sending.warnings,
        reader.digest());
  }

  private void checkFits(TableTransfer transfer, long length, long row) {
    // The server counts the command byte too, and keeps some room for itself.
    if (length + 1024 >= packet) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "A row needs an INSERT of "
                  + length
                  + " bytes, and the target takes "
                  + packet
                  + " at most")
          .at("table " + transfer.name() + ", row " + row + " of the chunk")
          .remedy(
              "Set max_allowed_packet on the target to more than that, or local_infile=ON, which"
                  + " has no such limit.");
    }
  }

  /** The statements of one chunk and what the target said to them. */
  private final class Sending {
    private final InsertText text;
    private final List<LoadWarning> warnings = new ArrayList<>();
    private long sent;
    private long stored;
    private long warningCount;
    private boolean refused;

    Sending(TableTransfer transfer) {
      this.text = new InsertText(transfer);
    }

    void send() {
      long rows = text.rows();
      String sql = text.take();
      try (Statement statement = target.jdbc().createStatement()) {
        statement.setEscapeProcessing(false);
        stored += statement.executeLargeUpdate(sql);
        if (statement.getWarnings() != null) {
          collectWarnings();
        }
      } catch (SQLException e) {
        if (!isAboutData(e)) {
          throw ServerFailure.running(target.side(), sql, e);
        }
        refused = true;
        warningCount++;
        warnings.add(0, new LoadWarning(e.getErrorCode(), inChunk(e.getMessage())));
      }
      sent += rows;
    }

    private void collectWarnings() {
      // In this order: asking for the count empties the list (seen on 8.0.31).
      List<LoadWarning> said =
          target.list(
              "SHOW WARNINGS",
              row -> new LoadWarning(row.getInt("Code"), inChunk(row.getString("Message"))));
      warningCount += target.number("SELECT @@warning_count");
      said.stream().limit(Math.max(0, MAX_WARNINGS - warnings.size())).forEach(warnings::add);
    }

    /** The server counts rows by statement. */
    private String inChunk(String message) {
      return LoadWarning.shifted(message, sent);
    }
  }

  /** A value or a key that the table does not take, as the SQL standard numbers it. */
  static boolean isAboutData(SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    return state.startsWith("22")
        || state.startsWith("23")
        || DATA_ERRORS.contains(e.getErrorCode());
  }
}
