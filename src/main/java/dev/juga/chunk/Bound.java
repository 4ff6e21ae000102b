package dev.juga.chunk;

import java.util.List;

/**
 * A point on a chunk key.
 *
 * @param literals for each key column a literal as it stands in SQL; it compares exactly and raises
 *     no warning (fidelity.md 2)
 * @param shown the same values as people read them
 */
public record Bound(List<String> literals, List<String> shown) {
  public Bound {
    literals = List.copyOf(literals);
    shown = List.copyOf(shown);
  }

  /** As people read it: {@code 17} or {@code (17, 'x')}. */
  @Override
  public String toString() {
    return shown.size() == 1 ? shown.get(0) : '(' + String.join(", ", shown) + ')';
  }
}
