package dev.juga.schema;

/** A schema with its defaults for new tables. */
public record Schema(String name, String charset, String collation) {}
