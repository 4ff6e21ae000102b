package dev.juga.chunk;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * One column of a chunk key, and its comparisons in the order of the index.
 *
 * <p>An ENUM compares by lists of its numbers: {@code e >= 3} is a full scan on every server
 * (server-facts.md 14), {@code e IN (3,4,5)} reads the index. A list never has a number without a
 * member, because its place in the index is that of 0; and it never has one number alone, because
 * {@code IN (6)} becomes {@code = 6}: then the column counts as a constant in ORDER BY, and the
 * server sorts the whole range (both seen on 5.7.22, 8.0.15, 8.0.31 and MariaDB 10.2.11; the second
 * one on MySQL with TIME and on 8.0.15 with text as well).
 *
 * @param quotedName the name as it stands in SQL
 * @param descending whether the index runs downwards on this column
 * @param nullable whether the column can hold NULL
 * @param members how many members an ENUM has, numbered from 1 behind the error value 0; 0 for
 *     every other type
 */
public record KeyColumn(String quotedName, boolean descending, boolean nullable, int members) {
  /** A column that is never NULL and no ENUM. */
  public KeyColumn(String quotedName, boolean descending) {
    this(quotedName, descending, false, 0);
  }

  String at(String literal) {
    if (members == 0) {
      return quotedName + " = " + literal;
    }
    int number = Integer.parseInt(literal);
    return in(number, number);
  }

  /** {@link #at} in a form that no server takes for a constant, wherever it stands. */
  String pinnedTo(String literal) {
    return quotedName + " IN (" + literal + ',' + literal + ')';
  }

  String after(String literal) {
    if (members == 0) {
      return quotedName + (descending ? " < " : " > ") + literal;
    }
    int number = Integer.parseInt(literal);
    return descending ? in(0, number - 1) : in(number + 1, members);
  }

  String atOrAfter(String literal) {
    if (members == 0) {
      return quotedName + (descending ? " <= " : " >= ") + literal;
    }
    int number = Integer.parseInt(literal);
    return descending ? in(0, number) : in(number, members);
  }

  String before(String literal) {
    if (members == 0) {
      return quotedName + (descending ? " > " : " < ") + literal;
    }
    int number = Integer.parseInt(literal);
    return descending ? in(number + 1, members) : in(0, number - 1);
  }

  /** {@link #after} as conditions that each hold one stretch of the index, in its order. */
  List<String> stretchesAfter(String literal) {
    if (members == 0) {
      return List.of(after(literal));
    }
    int number = Integer.parseInt(literal);
    IntStream numbers =
        descending
            ? IntStream.rangeClosed(1, number).map(i -> number - i)
            : IntStream.rangeClosed(number + 1, members);
    return numbers.mapToObj(i -> in(i, i)).toList();
  }

  private String in(int first, int last) {
    if (first > last) {
      return "FALSE";
    }
    String numbers =
        IntStream.rangeClosed(first, last)
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(","));
    return quotedName + " IN (" + numbers + (first == last ? "," + first : "") + ')';
  }
}
