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
  private static final String COLUMN_END = "\u001f";
  private static final String PART_END = "\u001e";

  public Bound {
    literals = List.copyOf(literals);
    shown = shown.stream().map(Bound::withoutMarks).toList();
  }

  /** The point as one line of text that {@link #decoded} reads. */
  public String encoded() {
    return String.join(COLUMN_END, literals) + PART_END + String.join(COLUMN_END, shown);
  }

  /** The point that {@link #encoded} wrote. */
  public static Bound decoded(String text) {
    int middle = text.indexOf(PART_END);
    return new Bound(
        List.of(text.substring(0, middle).split(COLUMN_END, -1)),
        List.of(text.substring(middle + 1).split(COLUMN_END, -1)));
  }

  private static String withoutMarks(String text) {
    return text.replace(COLUMN_END, "␟").replace(PART_END, "␞");
  }

  /** As people read it: {@code 17} or {@code (17, 'x')}. */
  @Override
  public String toString() {
    return shown.size() == 1 ? shown.get(0) : '(' + String.join(", ", shown) + ')';
  }
}
