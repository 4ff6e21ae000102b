package dev.juga.cli;

/**
 * Decides which finished tables get a line on the screen: all of a few; of many, the large ones and
 * every n-th, so that a screen's worth of news is not pushed away. The log has every one. Not
 * thread-safe.
 */
final class TableLines {
  private static final int FEW = 200;
  private static final int LINES = 100;

  private int tables;
  private long largeBytes = Long.MAX_VALUE;
  private int seen;

  void planned(int count, long estimatedBytes) {
    tables = count;
    largeBytes = Math.max(1, estimatedBytes / LINES);
  }

  /** Whether not every table will have its line. */
  boolean isSparse() {
    return tables > FEW;
  }

  /** Every how many tables one has a line whatever its size. */
  int stride() {
    return isSparse() ? (tables + LINES - 1) / LINES : 1;
  }

  /** Whether the table that has just finished has a line. */
  boolean shows(long bytes) {
    seen++;
    return seen % stride() == 0 || bytes >= largeBytes;
  }
}
