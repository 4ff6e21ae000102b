package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.pipeline.RowSource;
import dev.juga.schema.Column;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Finds the first row of a refused chunk that the target does not take, by sending it again as
 * strict INSERTs that are always rolled back. The chunk itself must have been rolled back before,
 * and the source's connection must be free. Holds about a megabyte of rows at a time.
 */
public final class StrictReplay {
  private static final int MAX_NAMED_ROWS = 20;
  private static final int BATCH = 1 << 20;
  private static final int MAX_SHOWN_COLUMNS = 12;

  private final Session source;
  private final Session target;
  private final TableTransfer transfer;

  public StrictReplay(Session source, Session target, TableTransfer transfer) {
    this.source = source;
    this.target = target;
    this.transfer = transfer;
  }

  /**
   * The first row that is refused; empty if strict INSERTs take all of them.
   *
   * @param range what was sent
   * @param rowsBefore rows of the range that other chunks held; 0 for a table with a key
   */
  public Optional<OffendingRow> find(KeyRange range, long rowsBefore, LoadOutcome outcome) {
    String relaxed = target.text("SELECT @@SESSION.sql_mode");
    String strict = relaxed.isEmpty() ? "STRICT_ALL_TABLES" : relaxed + ",STRICT_ALL_TABLES";
    Replay replay = new Replay(range, rowsBefore, relaxed, strict);
    try {
      replay.mode(strict);
      for (long row : namedRows(outcome)) {
        Optional<OffendingRow> found = replay.one(row);
        if (found.isPresent()) {
          return found;
        }
      }
      return replay.all(outcome.sent());
    } finally {
      target.rollback();
      replay.mode(relaxed);
    }
  }

  /** Rows that the target named, those first whose warning no right row can raise. */
  private static Set<Long> namedRows(LoadOutcome outcome) {
    Set<Long> rows = new LinkedHashSet<>();
    outcome.warnings().stream().filter(w -> !w.mayBeRight()).forEach(w -> add(rows, w.row()));
    outcome.warnings().stream().filter(LoadWarning::mayBeRight).forEach(w -> add(rows, w.row()));
    return rows;
  }

  private static void add(Set<Long> rows, OptionalLong row) {
    if (row.isPresent() && rows.size() < MAX_NAMED_ROWS) {
      rows.add(row.getAsLong());
    }
  }

  /** A row as it is sent again. */
  private record Copy(long number, String values, List<String> enumErrors, String shown) {
    /** Whether a warning is the one that an ENUM error value raises, rightly. */
    boolean raises(LoadWarning warning) {
      return warning.isDataTruncated()
          && enumErrors.stream().anyMatch(name -> warning.message().contains('\'' + name + '\''));
    }
  }

  private final class Replay {
    private final KeyRange range;
    private final long rowsBefore;
    private final String relaxed;
    private final String strict;
    private final InsertText text = new InsertText(transfer);

    Replay(KeyRange range, long rowsBefore, String relaxed, String strict) {
      this.range = range;
      this.rowsBefore = rowsBefore;
      this.relaxed = relaxed;
      this.strict = strict;
    }

    void mode(String mode) {
      target.execute("SET SESSION sql_mode='" + mode + "'");
    }

    Optional<OffendingRow> one(long number) {
      try (ResultRows rows = new ResultRows(source, select(number - 1, 1))) {
        return rows.next() ? send(copy(rows, number)) : Optional.empty();
      }
    }

    /** Sends the rows in batches, and those of the first batch that fails one by one. */
    Optional<OffendingRow> all(long sent) {
      List<Copy> batch = new ArrayList<>();
      long number = 0;
      try (ResultRows rows = new ResultRows(source, select(0, Math.max(1, sent)))) {
        while (rows.next()) {
          Copy copy = copy(rows, ++number);
          batch.add(copy);
          text.add(copy.values());
          if (text.length() >= BATCH) {
            Optional<OffendingRow> found = send(batch);
            if (found.isPresent()) {
              return found;
            }
          }
        }
        return send(batch);
      }
    }

    private Optional<OffendingRow> send(List<Copy> batch) {
      if (batch.isEmpty()) {
        return Optional.empty();
      }
      boolean enumErrors = batch.stream().anyMatch(copy -> !copy.enumErrors().isEmpty());
      String sql = text.take();
      if (!enumErrors && refusal(sql).isEmpty()) {
        batch.clear();
        return Optional.empty();
      }
      for (Copy copy : batch) {
        Optional<OffendingRow> found = send(copy);
        if (found.isPresent()) {
          return found;
        }
      }
      batch.clear();
      return Optional.empty();
    }

    private Optional<OffendingRow> send(Copy copy) {
      Optional<String> said =
          copy.enumErrors().isEmpty() ? refusal(text.alone(copy.values())) : relaxedRefusal(copy);
      return said.map(words -> new OffendingRow(copy.number(), copy.shown(), words));
    }

    /** Strict mode refuses an ENUM error value, which is right: warnings tell instead. */
    private Optional<String> relaxedRefusal(Copy copy) {
      mode(relaxed);
      try {
        Optional<String> refused = refusal(text.alone(copy.values()));
        return refused.isPresent()
            ? refused
            : target
                .list(
                    "SHOW WARNINGS",
                    row -> new LoadWarning(row.getInt("Code"), row.getString("Message")))
                .stream()
                .filter(warning -> !copy.raises(warning))
                .findFirst()
                .map(warning -> withoutRow(warning.message()));
      } finally {
        mode(strict);
      }
    }

    private Optional<String> refusal(String sql) {
      try (Statement statement = target.jdbc().createStatement()) {
        statement.setEscapeProcessing(false);
        statement.executeLargeUpdate(sql);
        return Optional.empty();
      } catch (SQLException e) {
        if (InsertLoader.isAboutData(e)) {
          return Optional.of(withoutRow(e.getMessage()));
        }
        throw ServerFailure.running(target.side(), sql, e);
      }
    }

    private String select(long skipped, long rows) {
      return transfer.select(range) + " LIMIT " + (rowsBefore + skipped) + ", " + rows;
    }

    private Copy copy(RowSource row, long number) {
      List<String> enumErrors = new ArrayList<>();
      for (int position : transfer.enumPositions()) {
        byte[] value = row.value(position);
        if (value != null && value.length == 1 && value[0] == '0') {
          enumErrors.add(transfer.columns().get(position).name());
        }
      }
      return new Copy(number, text.row(row), enumErrors, shown(row));
    }
  }

  /** The server counts rows by statement, which says nothing here. */
  private static String withoutRow(String message) {
    return message.replaceFirst(" at row \\d+$", "");
  }

  private String shown(RowSource row) {
    if (transfer.key().isPresent()) {
      return transfer.key().get() + " = " + transfer.boundOfRow(row::value);
    }
    List<Column> columns = transfer.columns();
    List<String> values = new ArrayList<>();
    for (int i = 0; i < Math.min(MAX_SHOWN_COLUMNS, columns.size()); i++) {
      values.add(
          columns.get(i).quotedName() + " = " + RowLiteral.shown(columns.get(i), row.value(i)));
    }
    return String.join(", ", values) + (columns.size() > MAX_SHOWN_COLUMNS ? ", …" : "");
  }
}
