package dev.juga.mysql.survey;

import java.util.List;
import java.util.Map;

/**
 * A schema and what it holds.
 *
 * @param tables its base tables, the largest first
 * @param objects how many views, functions, procedures, triggers and events it has, by these nouns
 * @param activeEvents names of its events that are enabled
 */
public record SchemaFacts(
    String name,
    String charset,
    String collation,
    List<TableFacts> tables,
    Map<String, Integer> objects,
    List<String> activeEvents) {
  public SchemaFacts {
    tables = List.copyOf(tables);
    activeEvents = List.copyOf(activeEvents);
  }

  public long rows() {
    return tables.stream().mapToLong(TableFacts::knownRows).sum();
  }

  public long dataBytes() {
    return tables.stream().mapToLong(TableFacts::dataBytes).sum();
  }

  public long indexBytes() {
    return tables.stream().mapToLong(TableFacts::indexBytes).sum();
  }

  /** Whether all rows were counted. */
  public boolean isCounted() {
    return tables.stream().noneMatch(table -> table.exactRows() == null);
  }

  public LastWrite lastWrite() {
    return tables.stream().map(TableFacts::lastWrite).reduce(LastWrite.UNKNOWN, LastWrite::or);
  }
}
