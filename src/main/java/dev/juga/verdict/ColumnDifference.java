package dev.juga.verdict;

/**
 * A column whose values differ.
 *
 * @param source the source's value as in {@link Value#text}
 * @param target the target's
 */
public record ColumnDifference(String column, String source, String target) {}
