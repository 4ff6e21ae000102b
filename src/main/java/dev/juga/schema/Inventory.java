package dev.juga.schema;

import java.util.List;

/**
 * Everything of a source that takes part in a run.
 *
 * @param schemas by name
 * @param tables base tables, by name
 * @param objects by kind, triggers of one event in the order in which they fire
 */
public record Inventory(List<Schema> schemas, List<Table> tables, List<StoredObject> objects) {
  public Inventory {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
    objects = List.copyOf(objects);
  }
}
