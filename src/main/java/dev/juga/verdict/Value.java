package dev.juga.verdict;

/**
 * A column's value as a report shows it.
 *
 * @param column the column's name
 * @param text the value, or its bytes as {@code 0x…} where they are no text; cut where it is long;
 *     null for NULL
 */
public record Value(String column, String text) {}
