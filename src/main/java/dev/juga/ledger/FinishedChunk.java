package dev.juga.ledger;

import dev.juga.chunk.KeyRange;

/**
 * A chunk that is committed on the target.
 *
 * @param place orders the chunks of a table by their key, whatever lane carried them
 * @param last whether the table ends with it; tells for a keyless table alone, whose ranges do not
 * @param bytes what was sent, in load format
 * @param proof that the target holds what the source said; null where nothing was compared
 */
public record FinishedChunk(
    int number, long place, KeyRange range, boolean last, long rows, long bytes, ChunkProof proof) {
  /** The same chunk at another place. */
  public FinishedChunk at(long newPlace) {
    return new FinishedChunk(number, newPlace, range, last, rows, bytes, proof);
  }

  /** The same chunk, compared anew. */
  public FinishedChunk with(ChunkProof newProof) {
    return new FinishedChunk(number, place, range, last, rows, bytes, newProof);
  }
}
