package dev.juga.migrate;

/** The sizes of chunks, in bytes of load format (server-facts.md 24). */
final class ChunkSize {
  /** What a chunk is planned to hold. */
  static final long PLANNED = 16L << 20;

  /** Where a chunk ends even if it was planned longer; one row may pass it. */
  static final long LIMIT = 32L << 20;

  /** A row's size while nothing is known of it. */
  private static final long UNKNOWN_ROW = 200;

  private ChunkSize() {}

  /** Rows of a planned chunk, for rows of which {@code rows} took {@code bytes}. */
  static long rows(long rows, long bytes) {
    long rowBytes = rows == 0 ? UNKNOWN_ROW : Math.max(1, bytes / rows);
    return Math.max(1, PLANNED / rowBytes);
  }
}
