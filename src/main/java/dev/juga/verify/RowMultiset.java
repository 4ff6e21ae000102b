package dev.juga.verify;

import java.util.LinkedHashMap;
import java.util.Map;

/** The rows under one key, as hashes and how many there are of each; almost always one. */
final class RowMultiset {
  static final RowMultiset EMPTY = new RowMultiset();

  private final Map<Long, Counted> rows = new LinkedHashMap<>(2);

  private record Counted(long times, long hardHash, boolean later) {}

  /**
   * Adds rows.
   *
   * @param later whether the application marks them as changed since the cutover
   */
  void add(long hash, long hardHash, long times, boolean later) {
    Counted known = rows.get(hash);
    rows.put(hash, new Counted(times + (known == null ? 0 : known.times()), hardHash, later));
  }

  long rows() {
    return rows.values().stream().mapToLong(Counted::times).sum();
  }

  /** How many of them were changed since the cutover. */
  long laterRows() {
    return rows.values().stream().filter(Counted::later).mapToLong(Counted::times).sum();
  }

  /** The rows that another one has not, or fewer of. */
  RowMultiset without(RowMultiset other) {
    RowMultiset rest = new RowMultiset();
    rows.forEach(
        (hash, row) -> {
          Counted there = other.rows.get(hash);
          long left = row.times() - (there == null ? 0 : there.times());
          if (left > 0) {
            rest.add(hash, row.hardHash(), left, row.later());
          }
        });
    return rest;
  }

  /** Whether the one row of either side is the same but for columns that can be soft. */
  boolean isHardAlike(RowMultiset other) {
    return rows.values().iterator().next().hardHash()
        == other.rows.values().iterator().next().hardHash();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RowMultiset multiset && rows.equals(multiset.rows);
  }

  @Override
  public int hashCode() {
    return rows.hashCode();
  }
}
