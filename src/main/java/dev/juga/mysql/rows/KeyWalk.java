package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import java.util.Optional;

/** Finds cuts by walking the chunk key inside the snapshot. */
public final class KeyWalk {
  private KeyWalk() {}

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
