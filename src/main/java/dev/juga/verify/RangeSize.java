package dev.juga.verify;

/**
 * Into what a table is cut to be compared. A condition on the key costs a tenth of a digest, and
 * walking the key to find one a tenth of a side: so a table that keeps no lane busy for long is
 * compared in one piece first, and cut only if that differs
 * (src/docs/decisions/0024-tables-in-one-piece.md).
 *
 * @param chunkBytes what a chunk is planned to hold, by the source's estimate of its rows
 * @param pieceBytes how large a table in one piece may be, in bytes
 */
record RangeSize(long chunkBytes, long pieceBytes) {
  /** A piece of so many chunks takes seconds. */
  private static final int CHUNKS_IN_A_PIECE = 16;

  /** With fewer tables for each lane, one of them could leave the others idle. */
  private static final int TABLES_OF_A_LANE = 2;

  /**
   * The sizes for one comparison.
   *
   * @param throttled whether lanes may have to pause, which they only can between two ranges
   * @param allBytes of all tables together
   */
  static RangeSize of(long chunkBytes, boolean throttled, int lanes, long allBytes) {
    long share = allBytes / ((long) TABLES_OF_A_LANE * lanes);
    return new RangeSize(
        chunkBytes, throttled ? 0 : Math.min(CHUNKS_IN_A_PIECE * chunkBytes, share));
  }

  /** Whether a table of this size is one chunk anyway. */
  boolean isOneChunk(long bytes) {
    return bytes < chunkBytes / 2;
  }

  /** Whether a table of this size is compared in one piece first. */
  boolean isOnePiece(long bytes) {
    return bytes <= pieceBytes;
  }
}
