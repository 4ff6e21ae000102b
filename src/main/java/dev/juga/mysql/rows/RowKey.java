package dev.juga.mysql.rows;

import java.util.Arrays;
import java.util.List;

/**
 * What a row is found by on both sides: the bytes of its key columns, or the hash of a whole row.
 * Two keys are the same if their bytes are, whatever a collation says.
 */
public final class RowKey {
  private final long place;
  private final List<byte[]> values;

  RowKey(long place, List<byte[]> values) {
    this.place = place;
    this.values = values;
  }

  /** Where the row stands in the order of {@link KeyedHashes}: an unsigned 64-bit number. */
  public long place() {
    return place;
  }

  byte[] value(int position) {
    return values.get(position);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowKey key
        && place == key.place
        && Arrays.deepEquals(values.toArray(new byte[0][]), key.values.toArray(new byte[0][]));
  }

  @Override
  public int hashCode() {
    return Long.hashCode(place);
  }

  @Override
  public String toString() {
    return Long.toUnsignedString(place);
  }
}
