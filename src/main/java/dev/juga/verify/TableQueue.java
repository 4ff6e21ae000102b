package dev.juga.verify;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Which table a lane looks at next: the largest first, so that none is left for the end that only
 * one lane can work on. Lanes share a table, since reading one has no right edge to fight for.
 * Thread-safe.
 */
final class TableQueue {
  private final List<TableComparison> tables;

  TableQueue(List<TableComparison> tables) {
    this.tables = new ArrayList<>(tables);
    this.tables.sort(
        Comparator.comparingLong((TableComparison table) -> table.common().estimatedBytes())
            .reversed());
  }

  /** A table with a range to be compared; empty if none has any at the moment. */
  synchronized Optional<TableComparison> take() {
    tables.removeIf(TableComparison::isOver);
    return tables.stream().filter(TableComparison::hasMore).findFirst();
  }

  /** Whether no table will have a range any more: one that is in work may be cut yet. */
  synchronized boolean isEmpty() {
    return tables.stream().allMatch(TableComparison::isOver);
  }
}
