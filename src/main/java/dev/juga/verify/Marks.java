package dev.juga.verify;

import dev.juga.mysql.Session;
import dev.juga.mysql.rows.LaterMarks;
import dev.juga.schema.Column;
import dev.juga.schema.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * By which columns a table says what the application changed since the cutover. The source is asked
 * for its latest marks when the first chunk differs, once. Thread-safe.
 */
final class Marks {
  /** There was no cutover. */
  static final Marks NONE = new Marks(null, List.of(), false);

  private final TableName table;
  private final List<LaterMarks.Mark> columns;
  private final boolean asked;
  private LaterMarks known;

  private Marks(TableName table, List<LaterMarks.Mark> columns, boolean asked) {
    this.table = table;
    this.columns = columns;
    this.asked = asked;
  }

  /** The marks of a table that both sides have. */
  static Marks of(TablePair pair, Cutover cutover, Instant now) {
    List<LaterMarks.Mark> columns = new ArrayList<>();
    for (String name : cutover.marksOf(pair.name())) {
      pair.common().storedColumns().stream()
          .filter(column -> column.name().equalsIgnoreCase(name))
          .filter(column -> isTime(column, pair))
          .map(
              column ->
                  new LaterMarks.Mark(
                      column,
                      LaterMarks.isInstant(column)
                          ? cutover.earliestInstant()
                          : cutover.earliestWallClock(),
                      Cutover.latest(now)))
          .forEach(columns::add);
    }
    return new Marks(pair.name(), columns, true);
  }

  private static boolean isTime(Column column, TablePair pair) {
    Optional<Column> there = pair.target().column(column.name());
    return there.filter(other -> type(other).equals(type(column))).isPresent()
        && (LaterMarks.isInstant(column) || type(column).equals("datetime"));
  }

  private static String type(Column column) {
    return column.type().toLowerCase(Locale.ROOT).replaceFirst("[^a-z].*$", "");
  }

  /** What tells later rows; the source is asked on this session, which sees its snapshot. */
  synchronized LaterMarks on(Session source) {
    if (known == null) {
      known = LaterMarks.of(source, table, columns);
    }
    return known;
  }

  /** Whether somebody wants to know and the table has no column that would tell. */
  boolean areLacking() {
    return asked && columns.isEmpty();
  }

  List<String> names() {
    return columns.stream().map(mark -> mark.column().name()).toList();
  }

  /** Why later changes cannot be told here, in one sentence; empty if they can, or need not be. */
  synchronized Optional<String> cannotTell() {
    if (areLacking()) {
      return Optional.of(
          "It has no column that marks changes, so it cannot tell what the application changed"
              + " since the cutover.");
    }
    List<String> useless = known == null ? List.of() : known.useless();
    return useless.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "The source itself is ahead of the clock ("
                + String.join(", ", useless)
                + "), so it cannot tell by that column what the application changed since the"
                + " cutover.");
  }

  /** Whether there was a cutover. */
  boolean wereAsked() {
    return asked;
  }
}
