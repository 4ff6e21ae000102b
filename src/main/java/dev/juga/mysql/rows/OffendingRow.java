package dev.juga.mysql.rows;

/**
 * A row that the target does not take.
 *
 * @param number its place in the chunk, counted from 1
 * @param row its key as people read it, or all of its columns where there is no key
 * @param said what the target says to it, which names the column or the key
 */
public record OffendingRow(long number, String row, String said) {
  /** As people read it: {@code row 7 of the chunk, PRIMARY (`id`) = 42: Data too long …}. */
  @Override
  public String toString() {
    return "row " + number + " of the chunk, " + row + ": " + said;
  }
}
