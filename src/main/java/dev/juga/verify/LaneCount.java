package dev.juga.verify;

/** How many lanes compare when nobody asked for a number. */
final class LaneCount {
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  private LaneCount() {}

  /** What was asked for, or one lane for each core of this machine, within sensible limits. */
  static int of(int asked) {
    int cores = Runtime.getRuntime().availableProcessors();
    return asked > 0 ? asked : Math.max(FEWEST, Math.min(MOST, cores));
  }
}
