package dev.juga.ledger;

import dev.juga.schema.TableName;

/**
 * One chunk of one run.
 *
 * @param number counted from 1 within its table, in the order in which chunks were started
 */
public record ChunkId(String runId, TableName table, int number) {
  /** As people read it: {@code chunk 7 of shop.orders}. */
  @Override
  public String toString() {
    return "chunk " + number + " of " + table;
  }
}
