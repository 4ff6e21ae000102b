package dev.juga.chunk;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The index columns that a table is cut by, in index order.
 *
 * @param indexName the index that is walked
 * @param unique whether a point names at most one row, so that a cut is possible behind every row
 */
public record ChunkKey(String indexName, List<KeyColumn> columns, boolean unique) {
  public ChunkKey {
    columns = List.copyOf(columns);
  }

  /** Whether rows can have a NULL in the key; these are in {@link KeyRange#NULLS} alone. */
  public boolean nullable() {
    return columns.stream().anyMatch(KeyColumn::nullable);
  }

  /** Whether the rows with NULL in the key stand together in the index. */
  public boolean nullsAreOneRange() {
    return columns.stream().skip(1).noneMatch(KeyColumn::nullable);
  }

  /** The condition on a row with NULL in the key; empty if there can be none. */
  String hasNull() {
    return ofNullable(" IS NULL", " OR ");
  }

  /** The condition on a row without NULL in the key; empty if there is no other. */
  String hasNoNull() {
    return ofNullable(" IS NOT NULL", " AND ");
  }

  private String ofNullable(String condition, String junction) {
    return columns.stream()
        .filter(KeyColumn::nullable)
        .map(column -> column.quotedName() + condition)
        .collect(Collectors.joining(junction));
  }

  /** The columns in the order of the index, for ORDER BY. */
  public String orderBy() {
    return columns.stream()
        .map(column -> column.quotedName() + (column.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  /** As people read it: {@code PRIMARY (`tenant_id`, `id`)}. */
  @Override
  public String toString() {
    return indexName
        + " ("
        + columns.stream().map(KeyColumn::quotedName).collect(Collectors.joining(", "))
        + ')';
  }
}
