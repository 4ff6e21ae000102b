package dev.juga.schema;

/**
 * A base table as a first look shows it, without opening its definition.
 *
 * @param engine the storage engine's name; empty if the server cannot open the table
 * @param estimatedRows the server's estimate, which may be far off
 * @param estimatedBytes the server's estimate of the rows' storage, without secondary indexes
 */
public record TableSummary(TableName name, String engine, long estimatedRows, long estimatedBytes) {
  static final String INNODB = "InnoDB";

  public boolean isInnoDb() {
    return INNODB.equalsIgnoreCase(engine);
  }
}
