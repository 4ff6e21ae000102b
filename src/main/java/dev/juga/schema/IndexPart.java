package dev.juga.schema;

/**
 * One position of an index.
 *
 * @param column the column's name; null where an expression is indexed
 * @param prefix whether only the first characters or bytes of the column are indexed
 */
public record IndexPart(String column, boolean prefix, boolean descending) {}
