package dev.juga.schema;

import java.util.List;

/**
 * What takes part in a run, by name: cheap to read, before anything is locked.
 *
 * @param schemas by name
 * @param tables base tables, by name
 */
public record Outline(List<Schema> schemas, List<TableSummary> tables) {
  public Outline {
    schemas = List.copyOf(schemas);
    tables = List.copyOf(tables);
  }
}
