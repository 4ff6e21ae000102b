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

  /** The columns as a select list. */
  public String selectList() {
    return columns.stream().map(KeyColumn::quotedName).collect(Collectors.joining(", "));
  }

  /** The columns in the order of the index, for ORDER BY. */
  public String orderBy() {
    return columns.stream()
        .map(column -> column.quotedName() + (column.descending() ? " DESC" : ""))
        .collect(Collectors.joining(", "));
  }

  public boolean nullable() {
    return false;
  }

  /** As people read it: {@code PRIMARY (`tenant_id`, `id`)}. */
  @Override
  public String toString() {
    return indexName + " (" + selectList() + ')';
  }
}
