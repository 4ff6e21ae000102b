package dev.juga.verdict;

import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What is said about the rows of one table.
 *
 * @param reason why, in one sentence, where the verdict is no plain MATCH; else null
 * @param source what the source holds; null where it was not asked
 * @param target what the target holds; null where it was not asked
 * @param columns what was compared, by name, each with the expression that was digested
 * @param chunks how many key ranges were compared
 * @param bytes as sent in load format, or the server's estimate where nothing was sent
 * @param counts how many rows differ, by class, counted in full
 * @param samples some of them
 */
public record TableVerdict(
    TableName table,
    Verdict verdict,
    String reason,
    TableDigest source,
    TableDigest target,
    List<Value> columns,
    int chunks,
    long bytes,
    Duration took,
    Map<DifferenceKind, Long> counts,
    List<RowDifference> samples) {
  public TableVerdict {
    columns = List.copyOf(columns);
    counts = Map.copyOf(counts);
    samples = List.copyOf(samples);
  }

  /** Rows that the application marks as changed since the cutover. */
  public long laterRows() {
    return counts.getOrDefault(DifferenceKind.LATER, 0L);
  }

  /** Whether all that differs is what the application changed since the cutover. */
  public boolean matchesButLater() {
    return verdict == Verdict.MATCH && laterRows() > 0;
  }
}
