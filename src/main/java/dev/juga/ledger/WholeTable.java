package dev.juga.ledger;

/**
 * A table that is sent in one chunk, beside others in the same transaction.
 *
 * @param rows that were sent
 * @param bytes the same in load format
 * @param proof that the target holds what the source said; null where nothing was compared
 */
public record WholeTable(ChunkId chunk, long rows, long bytes, ChunkProof proof) {}
