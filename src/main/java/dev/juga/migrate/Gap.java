package dev.juga.migrate;

import dev.juga.chunk.Bound;
import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyRange;
import dev.juga.ledger.FinishedChunk;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A key range of a table that is still to be copied.
 *
 * @param place where its chunks stand among those of the table
 */
record Gap(KeyRange range, long place) {
  /** Room between two finished chunks for all chunks of one gap. */
  private static final long ROOM = 1L << 40;

  /** The place of the first chunk of a table of which nothing is copied yet. */
  static final long FIRST_PLACE = 0;

  /** Room for the parts that one range may have to be cut into. */
  static final long RANGE_ROOM = 1L << 20;

  /** The places of finished chunks, in their order, with room in front of and behind each. */
  static Map<Integer, Long> places(List<FinishedChunk> finished) {
    Map<Integer, Long> places = new LinkedHashMap<>();
    for (FinishedChunk chunk : finished) {
      places.put(chunk.number(), (places.size() + 1) * ROOM);
    }
    return places;
  }

  /**
   * What finished chunks leave to be copied.
   *
   * @param finished in the order of their places, which are those of {@link #places}
   * @param key empty for a table that is one stream: it has either all its chunks or none
   */
  static List<Gap> between(List<FinishedChunk> finished, Optional<ChunkKey> key) {
    if (key.isEmpty()) {
      return finished.isEmpty() ? List.of(new Gap(KeyRange.ALL, FIRST_PLACE)) : List.of();
    }
    List<FinishedChunk> ranges = finished.stream().filter(chunk -> !chunk.range().nulls()).toList();
    List<Gap> gaps = new ArrayList<>();
    Bound reached = null;
    long place = FIRST_PLACE;
    boolean toTheEnd = false;
    for (FinishedChunk chunk : ranges) {
      Bound lower = chunk.range().lower();
      if (lower != null && !lower.equals(reached)) {
        gaps.add(new Gap(new KeyRange(reached, lower), place));
      }
      reached = chunk.range().upper();
      toTheEnd = reached == null;
      place = chunk.place() + RANGE_ROOM;
    }
    if (!toTheEnd) {
      gaps.add(new Gap(new KeyRange(reached, null), place));
    }
    if (key.orElseThrow().nullable() && ranges.size() == finished.size()) {
      gaps.add(new Gap(KeyRange.NULLS, (finished.size() + 1L) * ROOM));
    }
    return gaps;
  }
}
