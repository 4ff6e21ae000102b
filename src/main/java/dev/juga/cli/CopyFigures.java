package dev.juga.cli;

import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * Adds up what the lanes tell. What there is to copy is known by the server's estimates only, so a
 * table counts for at most its estimate while it is under way, and for all of it when it is
 * finished: the share that is done can neither shrink nor pass 100 %. Thread-safe.
 */
final class CopyFigures {
  private static final long RECENT = Duration.ofSeconds(10).toNanos();
  private static final long STEADY = Duration.ofSeconds(30).toNanos();
  private static final long WARM_UP = Duration.ofSeconds(3).toNanos();
  private static final long LONGEST_SECONDS = Duration.ofDays(4).toSeconds();

  private final LongSupplier nanoClock;
  private final UnaryOperator<String> clean;
  private final Map<TableName, Copying> underWay = new LinkedHashMap<>();

  private String step = "";
  private long stepStarted;
  private boolean planned;
  private long copyStarted;
  private int tables;
  private int tablesDone;
  private long plannedBytes;
  private long finishedEstimates;
  private long rows;
  private long bytes;
  private Rate rowRate;
  private Rate byteRate;
  private Rate shareRate;

  private static final class Copying {
    final String name;
    final long estimate;
    final long started;
    long rows;
    long bytes;

    Copying(String name, long estimate, long started) {
      this.name = name;
      this.estimate = Math.max(0, estimate);
      this.started = started;
    }
  }

  /**
   * @param clean makes a name fit for the screen
   */
  CopyFigures(LongSupplier nanoClock, UnaryOperator<String> clean) {
    this.nanoClock = nanoClock;
    this.clean = clean;
    restartRates(nanoClock.getAsLong());
  }

  synchronized void stepStarted(String name) {
    step = name;
    stepStarted = nanoClock.getAsLong();
  }

  /** What follows is counted from zero: a comparison may come behind a copy. */
  synchronized void copyPlanned(int count, long estimatedBytes) {
    planned = true;
    tables = Math.max(0, count);
    tablesDone = 0;
    finishedEstimates = 0;
    rows = 0;
    bytes = 0;
    underWay.clear();
    plannedBytes = Math.max(0, estimatedBytes);
    copyStarted = nanoClock.getAsLong();
    restartRates(copyStarted);
  }

  synchronized void tableStarted(TableName table, long estimatedBytes) {
    long now = nanoClock.getAsLong();
    underWay.put(table, new Copying(clean.apply(table.toString()), estimatedBytes, now));
  }

  synchronized void chunkCommitted(TableName table, long moreRows, long moreBytes) {
    Copying copying = underWay.get(table);
    if (copying != null) {
      copying.rows += moreRows;
      copying.bytes += moreBytes;
    }
    rows += moreRows;
    bytes += moreBytes;
    changed();
  }

  synchronized void tableFinished(TableName table) {
    Copying copying = underWay.remove(table);
    if (copying != null) {
      finishedEstimates += copying.estimate;
    }
    tablesDone++;
    changed();
  }

  synchronized Standing standing() {
    long now = nanoClock.getAsLong();
    return new Standing(
        step,
        Duration.ofNanos(now - stepStarted),
        planned,
        Math.max(tables, tablesDone),
        tablesDone,
        underWay.values().stream()
            .map(
                table ->
                    new Standing.Table(
                        table.name,
                        table.rows,
                        table.bytes,
                        percent(table.bytes, table.estimate),
                        Duration.ofNanos(now - table.started)))
            .toList(),
        rows,
        bytes,
        rowRate.perSecond(now),
        byteRate.perSecond(now),
        planned && tablesDone >= tables ? OptionalInt.of(100) : percent(share(), plannedBytes),
        remaining(now));
  }

  private void restartRates(long now) {
    rowRate = new Rate(RECENT, now);
    byteRate = new Rate(RECENT, now);
    shareRate = new Rate(STEADY, now);
  }

  private void changed() {
    long now = nanoClock.getAsLong();
    rowRate.reached(rows, now);
    byteRate.reached(bytes, now);
    shareRate.reached(share(), now);
  }

  private long share() {
    long share = finishedEstimates;
    for (Copying table : underWay.values()) {
      share += Math.min(table.bytes, table.estimate);
    }
    return Math.min(share, plannedBytes);
  }

  /** 100 is kept for what is finished. */
  private static OptionalInt percent(long part, long whole) {
    return whole <= 0
        ? OptionalInt.empty()
        : OptionalInt.of((int) Math.max(0, Math.min(99, 100.0 * part / whole)));
  }

  private Optional<Duration> remaining(long now) {
    double perSecond = shareRate.perSecond(now);
    long left = plannedBytes - share();
    if (!planned || left <= 0 || perSecond <= 0 || now - copyStarted < WARM_UP) {
      return Optional.empty();
    }
    double seconds = left / perSecond;
    return seconds > LONGEST_SECONDS
        ? Optional.empty()
        : Optional.of(Duration.ofSeconds((long) Math.ceil(seconds)));
  }
}
