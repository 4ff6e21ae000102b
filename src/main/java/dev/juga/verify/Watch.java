package dev.juga.verify;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a verification does otherwise once the application writes to the target. Immutable. */
final class Watch {
  /** How many tables are named in a sentence. */
  private static final int NAMED = 20;

  private final Optional<Cutover> cutover;
  private final Instant now;

  private Watch(Optional<Cutover> cutover, Instant now) {
    this.cutover = cutover;
    this.now = now;
  }

  /**
   * The rules for a cutover, if there was one; fails if it is still to come.
   *
   * @param target its clock tells what is ahead
   */
  static Watch of(Optional<Cutover> cutover, Session target) {
    if (cutover.isEmpty()) {
      return new Watch(cutover, Instant.EPOCH);
    }
    Instant now = Instant.ofEpochSecond(target.number("SELECT UNIX_TIMESTAMP()"));
    if (cutover.get().time().isAfter(now)) {
      throw Failure.of(
              ExitCode.USAGE,
              "The cutover at "
                  + cutover.get().time()
                  + " is still to come by the target's clock, which shows "
                  + now)
          .remedy("Give --cutover the time at which the application went over, with its offset.");
    }
    return new Watch(cutover, now);
  }

  boolean isVolatile(TablePair pair) {
    return cutover.filter(moment -> moment.isVolatile(pair.name())).isPresent();
  }

  Marks marksOf(TablePair pair) {
    return cutover.map(moment -> Marks.of(pair, moment, now)).orElse(Marks.NONE);
  }

  /** What limits the run, a sentence each. */
  List<String> remarks(List<TableComparison> tables) {
    List<String> remarks = new ArrayList<>();
    if (cutover.isEmpty()) {
      return remarks;
    }
    if (cutover.get().zone() == null) {
      remarks.add(
          "The application's zone was not named (--app-zone): a DATETIME counts as written since"
              + " the cutover if it is so in any zone of the earth.");
    }
    for (String mark : cutover.get().marks()) {
      if (tables.stream().noneMatch(table -> isUsed(mark, table))) {
        remarks.add("--mark " + mark + " names no DATETIME or TIMESTAMP column of any table.");
      }
    }
    List<String> mute =
        tables.stream()
            .filter(table -> table.marks().areLacking())
            .map(table -> table.pair().name().toString())
            .toList();
    if (!mute.isEmpty()) {
      remarks.add(
          (mute.size() == 1 ? "1 table has" : mute.size() + " tables have")
              + " no column that marks changes and cannot tell what the application changed since"
              + " the cutover: "
              + String.join(", ", mute.subList(0, Math.min(NAMED, mute.size())))
              + (mute.size() > NAMED ? " and " + (mute.size() - NAMED) + " more" : "")
              + ". Any difference in one is a mismatch; --mark names other columns.");
    }
    return remarks;
  }

  private static boolean isUsed(String mark, TableComparison table) {
    return table.marks().names().stream()
        .anyMatch(column -> Cutover.isNamed(mark, table.pair().name(), column));
  }
}
