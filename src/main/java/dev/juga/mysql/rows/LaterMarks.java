package dev.juga.mysql.rows;

import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Tells rows of a target that the application changed since a moment, by columns in which it says
 * when. A row counts as later only if such a column is later than everything that the source holds
 * in all of them (server-facts.md 36: a clock that is read in the wrong zone must excuse nothing),
 * not before the moment itself, and not ahead of the clock. DATETIME and TIMESTAMP columns are
 * apart, since they may follow different clocks. Immutable.
 */
public final class LaterMarks {
  /** No row is later. */
  public static final LaterMarks NONE = new LaterMarks(List.of());

  private static final DateTimeFormatter LITERAL =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

  private final List<Known> marks;

  private LaterMarks(List<Known> marks) {
    this.marks = marks;
  }

  /**
   * A column that says when a row was changed.
   *
   * @param column a DATETIME or TIMESTAMP
   * @param from the earliest time that counts, as the column shows it in a session of UTC
   * @param to the latest one, likewise
   */
  public record Mark(Column column, LocalDateTime from, LocalDateTime to) {
    private boolean followsClockOf(Mark other) {
      return isInstant() == other.isInstant();
    }

    private boolean isInstant() {
      return LaterMarks.isInstant(column);
    }
  }

  /** Whether a column holds instants, a TIMESTAMP, rather than what a clock on a wall shows. */
  public static boolean isInstant(Column column) {
    return column.type().toLowerCase(Locale.ROOT).startsWith("timestamp");
  }

  /**
   * A mark and what the source knows of it.
   *
   * @param own the latest value of the column; null if it has none
   * @param latest the latest of all columns that follow the same clock; null if there is none
   */
  private record Known(Mark mark, String own, String latest) {
    /** A source that is ahead of every clock itself leaves no room for something later. */
    boolean isUseless() {
      return own != null && own.compareTo(LITERAL.format(mark.to())) > 0;
    }

    String condition() {
      String name = mark.column().quotedName();
      String literal = " '";
      return "IFNULL("
          + (latest == null ? "" : name + " >" + literal + latest + "' AND ")
          + name
          + " >="
          + literal
          + LITERAL.format(mark.from())
          + "' AND "
          + name
          + " <="
          + literal
          + LITERAL.format(mark.to())
          + "',0)";
    }
  }

  /** Asks the source for the latest value of each column: one scan of the table for all of them. */
  public static LaterMarks of(Session source, TableName table, List<Mark> marks) {
    if (marks.isEmpty()) {
      return NONE;
    }
    String latest =
        marks.stream()
            .map(mark -> "CAST(MAX(" + mark.column().quotedName() + ") AS CHAR)")
            .collect(Collectors.joining(", "));
    List<String> own = new ArrayList<>();
    try (ResultRows row = new ResultRows(source, "SELECT " + latest + " FROM " + table.quoted())) {
      row.next();
      for (int i = 0; i < marks.size(); i++) {
        own.add(text(row.value(i)));
      }
    }
    return new LaterMarks(
        IntStream.range(0, marks.size())
            .mapToObj(i -> new Known(marks.get(i), own.get(i), latest(marks, own, marks.get(i))))
            .toList());
  }

  /** Times in this form sort as texts do. */
  private static String latest(List<Mark> marks, List<String> own, Mark mark) {
    return IntStream.range(0, marks.size())
        .filter(i -> own.get(i) != null && marks.get(i).followsClockOf(mark))
        .mapToObj(own::get)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static String text(byte[] ascii) {
    return ascii == null ? null : new String(ascii, StandardCharsets.US_ASCII);
  }

  /** 1 for a row that is later, else 0; never NULL. */
  String expression() {
    return marks.isEmpty()
        ? "0"
        : marks.stream().map(Known::condition).collect(Collectors.joining(" OR ", "(", ")"));
  }

  /** Columns, with the value, in which the source itself is ahead of the clock. */
  public List<String> useless() {
    return marks.stream()
        .filter(Known::isUseless)
        .map(known -> known.mark().column().name() + " = " + known.own())
        .toList();
  }
}
