package dev.juga.mysql.rows;

import java.math.BigInteger;

/**
 * What is in a key range: equal digests mean equal rows, but for a chance of 2^-64.
 *
 * @param rows how many there are
 * @param sum the sum of their 64-bit hashes
 */
public record ChunkDigest(long rows, BigInteger sum) {}
