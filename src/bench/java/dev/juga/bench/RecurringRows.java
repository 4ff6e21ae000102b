package dev.juga.bench;

import dev.juga.pipeline.RowSource;

/** A few rows, over and over, until so many bytes of values have been given out. */
public final class RecurringRows implements RowSource {
  private final byte[][][] rows;
  private final long count;
  private long next;
  private byte[][] current;

  /**
   * Rows from memory.
   *
   * @param rows at least one; all of about the same size
   * @param bytes of values, after which the source ends
   */
  public RecurringRows(byte[][][] rows, long bytes) {
    this.rows = rows;
    long rowBytes = 0;
    for (byte[] value : rows[0]) {
      rowBytes += value.length;
    }
    this.count = bytes / rowBytes;
  }

  @Override
  public boolean next() {
    if (next == count) {
      return false;
    }
    current = rows[(int) (next++ % rows.length)];
    return true;
  }

  @Override
  public byte[] value(int column) {
    return current[column];
  }
}
