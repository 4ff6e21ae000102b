package dev.juga.mysql.rows;

import java.math.BigInteger;

/**
 * A sum of unsigned 64-bit numbers, exact up to 128 bits, from the digits that a server sends for
 * them. Makes no object per number: there is one for each row.
 */
final class HashSum {
  private static final long MOST_DIGITS = 20;

  private long low;
  private long high;
  private long count;

  /** Adds a number; false, and nothing added, if there is none in these bytes. */
  boolean add(byte[] digits) {
    if (digits == null || digits.length == 0 || digits.length > MOST_DIGITS) {
      return false;
    }
    long value = 0;
    for (byte digit : digits) {
      if (digit < '0' || digit > '9') {
        return false;
      }
      // Wraps around at 2^64 only for numbers that are no 64-bit ones.
      value = value * 10 + (digit - '0');
    }
    low += value;
    if (Long.compareUnsigned(low, value) < 0) {
      high++;
    }
    count++;
    return true;
  }

  void reset() {
    low = 0;
    high = 0;
    count = 0;
  }

  /** What was added since the last {@link #reset}. */
  ChunkDigest digest() {
    BigInteger sum =
        new BigInteger(Long.toUnsignedString(high))
            .shiftLeft(Long.SIZE)
            .add(new BigInteger(Long.toUnsignedString(low)));
    return new ChunkDigest(count, sum);
  }
}
