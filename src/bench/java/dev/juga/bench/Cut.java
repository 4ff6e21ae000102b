package dev.juga.bench;

/** How a table's rows are read in key order, some at a time. */
@FunctionalInterface
interface Cut {
  /**
   * What stands behind the table's name to read some rows.
   *
   * @param skipped rows that stand before them
   * @param rows how many to read
   */
  String tail(long skipped, long rows);

  /** By a column that counts the rows from 1 without a gap. */
  static Cut byNumber(String column) {
    return (skipped, rows) ->
        " WHERE %1$s > %2$d AND %1$s <= %3$d ORDER BY %1$s"
            .formatted(column, skipped, skipped + rows);
  }

  /** By the columns of the primary key, whatever its values are. */
  static Cut byKey(String columns) {
    return (skipped, rows) -> " ORDER BY %s LIMIT %d, %d".formatted(columns, skipped, rows);
  }

  /** In the order in which InnoDB keeps the rows of a table without a key. */
  static Cut asStored() {
    return (skipped, rows) -> " LIMIT %d, %d".formatted(skipped, rows);
  }
}
