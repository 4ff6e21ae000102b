package dev.juga.schema;

import java.util.Comparator;

/** A table or view by its schema and its own name, exactly as the server spells them. */
public record TableName(String schema, String table) implements Comparable<TableName> {
  private static final Comparator<TableName> ORDER =
      Comparator.comparing(TableName::schema).thenComparing(TableName::table);

  /** The name as it stands in SQL, both parts in backticks. */
  public String quoted() {
    return Identifier.quoted(schema) + '.' + Identifier.quoted(table);
  }

  @Override
  public int compareTo(TableName other) {
    return ORDER.compare(this, other);
  }

  /** The name as people read it: {@code schema.table}. */
  @Override
  public String toString() {
    return schema + '.' + table;
  }
}
