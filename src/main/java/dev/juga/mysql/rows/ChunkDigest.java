package dev.juga.mysql.rows;

import java.math.BigInteger;

/**
 * What is in a key range: equal digests mean equal rows, but for a chance of 2^-64.
 *
 * @param rows how many there are
 * @param sum the sum of their 64-bit hashes
 */
public record ChunkDigest(long rows, BigInteger sum) {
  public static final ChunkDigest NOTHING = new ChunkDigest(0, BigInteger.ZERO);

  /** Of the rows of both. */
  public ChunkDigest plus(ChunkDigest other) {
    return new ChunkDigest(rows + other.rows, sum.add(other.sum));
  }

  /** As people read it: {@code 1000 rows with checksum 1f2e…}. */
  @Override
  public String toString() {
    return rows + (rows == 1 ? " row" : " rows") + " with checksum " + sum.toString(16);
  }
}
