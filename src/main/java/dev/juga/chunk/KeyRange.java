package dev.juga.chunk;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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

  /**
   * Conditions that each hold one stretch of the index, in its order, and all rows of the range
   * together: {@code k1 IN (x,x) AND k2 >= y} and then {@code k1 > x}. A walk goes by these,
   * because MySQL takes several stretches for twice the rows that they have, and rather reads the
   * index from its very beginning (seen on 5.7.22, 8.0.15 and 8.0.31).
   */
  public List<String> stretches(ChunkKey key) {
    return lower == null
        ? List.of(condition(key))
        : complete(
            key,
            stretches(
                key.columns(),
                lower.literals(),
                (column, literal) ->
                    column.members() == 0 || key.unique()
                        ? List.of(column.atOrAfter(literal))
                        : atAndAfter(column, literal)));
  }

  /** The same for the rows of this range whose key stands behind a point and differs from it. */
  public List<String> stretchesBehind(ChunkKey key, Bound point) {
    return complete(key, stretches(key.columns(), point.literals(), KeyColumn::stretchesAfter));
  }

  private List<String> complete(ChunkKey key, List<String> stretches) {
    String end = upper == null ? "" : before(key.columns(), upper.literals());
    return stretches.stream().map(stretch -> all(stretch, end, key.hasNoNull())).toList();
  }

  private static List<String> atAndAfter(KeyColumn column, String literal) {
    return Stream.concat(
            Stream.of(column.pinnedTo(literal)), column.stretchesAfter(literal).stream())
        .toList();
  }

  private static List<String> stretches(
      List<KeyColumn> columns,
      List<String> point,
      BiFunction<KeyColumn, String, List<String>> last) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return last.apply(first, literal);
    }
    Stream<String> inside =
        stretches(rest(columns), rest(point), last).stream()
            .map(inner -> first.pinnedTo(literal) + " AND (" + inner + ')');
    return Stream.concat(inside, first.stretchesAfter(literal).stream()).toList();
  }

  private static String all(String... conditions) {
    List<String> given = Arrays.stream(conditions).filter(text -> !text.isEmpty()).toList();
    return given.size() < 2
        ? String.join("", given)
        : given.stream().collect(Collectors.joining(") AND (", "(", ")"));
  }

  private static String atOrAfter(List<KeyColumn> columns, List<String> point) {
    return compare(columns, point, KeyColumn::after, KeyColumn::atOrAfter);
  }

  private static String before(List<KeyColumn> columns, List<String> point) {
    return compare(columns, point, KeyColumn::before, KeyColumn::before);
  }

  private static String compare(
      List<KeyColumn> columns,
      List<String> point,
      BiFunction<KeyColumn, String, String> beyond,
      BiFunction<KeyColumn, String, String> last) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return last.apply(first, literal);
    }
    return beyond.apply(first, literal)
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
