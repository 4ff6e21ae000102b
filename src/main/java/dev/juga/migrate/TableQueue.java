package dev.juga.migrate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which lane works on which table: lanes stay on different tables where they can, because two lanes
 * at the right edge of one table slow each other down, and the largest remaining table comes first.
 * Thread-safe.
 */
final class TableQueue {
  private final ChunkSize size;
  private final List<TableWork> waiting;
  private final List<TableCopy> open = new ArrayList<>();
  private final Map<TableCopy, Integer> lanesOn = new HashMap<>();

  TableQueue(List<TableWork> tables, ChunkSize size) {
    this.size = size;
    this.waiting = new ArrayList<>(tables);
    this.waiting.sort(
        Comparator.comparingLong((TableWork work) -> work.table().estimatedBytes()).reversed());
  }

  /**
   * The table that a lane works on next; empty if nothing is left to read.
   *
   * @param current the table it works on now; null if none
   */
  synchronized Optional<TableCopy> take(TableCopy current) {
    if (current != null) {
      if (current.hasMore() && lanesOn.get(current) == 1) {
        return Optional.of(current);
      }
      lanesOn.merge(current, -1, Integer::sum);
    }
    open.removeIf(table -> !table.hasMore());
    Optional<TableCopy> chosen = startNext().or(this::leastCrowded);
    chosen.ifPresent(table -> lanesOn.merge(table, 1, Integer::sum));
    return chosen;
  }

  private Optional<TableCopy> startNext() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    TableCopy table = new TableCopy(waiting.remove(0), size);
    open.add(table);
    return Optional.of(table);
  }

  private Optional<TableCopy> leastCrowded() {
    return open.stream()
        .min(
            Comparator.comparing((TableCopy table) -> lanesOn.getOrDefault(table, 0))
                .thenComparing(Comparator.comparing(TableCopy::remaining).reversed()));
  }
}
