package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Parts of a range, by the lowest bits of its rows' places: one scan of either side tells which of
 * them differ, and only their rows are looked at one by one (verification.md 3).
 *
 * @param count how many parts there are, a power of two
 * @param chosen numbers of those that are looked at
 */
public record RowBuckets(int count, List<Integer> chosen) {
  /** The whole range. */
  public static final RowBuckets WHOLE = new RowBuckets(1, List.of(0));

  /** About how many rows a part is to hold. */
  private static final long ROWS = 256;

  private static final int MOST = 1 << 14;

  public RowBuckets {
    chosen = List.copyOf(chosen);
  }

  /** How many parts a range of so many rows is narrowed by. */
  public static int count(long rows) {
    return (int) Math.min(MOST, Math.max(1, Long.highestOneBit(Math.max(1, rows / ROWS))));
  }

  /** The digests of all parts that hold rows, by their numbers. */
  public static Map<Integer, ChunkDigest> digests(
      Session session, RowSearch search, KeyRange range, int count) {
    Map<Integer, ChunkDigest> digests = new HashMap<>();
    session
        .list(
            search.bucketSums(range, count),
            row -> Map.entry(row.getInt(1), ChunkDigests.digest(row, 2)))
        .forEach(bucket -> digests.put(bucket.getKey(), bucket.getValue()));
    return digests;
  }

  /** The parts whose digests differ. */
  public static RowBuckets differing(
      int count, Map<Integer, ChunkDigest> one, Map<Integer, ChunkDigest> other) {
    Set<Integer> all = new HashSet<>(one.keySet());
    all.addAll(other.keySet());
    List<Integer> differing = new ArrayList<>();
    for (Integer bucket : all) {
      ChunkDigest here = one.get(bucket);
      if (here == null || !here.equals(other.get(bucket))) {
        differing.add(bucket);
      }
    }
    return new RowBuckets(count, differing);
  }

  /** The condition on a row's place; empty if there is none. */
  String condition(String place) {
    if (chosen.size() == count) {
      return "";
    }
    return place
        + " & "
        + (count - 1)
        + " IN ("
        + chosen.stream().map(String::valueOf).collect(Collectors.joining(","))
        + ')';
  }
}
