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
  private final List<TableCopy> waiting;
  private final List<TableCopy> open = new ArrayList<>();
  private final Map<TableCopy, Integer> lanesOn = new HashMap<>();

  TableQueue(List<TableCopy> tables) {
    this.waiting = new ArrayList<>(tables);
    this.waiting.sort(Comparator.comparingLong(TableCopy::remaining).reversed());
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

  /**
   * The table that a lane was given, with others that may travel in one transaction with it.
   *
   * @param most how many tables
   * @param bytes how large all of them may be, by the server's estimates
   */
  synchronized List<TableCopy> pack(TableCopy first, int most, long bytes) {
    List<TableCopy> pack = new ArrayList<>(List.of(first));
    long room = bytes - first.remaining();
    while (pack.size() < most && !waiting.isEmpty()) {
      TableCopy next = waiting.get(0);
      room -= next.remaining();
      if (room < 0 || !next.fitsIntoAPack()) {
        break;
      }
      pack.add(waiting.remove(0));
    }
    return pack;
  }

  private Optional<TableCopy> startNext() {
    if (waiting.isEmpty()) {
      return Optional.empty();
    }
    TableCopy table = waiting.remove(0);
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
