package dev.juga.chunk;

/**
 * One column of a chunk key.
 *
 * @param quotedName the name as it stands in SQL
 * @param descending whether the index runs downwards on this column
 */
public record KeyColumn(String quotedName, boolean descending) {
  String after() {
    return descending ? " < " : " > ";
  }

  String atOrAfter() {
    return descending ? " <= " : " >= ";
  }

  String before() {
    return descending ? " > " : " < ";
  }
}
