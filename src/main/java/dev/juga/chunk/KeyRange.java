package dev.juga.chunk;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A half-open interval of a chunk key: at or after {@code lower}, before {@code upper}.
 *
 * @param lower null for a range that begins with the first row
 * @param upper null for a range that ends with the last row
 * @param nulls whether it is the rows with NULL in a key column instead, which no range holds
 */
public record KeyRange(Bound lower, Bound upper, boolean nulls) {
  /** Every row whose key has no NULL. */
  public static final KeyRange ALL = new KeyRange(null, null);

  /** The rows with NULL in a column of a nullable key (server-facts.md 9). */
  public static final KeyRange NULLS = new KeyRange(null, null, true);

  public KeyRange {
    if (nulls && (lower != null || upper != null)) {
      throw new IllegalArgumentException("the rows with NULL in the key have no bounds");
    }
  }

  public KeyRange(Bound lower, Bound upper) {
    this(lower, upper, false);
  }

  /** The part of this range before a point within it. */
  public KeyRange upTo(Bound point) {
    return new KeyRange(lower, point, nulls);
  }

  /** The part of this range at or after a point within it. */
  public KeyRange from(Bound point) {
    return new KeyRange(point, upper, nulls);
  }

  /**
   * The condition on a row; empty for every row. For a key (k1,k2) it is {@code k1 > x OR (k1 = x
   * AND k2 >= y)} and its spelled-out complement {@code k1 < x OR (k1 = x AND k2 < y)}: these read
   * the index range alone, where NOT, row constructors and {@code k1 >= x AND (…)} read a whole
   * prefix (server-facts.md 13). Every range of a nullable key, also {@link #ALL}, leaves out the
   * rows of {@link #NULLS}, which a comparison can hold: {@code k1 > x} is true for any k2.
   */
  public String condition(ChunkKey key) {
    if (nulls) {
      return key.hasNull();
    }
    return all(
        lower == null ? "" : atOrAfter(key.columns(), lower.literals()),
        upper == null ? "" : before(key.columns(), upper.literals()),
        key.hasNoNull());
  }

  /** The condition on a row of this range whose key stands behind a point and differs from it. */
  public String conditionBehind(ChunkKey key, Bound point) {
    return all(
        behind(key.columns(), point.literals()),
        upper == null ? "" : before(key.columns(), upper.literals()),
        key.hasNoNull());
  }

  private static String all(String... conditions) {
    List<String> given = Arrays.stream(conditions).filter(text -> !text.isEmpty()).toList();
    return given.size() < 2
        ? String.join("", given)
        : given.stream().collect(Collectors.joining(") AND (", "(", ")"));
  }

  private static String behind(List<KeyColumn> columns, List<String> point) {
    return compare(columns, point, KeyColumn::after, KeyColumn::after);
  }

  private static String atOrAfter(List<KeyColumn> columns, List<String> point) {
    return compare(columns, point, KeyColumn::after, KeyColumn::atOrAfter);
  }

  private static String before(List<KeyColumn> columns, List<String> point) {
    return compare(columns, point, KeyColumn::before, KeyColumn::before);
  }

  /** How a column compares with a literal. */
  @FunctionalInterface
  private interface Comparison {
    String with(KeyColumn column, String literal);
  }

  private static String compare(
      List<KeyColumn> columns, List<String> point, Comparison beyond, Comparison last) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return last.with(first, literal);
    }
    return beyond.with(first, literal)
        + " OR ("
        + first.at(literal)
        + " AND ("
        + compare(rest(columns), rest(point), beyond, last)
        + "))";
  }

  private static <T> List<T> rest(List<T> list) {
    return list.subList(1, list.size());
  }

  /** As people read it: {@code from 17 to before 4711}. */
  @Override
  public String toString() {
    if (nulls) {
      return "rows with NULL in the key";
    }
    if (lower == null && upper == null) {
      return "all rows";
    }
    String from = lower == null ? "from the first row" : "from " + lower;
    return from + (upper == null ? " to the last row" : " to before " + upper);
  }
}
