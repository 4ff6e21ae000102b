package dev.juga.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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

  /** How many objects there are of each kind, in the order of the kinds, for people to read. */
  public Map<String, Integer> objectsByKind() {
    Map<String, Integer> counts = new LinkedHashMap<>();
    objects.stream()
        .sorted(java.util.Comparator.comparing(StoredObject::kind))
        .forEach(object -> counts.merge(object.kind().toString(), 1, Integer::sum));
    return counts;
  }
}
