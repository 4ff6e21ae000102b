package dev.juga.migrate;

/** How a run proves that what arrived is what left. */
public enum Verify {
  /** Rows are counted on both sides, contents are not compared. */
  NONE,
  /**
   * The source computes a hash of each row as it is read, and before a chunk is committed the
   * target's sum over the chunk's range must be equal.
   */
  INLINE,
  /**
   * The same, and at the end of the run both servers are compared once more, each by itself, and
   * the definitions with them.
   */
  FULL
}
