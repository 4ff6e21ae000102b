package dev.juga.mysql.rows;

import java.util.List;
import java.util.Optional;

/**
 * What became of a chunk that was sent, before it is committed.
 *
 * @param sent rows given to the target
 * @param bytes the same in load format
 * @param stored rows that the target says it stored
 * @param expectedWarnings how many warnings rows that are right raise
 * @param warningCount all warnings, of which {@code warnings} are the first
 * @param digest what the source says of the rows that were sent; null if it was not asked
 */
public record LoadOutcome(
    long sent,
    long bytes,
    long stored,
    long expectedWarnings,
    long warningCount,
    List<LoadWarning> warnings,
    ChunkDigest digest) {
  public LoadOutcome {
    warnings = List.copyOf(warnings);
  }

  /** Whether every row is stored as it was sent, so that the chunk may be committed. */
  public boolean isAccepted() {
    return sent == stored
        && warningCount == expectedWarnings
        && warnings.stream().allMatch(LoadWarning::isDataTruncated);
  }

  /**
   * Whether the rows may be stored as they were sent although the target warned: a FLOAT(M,D) at
   * its limit or a generated column that rounds does so for rows that are right. Then the digests
   * of both sides have to decide, before the commit (server-facts.md 16).
   */
  public boolean isDoubtful() {
    return sent == stored && !isAccepted() && warnings.stream().allMatch(LoadWarning::mayBeRight);
  }

  /** The first warning that a right row would not raise, as far as the server listed it. */
  public Optional<LoadWarning> firstWarning() {
    return warnings.stream().findFirst();
  }
}
