package dev.juga.schema;

import java.util.List;
import java.util.Optional;

/**
 * A base table as the source describes it.
 *
 * @param engine the storage engine's name
 * @param collation the table's default collation
 * @param estimatedRows the server's estimate, which may be far off
 * @param estimatedBytes the server's estimate of the rows' storage, without secondary indexes
 * @param columns in ordinal order, invisible and generated ones included
 * @param createStatement what SHOW CREATE TABLE answers
 */
public record Table(
    TableName name,
    String engine,
    String collation,
    long estimatedRows,
    long estimatedBytes,
    List<Column> columns,
    List<Index> indexes,
    String createStatement) {
  public Table {
    columns = List.copyOf(columns);
    indexes = List.copyOf(indexes);
  }

  /** The same table with its definition. */
  public Table with(String statement) {
    return new Table(
        name, engine, collation, estimatedRows, estimatedBytes, columns, indexes, statement);
  }

  /** The columns that are read and loaded: all but the generated ones. */
  public List<Column> storedColumns() {
    return columns.stream().filter(column -> !column.generated()).toList();
  }

  public boolean isInnoDb() {
    return engine.equalsIgnoreCase(TableSummary.INNODB);
  }

  public boolean hasPrimaryKey() {
    return indexes.stream().anyMatch(Index::isPrimary);
  }

  public Optional<Column> column(String columnName) {
    return columns.stream().filter(column -> column.name().equals(columnName)).findFirst();
  }
}
