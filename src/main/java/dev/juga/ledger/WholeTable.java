package dev.juga.ledger;

/**
 * A table that is sent in one chunk, beside others in the same transaction.
 *
 * @param rows that were sent
 * @param bytes the same in load format
 */
public record WholeTable(ChunkId chunk, long rows, long bytes) {}
