package dev.juga.verify;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.rows.RowKey;
import dev.juga.mysql.rows.RowSearch;
import dev.juga.verdict.DifferenceKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes the differences of one range: counts them all, and has a few at a time looked up where
 * their values matter: to be shown, to be told from another spelling of the same number, or to be
 * repaired. Used by one thread.
 */
final class RangeFindings {
  /** How many rows are looked up with one question. */
  private static final int TOGETHER = 50;

  /**
   * A difference that is looked up.
   *
   * @param kind its class; null if that depends on its values
   * @param sample whether it is shown; for one without a class it is not known yet
   */
  record Pending(RowKey key, DifferenceKind kind, long times, boolean sample) {}

  private final TableComparison table;
  private final RowSearch search;
  private final KeyRange range;
  private final Details details;
  private final List<Pending> pending = new ArrayList<>();

  RangeFindings(TableComparison table, RowSearch search, KeyRange range, Details details) {
    this.table = table;
    this.search = search;
    this.range = range;
    this.details = details;
  }

  void missing(RowKey key, long times) {
    if (times > 0) {
      counted(key, DifferenceKind.MISSING, times);
    }
  }

  void extra(RowKey key, long times) {
    if (times > 0) {
      counted(key, DifferenceKind.EXTRA, times);
    }
  }

  /**
   * A row under the same key with other values.
   *
   * @param hardAlike whether all that differs is in columns that a server may show in two ways
   */
  void changed(RowKey key, boolean hardAlike) {
    if (hardAlike && search.hasSoftColumns()) {
      add(new Pending(key, null, 1, false));
    } else {
      counted(key, DifferenceKind.CHANGED, 1);
    }
  }

  /** Rows that the application changed since the cutover: counted, and not looked at any closer. */
  void later(long rows) {
    if (rows > 0) {
      table.findings().count(DifferenceKind.LATER, rows);
    }
  }

  /** Rows that were written to while they were read. */
  void moving(long rows) {
    table.findings().countMoving(rows);
  }

  private void counted(RowKey key, DifferenceKind kind, long times) {
    boolean sample = table.findings().count(kind, times);
    if (sample || details.repairs()) {
      add(new Pending(key, kind, times, sample));
    }
  }

  private void add(Pending difference) {
    pending.add(difference);
    if (pending.size() == TOGETHER) {
      flush();
    }
  }

  /** Looks up what is left. */
  void flush() {
    if (!pending.isEmpty()) {
      details.look(table, search, range, pending);
      pending.clear();
    }
  }
}
