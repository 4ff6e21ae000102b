package dev.juga.migrate;

import dev.juga.chunk.ChunkKey;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.TableDefinition;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.Table;

/** A table with how it is defined and how it travels. */
record TableWork(Table table, TableTransfer transfer, TableDefinition definition) {
  /** Tables of fewer rows are created with all their indexes: building them later costs more. */
  private static final long WORTH_DEFERRING = 1_000;

  /**
   * How a table moves.
   *
   * @param packet max_allowed_packet in bytes, the smaller one of both servers
   */
  static TableWork of(Table table, DefinitionRules rules, long packet) {
    TableTransfer transfer = new TableTransfer(table, packet);
    String chunkIndex = transfer.key().map(ChunkKey::indexName).orElse(null);
    return new TableWork(
        table, transfer, new TableDefinition(table, chunkIndex, isTiny(table), rules));
  }

  private static boolean isTiny(Table table) {
    return table.estimatedRows() < WORTH_DEFERRING;
  }

  /** Whether what is done once per table costs more than its rows. */
  boolean isTiny() {
    return isTiny(table);
  }

  /** The plan that people read. */
  TablePlan plan(ChunkSize size) {
    long bytes = table.estimatedBytes();
    boolean cut = transfer.key().isPresent();
    return new TablePlan(
        table.name(),
        table.estimatedRows(),
        bytes,
        transfer.key().map(ChunkKey::toString).orElse(""),
        cut ? size.chunks(bytes) : 1,
        definition.deferredNames());
  }
}
