package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rows whose text has bytes that are invalid in the column's charset; old servers can hold them and
 * newer ones refuse them (server-facts.md 46).
 *
 * @param count how many rows
 * @param keys the first of them as people read them; empty for a table without a key
 */
public record InvalidText(long count, List<String> keys) {
  private static final int MAX_KEYS = 10;

  public InvalidText {
    keys = List.copyOf(keys);
  }

  /**
   * What a range of the source holds of them; empty if its text is valid. Reads the whole range.
   */
  public static Optional<InvalidText> in(Session source, TableTransfer transfer, KeyRange range) {
    String condition =
        transfer.columns().stream()
            .filter(column -> column.kind() == ColumnKind.TEXT)
            .map(InvalidText::condition)
            .collect(Collectors.joining(" OR "));
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    long count = source.number(transfer.countWhere(range, condition));
    if (count == 0) {
      return Optional.empty();
    }
    List<String> keys = new ArrayList<>();
    if (transfer.key().isPresent()) {
      try (ResultRows rows =
          new ResultRows(source, transfer.selectKeyWhere(range, condition, MAX_KEYS))) {
        while (rows.next()) {
          keys.add(transfer.boundOfKey(rows::value).toString());
        }
      }
    }
    return Optional.of(new InvalidText(count, keys));
  }

  /** Invalid bytes are cut off, become NULL or become ??, by version; never do they stay. */
  private static String condition(Column column) {
    String bytes = "CONVERT(" + column.quotedName() + " USING binary)";
    return "NOT (CONVERT(CONVERT("
        + bytes
        + " USING "
        + column.charset()
        + ") USING binary) <=> "
        + bytes
        + ')';
  }

  /** As people read it: {@code 3 rows have bytes that are invalid …: 17, 18, 40}. */
  @Override
  public String toString() {
    String rows = count == 1 ? "1 row has" : count + " rows have";
    String named = keys.isEmpty() ? "" : ": " + String.join(", ", keys);
    return rows
        + " bytes that are invalid in their charset"
        + named
        + (!keys.isEmpty() && count > keys.size() ? ", …" : "");
  }
}
