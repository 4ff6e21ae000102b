package dev.juga.verify;

import dev.juga.mysql.rows.KeyedHashes;
import dev.juga.mysql.rows.RowKey;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Walks several streams of rows side by side and hands out what stands at the same place in each.
 * It holds the rows of one place at a time, however many rows there are and however many differ.
 */
final class RowMerge {
  /** The rows of one place by key, one map for each stream. */
  record Place(List<Map<RowKey, RowMultiset>> rows) {
    RowMultiset of(int stream, RowKey key) {
      return rows.get(stream).getOrDefault(key, RowMultiset.EMPTY);
    }
  }

  private static final class Cursor {
    private final KeyedHashes rows;
    private boolean live;
    private long place;

    Cursor(KeyedHashes rows) {
      this.rows = rows;
      advance();
    }

    void advance() {
      live = rows.next();
      place = live ? rows.place() : 0;
    }

    Map<RowKey, RowMultiset> takeAt(long wanted) {
      Map<RowKey, RowMultiset> taken = new HashMap<>(2);
      while (live && place == wanted) {
        taken
            .computeIfAbsent(rows.key(), key -> new RowMultiset())
            .add(rows.hash(), rows.hardHash(), rows.times(), rows.isLater());
        advance();
      }
      return taken;
    }
  }

  private RowMerge() {}

  static void run(List<KeyedHashes> streams, Consumer<Place> taker) {
    List<Cursor> cursors = streams.stream().map(Cursor::new).toList();
    while (cursors.stream().anyMatch(cursor -> cursor.live)) {
      long least =
          cursors.stream()
              .filter(cursor -> cursor.live)
              .map(cursor -> cursor.place)
              .min(Long::compareUnsigned)
              .orElseThrow();
      List<Map<RowKey, RowMultiset>> rows = new ArrayList<>();
      cursors.forEach(cursor -> rows.add(cursor.takeAt(least)));
      taker.accept(new Place(rows));
    }
  }
}
