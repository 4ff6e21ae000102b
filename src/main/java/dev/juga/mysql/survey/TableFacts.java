package dev.juga.mysql.survey;

import dev.juga.schema.TableName;

/**
 * A base table.
 *
 * @param engine as the server spells it; empty if the table cannot be opened
 * @param charset the default character set of its columns; empty if unknown
 * @param collation likewise
 * @param rows the server's estimate
 * @param exactRows the rows that were counted; null if they were not
 * @param dataBytes what the server says that rows take
 * @param indexBytes what it says that other indexes take
 * @param hasKey whether a key tells each row from the others: PRIMARY, or UNIQUE without NULL
 */
public record TableFacts(
    TableName name,
    String engine,
    String charset,
    String collation,
    long rows,
    Long exactRows,
    long dataBytes,
    long indexBytes,
    boolean hasKey,
    LastWrite lastWrite) {
  public long bytes() {
    return dataBytes + indexBytes;
  }

  /** Rows as counted, else as estimated. */
  public long knownRows() {
    return exactRows == null ? rows : exactRows;
  }

  TableFacts counted(Long exact) {
    return new TableFacts(
        name, engine, charset, collation, rows, exact, dataBytes, indexBytes, hasKey, lastWrite);
  }
}
