package dev.juga.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How a run stands at one moment, ready to be drawn.
 *
 * @param step the step under way; empty before the first
 * @param planned whether it is known how much there is to copy; the figures below mean nothing
 *     before
 * @param underWay tables with rows on their way, the longest first
 * @param percent how much is done, never more than there is; empty if the server gave no estimate
 * @param remaining how long it may still take; empty if nothing can be said
 */
record Standing(
    String step,
    Duration stepTook,
    boolean planned,
    int tables,
    int tablesDone,
    List<Table> underWay,
    long rows,
    long bytes,
    double rowsPerSecond,
    double bytesPerSecond,
    OptionalInt percent,
    Optional<Duration> remaining) {
  /** A table that is being copied. */
  record Table(String name, long rows, long bytes, OptionalInt percent, Duration took) {}
}
