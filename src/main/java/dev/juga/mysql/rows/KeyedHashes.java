package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import java.nio.charset.StandardCharsets;

/**
 * The rows of a range as keys and hashes, streamed in the order of their places: however many there
 * are, one of them is held at a time. Used by one thread at a time.
 */
public final class KeyedHashes implements AutoCloseable {
  private static final int PLACE = 0;
  private static final int HASH = 1;
  private static final int HARD = 2;
  private static final int TIMES = 3;
  private static final int LATER = 4;
  private static final int KEY = 5;

  private final RowSearch search;
  private final ResultRows rows;

  /**
   * Asks for the rows.
   *
   * @param ordered whether their order matters; the server has to sort them then
   * @param later which of them the application changed since the cutover
   */
  public KeyedHashes(
      Session session,
      RowSearch search,
      KeyRange range,
      RowBuckets buckets,
      boolean ordered,
      LaterMarks later) {
    this.search = search;
    this.rows = new ResultRows(session, search.hashes(range, buckets, ordered, later));
  }

  /** Moves to the next row; false behind the last one. */
  public boolean next() {
    return rows.next();
  }

  /** Where the row stands in the order: an unsigned number. */
  public long place() {
    return number(rows.value(PLACE));
  }

  public RowKey key() {
    return search.key(rows, PLACE, KEY);
  }

  /** The hash of the row; without a key it is its place. */
  public long hash() {
    return search.byWholeRow() ? place() : number(rows.value(HASH));
  }

  /** The hash of the columns that a server cannot show in two ways; 0 where all rows share it. */
  public long hardHash() {
    return number(rows.value(HARD));
  }

  /** How many such rows there are: more than one only without a key. */
  public long times() {
    return number(rows.value(TIMES));
  }

  /** Whether the application changed the row since the cutover. */
  public boolean isLater() {
    return number(rows.value(LATER)) != 0;
  }

  static long number(byte[] digits) {
    return Long.parseUnsignedLong(new String(digits, StandardCharsets.US_ASCII));
  }

  @Override
  public void close() {
    rows.close();
  }
}
