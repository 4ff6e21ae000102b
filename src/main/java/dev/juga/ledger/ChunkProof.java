package dev.juga.ledger;

import java.math.BigInteger;

/**
 * That a chunk holds on the target what the source said of it.
 *
 * @param form the name of the row encoding; sums of different forms cannot be compared
 * @param source the sum of the rows' hashes as the source computed them
 * @param target as the target did: another one only where JSON numbers were rounded
 * @param jsonRounded rows with JSON numbers that the target's parser rounded
 */
public record ChunkProof(String form, BigInteger source, BigInteger target, long jsonRounded) {
  private static final int HEXADECIMAL = 16;

  /** The proof of rows whose sum is the same on both sides. */
  public static ChunkProof equal(String form, BigInteger sum) {
    return new ChunkProof(form, sum, sum, 0);
  }

  /** The proof of both chunks, which have the same form. */
  public ChunkProof plus(ChunkProof other) {
    return new ChunkProof(
        form, source.add(other.source), target.add(other.target), jsonRounded + other.jsonRounded);
  }

  /** As the ledger keeps it: form, source's sum and target's in hexadecimal, rounded rows. */
  String encoded() {
    return form
        + ' '
        + source.toString(HEXADECIMAL)
        + ' '
        + target.toString(HEXADECIMAL)
        + ' '
        + jsonRounded;
  }

  static ChunkProof decoded(String text) {
    String[] parts = text.split(" ", -1);
    return new ChunkProof(
        parts[0],
        new BigInteger(parts[1], HEXADECIMAL),
        new BigInteger(parts[2], HEXADECIMAL),
        Long.parseLong(parts[3]));
  }
}
