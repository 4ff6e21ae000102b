package dev.juga.mysql.rows;

import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.TableName;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells rows of a target that the application changed since a moment, by columns in which it says
 * when. A row counts as later only if such a column is later than everything that the source holds
 * in it (server-facts.md 36: a clock that is read in the wrong zone must excuse nothing), not
 * before the moment itself, and not ahead of the clock. Immutable.
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
  public record Mark(Column column, LocalDateTime from, LocalDateTime to) {}

  /** A mark, and the latest value that the source has of it; null if it has none. */
  private record Known(Mark mark, String latest) {
    /** An hour ahead of every clock at the source leaves no room for a later one. */
    boolean isUseless() {
      return latest != null && latest.compareTo(LITERAL.format(mark.to())) > 0;
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
    List<Known> known = new ArrayList<>();
    try (ResultRows row = new ResultRows(source, "SELECT " + latest + " FROM " + table.quoted())) {
      row.next();
      for (int i = 0; i < marks.size(); i++) {
        known.add(new Known(marks.get(i), text(row.value(i))));
      }
      row.next();
    }
    return new LaterMarks(known);
  }

  private static String text(byte[] ascii) {
    return ascii == null ? null : new String(ascii, java.nio.charset.StandardCharsets.US_ASCII);
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
        .map(known -> known.mark().column().name() + " = " + known.latest())
        .toList();
  }
}
