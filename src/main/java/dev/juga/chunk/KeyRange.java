package dev.juga.chunk;

import java.util.List;

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
   * prefix (server-facts.md 13).
   */
  public String condition(ChunkKey key) {
    if (lower == null && upper == null) {
      return "";
    }
    if (upper == null) {
      return atOrAfter(key.columns(), lower.literals());
    }
    if (lower == null) {
      return before(key.columns(), upper.literals());
    }
    return '('
        + atOrAfter(key.columns(), lower.literals())
        + ") AND ("
        + before(key.columns(), upper.literals())
        + ')';
  }

  /** The condition on a row whose key stands behind a point and differs from it. */
  public static String conditionBehind(ChunkKey key, Bound bound) {
    return behind(key.columns(), bound.literals());
  }

  private static String behind(List<KeyColumn> columns, List<String> point) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return first.quotedName() + first.after() + literal;
    }
    return nested(first, first.after(), literal, behind(rest(columns), rest(point)));
  }

  private static String atOrAfter(List<KeyColumn> columns, List<String> point) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return first.quotedName() + first.atOrAfter() + literal;
    }
    return nested(first, first.after(), literal, atOrAfter(rest(columns), rest(point)));
  }

  private static String before(List<KeyColumn> columns, List<String> point) {
    KeyColumn first = columns.get(0);
    String literal = point.get(0);
    if (columns.size() == 1) {
      return first.quotedName() + first.before() + literal;
    }
    return nested(first, first.before(), literal, before(rest(columns), rest(point)));
  }

  private static String nested(KeyColumn column, String beyond, String literal, String inner) {
    String name = column.quotedName();
    return name + beyond + literal + " OR (" + name + " = " + literal + " AND (" + inner + "))";
  }

  private static <T> List<T> rest(List<T> list) {
    return list.subList(1, list.size());
  }

  /** As people read it: {@code from 17 to before 4711}. */
  @Override
  public String toString() {
    if (lower == null && upper == null) {
      return "all rows";
    }
    String from = lower == null ? "from the first row" : "from " + lower;
    return from + (upper == null ? " to the last row" : " to before " + upper);
  }
}
