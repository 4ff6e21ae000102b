package dev.juga.lane;

/**
 * How many lanes a run gets, and why.
 *
 * @param reason a phrase that follows the number
 */
public record LaneCount(int lanes, String reason) {
  private static final int FEWEST = 2;
  private static final int MOST = 8;

  /** What was asked for, or one lane for each core of this machine, within sensible limits. */
  public static LaneCount of(int asked) {
    if (asked > 0) {
      return new LaneCount(asked, "as asked for with --lanes");
    }
    int cores = Runtime.getRuntime().availableProcessors();
    int lanes = Math.max(FEWEST, Math.min(MOST, cores));
    return new LaneCount(
        lanes,
        "one for each of this machine's "
            + cores
            + " cores, at least "
            + FEWEST
            + " and at most "
            + MOST);
  }
}
