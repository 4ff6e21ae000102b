package dev.juga.migrate;

/**
 * The size of chunks.
 *
 * @param planned what a chunk is planned to hold, in bytes of load format
 */
record ChunkSize(long planned) {
  /** A row's size while nothing is known of it, in bytes. */
  private static final long UNKNOWN_ROW = 200;

  /** Where a chunk ends even if it was planned longer; one row may pass it. */
  long limit() {
    return 2 * planned;
  }

  /** Whether a table of so many bytes is read in one range, without looking for cuts. */
  boolean takesWhole(long tableBytes) {
    return tableBytes < planned / 2;
  }

  /** Rows of a planned chunk, for rows of which {@code rows} took {@code bytes}. */
  long rows(long rows, long bytes) {
    long rowBytes = rows == 0 ? UNKNOWN_ROW : Math.max(1, bytes / rows);
    return Math.max(1, planned / rowBytes);
  }

  /** About how many chunks a table of so many bytes makes. */
  int chunks(long tableBytes) {
    return (int) (1 + tableBytes / planned);
  }
}
