package dev.juga.mysql.rows;

/** Gives the rows of a range to the target, chunk by chunk. Belongs to one lane. */
public interface RowLoader {
  /**
   * Sends one chunk and tells what the target made of it; the transaction around it is the
   * caller's. A failure leaves the chunk uncommitted.
   */
  LoadOutcome load(RangeReader reader);
}
