package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import java.util.List;
import java.util.Optional;

/** Finds cuts by walking the chunk key inside the snapshot. */
public final class KeyWalk {
  private KeyWalk() {}

  /**
   * Where to cut a range behind about {@code rows} rows; empty if it is to stay whole, as {@link
   * KeyRange#NULLS} always does. Between rows that share a point of a key that is not unique there
   * is no cut: it moves behind them. Reads about {@code rows} index entries, none more than twice.
   */
  public static Optional<Bound> cut(
      Session source, TableTransfer transfer, KeyRange range, long rows) {
    Optional<Bound> found = behind(source, transfer, range, rows);
    if (found.isEmpty() || transfer.key().orElseThrow().unique()) {
      return found;
    }
    // The server tells whether two points are the same one: literals of equal text can differ.
    KeyRange cutOff = new KeyRange(range.lower(), found.get());
    if (behind(source, transfer, cutOff, 0).isPresent()) {
      return found;
    }
    ChunkKey key = transfer.key().orElseThrow();
    return behind(source, transfer, range.stretchesBehind(key, found.get()), 0);
  }

  /**
   * The key of the row that stands {@code rows} behind the first row of a range; empty if the range
   * holds no more than that many, or is {@link KeyRange#NULLS}, whose rows have no place.
   */
  public static Optional<Bound> behind(
      Session source, TableTransfer transfer, KeyRange range, long rows) {
    return range.nulls()
        ? Optional.empty()
        : behind(source, transfer, range.stretches(transfer.key().orElseThrow()), rows);
  }

  private static Optional<Bound> behind(
      Session source, TableTransfer transfer, List<String> stretches, long rows) {
    long left = rows;
    for (int i = 0; i < stretches.size(); i++) {
      Optional<Bound> found = key(source, transfer, transfer.selectKey(stretches.get(i), left));
      if (found.isPresent()) {
        return found;
      }
      if (left > 0 && i < stretches.size() - 1) {
        left -= source.number(transfer.countOf(stretches.get(i)));
      }
    }
    return Optional.empty();
  }

  private static Optional<Bound> key(Session source, TableTransfer transfer, String sql) {
    try (ResultRows result = new ResultRows(source, sql)) {
      return result.next() ? Optional.of(transfer.boundOfKey(result::value)) : Optional.empty();
    }
  }
}
