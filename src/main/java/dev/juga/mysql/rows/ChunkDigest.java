package dev.juga.mysql.rows;

import java.math.BigInteger;

/**
 * What is in a key range: equal digests mean equal rows, but for a chance of 2^-64.
 *
 * @param rows how many there are
 * @param sum the sum of their 64-bit hashes over the columns that are sent
 * @param generated the same over those that each server computes; 0 where they are not compared
 */
public record ChunkDigest(long rows, BigInteger sum, BigInteger generated) {
  public static final ChunkDigest NOTHING = new ChunkDigest(0, BigInteger.ZERO);

  /** A digest of what is sent alone. */
  public ChunkDigest(long rows, BigInteger sum) {
    this(rows, sum, BigInteger.ZERO);
  }

  /** Of the rows of both. */
  public ChunkDigest plus(ChunkDigest other) {
    return new ChunkDigest(rows + other.rows, sum.add(other.sum), generated.add(other.generated));
  }

  /** As people read it: {@code 1000 rows with checksum 1f2e…}. */
  @Override
  public String toString() {
    return rows + (rows == 1 ? " row" : " rows") + " with checksum " + sum.toString(16);
  }
}
