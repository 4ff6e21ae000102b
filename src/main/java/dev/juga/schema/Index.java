package dev.juga.schema;

import java.util.List;

/**
 * An index of a table, its parts in order.
 *
 * @param visible whether the optimizer may use it; FORCE INDEX fails on one that is not. Always
 *     true where the server knows no invisible indexes
 */
public record Index(
    String name, Kind kind, boolean unique, boolean visible, List<IndexPart> parts) {
  /** How an index is organised, as far as it matters for building and walking it. */
  public enum Kind {
    ORDERED,
    FULLTEXT,
    SPATIAL
  }

  public Index {
    parts = List.copyOf(parts);
  }

  public boolean isPrimary() {
    return name.equals("PRIMARY");
  }
}
