package dev.juga.verdict;

/**
 * A definition that differs.
 *
 * @param kind SCHEMA or OBJECT
 * @param object what it belongs to, as people say it: {@code column price of table shop.orders}
 * @param property what differs, such as {@code default}; {@code existence} where one side lacks it
 * @param source the source's, null where it lacks it
 * @param target the target's, null where it lacks it
 */
public record DefinitionDifference(
    DifferenceKind kind, String object, String property, String source, String target) {}
