package dev.juga.verify;

import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The moment since which the application writes to the target, and how its changes are known. A
 * verification that is told of one watches over the target; the proof is the evidence that was
 * sealed before.
 *
 * @param time when the application went over
 * @param zone in which the application writes the times of its DATETIME columns; null if nobody
 *     said
 * @param marks columns that say when a row was changed, as {@code GLOB:COLUMN}; a table that no
 *     glob names is marked by {@link #USUAL_MARKS}
 * @param volatileTables globs of tables that are rewritten all the time, so that nothing is to be
 *     learned from them; a glob without a dot names tables of any schema
 */
public record Cutover(Instant time, ZoneId zone, List<String> marks, List<String> volatileTables) {
  /** The columns by which Laravel marks changes, soft deletes among them. */
  public static final List<String> USUAL_MARKS = List.of("updated_at", "created_at", "deleted_at");

  /** Tables of Laravel's own that are no part of what was migrated. */
  public static final List<String> USUAL_VOLATILE =
      List.of(
          "cache",
          "cache_locks",
          "sessions",
          "jobs",
          "job_batches",
          "failed_jobs",
          "password_resets",
          "password_reset_tokens",
          "telescope_*",
          "pulse_*");

  /** The zones of the earth that are first and last to begin a day. */
  private static final ZoneOffset FIRST = ZoneOffset.ofHours(14);

  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  /** How far clocks may be apart. */
  private static final Duration SLACK = Duration.ofMinutes(10);

  public Cutover {
    marks = List.copyOf(marks);
    volatileTables = List.copyOf(volatileTables);
  }

  /** A cutover with the usual marks and the usual volatile tables. */
  public static Cutover at(Instant time, ZoneId zone) {
    return new Cutover(time, zone, List.of(), USUAL_VOLATILE);
  }

  /** Whether a table is one of those that are rewritten all the time. */
  public boolean isVolatile(TableName table) {
    return volatileTables.stream().anyMatch(glob -> names(glob, table));
  }

  /** Everything by which changes are known, the named columns first. */
  public List<String> allMarks() {
    return Stream.concat(marks.stream(), USUAL_MARKS.stream().map(name -> "*:" + name)).toList();
  }

  /** The names of the columns that mark changes of a table; it need not have all of them. */
  List<String> marksOf(TableName table) {
    List<String> named =
        marks.stream()
            .filter(mark -> names(mark.substring(0, mark.lastIndexOf(':')), table))
            .map(mark -> mark.substring(mark.lastIndexOf(':') + 1))
            .toList();
    return named.isEmpty() ? USUAL_MARKS : named;
  }

  /** Whether a mark names this column of this table. */
  static boolean isNamed(String mark, TableName table, String column) {
    int colon = mark.lastIndexOf(':');
    return names(mark.substring(0, colon), table)
        && mark.substring(colon + 1).equalsIgnoreCase(column);
  }

  private static boolean names(String glob, TableName table) {
    String whole = glob.indexOf('.') < 0 ? "*." + glob : glob;
    return Selection.of(List.of(whole), List.of()).has(table);
  }

  /** The earliest mark since the cutover in a DATETIME column: the application's wall clock. */
  LocalDateTime earliestWallClock() {
    return LocalDateTime.ofInstant(time, zone == null ? LAST : zone);
  }

  /**
   * The earliest mark since the cutover in a TIMESTAMP column, as UTC shows it. An application that
   * forgets to tell the server its zone stores its wall clock there as if that were the server's.
   */
  LocalDateTime earliestInstant() {
    LocalDateTime utc = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    return earliestWallClock().isBefore(utc) ? earliestWallClock() : utc;
  }

  /** The latest mark that can be: a later one is damage rather than a change. */
  static LocalDateTime latest(Instant now) {
    return LocalDateTime.ofInstant(now.plus(SLACK), FIRST);
  }
}
