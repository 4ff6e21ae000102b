package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.digest.RowDigest;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The values of one row as one side has them: for each column its canonical form, hashed as the
 * digest does, and the value for the eye. Of a long value only the beginning is held.
 */
public final class RowValues {
  /** How many bytes of a value are read to be shown. */
  private static final int SHOWN = 1024;

  /** What is read of each column: hash, value, length. */
  private static final int WIDTH = 3;

  private final List<Long> hashes;
  private final List<ShownValue> shown;

  private RowValues(List<Long> hashes, List<ShownValue> shown) {
    this.hashes = hashes;
    this.shown = shown;
  }

  /**
   * Reads rows by their keys; those that the side does not have are not in the answer.
   *
   * @param described the columns as this side describes them, in the order of {@link
   *     RowSearch#columns}
   */
  public static Map<RowKey, RowValues> of(
      Session session,
      RowSearch search,
      KeyRange range,
      Collection<RowKey> keys,
      List<Column> described) {
    if (keys.isEmpty()) {
      return Map.of();
    }
    List<String> expressions = new ArrayList<>();
    for (Column column : search.columns()) {
      expressions.add(RowDigest.hash(List.of(column)));
      expressions.add(toShow(column));
      expressions.add("LENGTH(" + column.quotedName() + ")");
    }
    Map<RowKey, RowValues> found = new HashMap<>();
    read(session, search.select(range, keys, expressions), search, described, found);
    if (search.mayMiss() && !found.keySet().containsAll(keys)) {
      read(session, search.selectByPlace(range, keys, expressions), search, described, found);
    }
    found.keySet().retainAll(Set.copyOf(keys));
    return found;
  }

  private static void read(
      Session session,
      String sql,
      RowSearch search,
      List<Column> described,
      Map<RowKey, RowValues> found) {
    try (ResultRows rows = new ResultRows(session, sql)) {
      while (rows.next()) {
        found.putIfAbsent(search.key(rows), read(rows, search.keyWidth(), described));
      }
    }
  }

  private static RowValues read(ResultRows row, int first, List<Column> described) {
    List<Long> hashes = new ArrayList<>();
    List<ShownValue> shown = new ArrayList<>();
    for (int i = 0; i < described.size(); i++) {
      int position = first + WIDTH * i;
      hashes.add(KeyedHashes.number(row.value(position)));
      byte[] length = row.value(position + 2);
      shown.add(
          new ShownValue(
              described.get(i),
              row.value(position + 1),
              length == null ? 0 : KeyedHashes.number(length)));
    }
    return new RowValues(hashes, shown);
  }

  private static String toShow(Column column) {
    String c = column.quotedName();
    return switch (column.kind()) {
      case TEXT, BINARY, GEOMETRY -> beginning("CONVERT(" + c + " USING binary)");
      case JSON -> beginning("CONVERT(CONVERT(" + c + " USING utf8mb4) USING binary)");
      case VECTOR -> beginning("CAST(" + c + " AS BINARY)");
      // A label alone does not tell two numbers apart that have the same one, or none.
      case ENUM, SET ->
          "CONCAT(CAST(" + c + " AS UNSIGNED),' ',QUOTE(CONVERT(" + c + " USING utf8mb4)))";
      case BIT -> "CAST(" + c + " AS UNSIGNED)";
      case INTEGER, DECIMAL, FLOAT, DOUBLE, TEMPORAL, YEAR -> ColumnTransfer.read(column);
    };
  }

  private static String beginning(String bytes) {
    return "SUBSTRING(" + bytes + ",1," + SHOWN + ')';
  }

  /** Positions of the columns whose canonical forms differ. */
  public static List<Integer> differing(RowValues one, RowValues other) {
    List<Integer> positions = new ArrayList<>();
    for (int i = 0; i < one.hashes.size(); i++) {
      if (!one.hashes.get(i).equals(other.hashes.get(i))) {
        positions.add(i);
      }
    }
    return positions;
  }

  /** The value of a column by its position. */
  public ShownValue value(int position) {
    return shown.get(position);
  }
}
