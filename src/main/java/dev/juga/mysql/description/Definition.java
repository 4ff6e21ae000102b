package dev.juga.mysql.description;

import dev.juga.schema.TableName;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * One definition as a server describes it.
 *
 * @param table the table that a part of it belongs to, also that of a trigger; null for the others
 * @param name its own name; empty for a CHECK that has none
 * @param properties what is said of it; a property that it does not have is left out
 * @param orders names of its members in their order, by what is ordered: {@code column order}
 */
public record Definition(
    Kind kind,
    String schema,
    String table,
    String name,
    Map<Property, String> properties,
    Map<String, List<String>> orders) {
  public Definition {
    EnumMap<Property, String> said = new EnumMap<>(Property.class);
    properties.forEach(
        (property, value) -> {
          if (value != null) {
            said.put(property, value);
          }
        });
    properties = Collections.unmodifiableMap(said);
    orders = Map.copyOf(orders);
  }

  static Definition of(
      Kind kind, String schema, String table, String name, Map<Property, String> properties) {
    return new Definition(kind, schema, table, name, properties, Map.of());
  }

  /** What is said of a property; null if nothing is. */
  public String get(Property property) {
    return properties.get(property);
  }

  /** The table that it is, or that it belongs to. */
  public TableName tableName() {
    return new TableName(schema, table == null ? name : table);
  }

  /** As people say it: {@code column price of table shop.orders}. */
  @Override
  public String toString() {
    if (kind == Kind.SCHEMA) {
      return kind + " " + name;
    }
    if (!kind.isPartOfTable()) {
      return kind + " " + schema + '.' + name;
    }
    String own = name.isEmpty() ? get(Property.EXPRESSION) : name;
    return kind + " " + own + " of table " + schema + '.' + table;
  }
}
