package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import java.util.Optional;

/** Finds cuts by walking the chunk key inside the snapshot. */
public final class KeyWalk {
  private KeyWalk() {}

  /**
   * Where to cut a range behind about {@code rows} rows; empty if it is to stay whole. Between rows
   * that share a point of a key that is not unique there is no cut: it moves behind them.
   */
  public static Optional<Bound> cut(
      Session source, TableTransfer transfer, KeyRange range, long rows) {
    Optional<Bound> found = behind(source, transfer, range, rows);
    if (found.isEmpty() || transfer.key().orElseThrow().unique()) {
      return found;
    }
    Optional<Bound> first = behind(source, transfer, range, 0);
    return found.equals(first) ? next(source, transfer, found.orElseThrow()) : found;
  }

  /** The first key that differs from this one and stands behind it. */
  private static Optional<Bound> next(Session source, TableTransfer transfer, Bound bound) {
    try (ResultRows result = new ResultRows(source, transfer.selectNextKey(bound))) {
      return result.next() ? Optional.of(transfer.boundOfKey(result::value)) : Optional.empty();
    }
  }

  /**
   * The key of the row that stands {@code rows} behind the first row of a range; empty if the range
   * holds no more than that many.
   */
  public static Optional<Bound> behind(
      Session source, TableTransfer transfer, KeyRange range, long rows) {
    try (ResultRows result = new ResultRows(source, transfer.selectKey(range, rows))) {
      return result.next() ? Optional.of(transfer.boundOfKey(result::value)) : Optional.empty();
    }
  }
}
