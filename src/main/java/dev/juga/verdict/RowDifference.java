package dev.juga.verdict;

import java.util.List;

/**
 * A row that differs.
 *
 * @param key the key's columns and values; where the table has no key, every column
 * @param columns what differs; empty for rows that are missing or extra
 * @param times how many such rows there are: more than one only where rows without a key repeat
 */
public record RowDifference(
    DifferenceKind kind, List<Value> key, List<ColumnDifference> columns, long times) {
  public RowDifference {
    key = List.copyOf(key);
    columns = List.copyOf(columns);
  }
}
