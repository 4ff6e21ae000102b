package dev.juga.migrate;

import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import java.time.Duration;

/**
 * What became of a table. Where the run did not fail, as many of its rows are on the target as the
 * snapshot holds.
 *
 * @param rows how many were copied
 * @param bytes what was sent, in load format
 * @param took from its first chunk to its last index
 * @param verdict what is proven of its rows: MATCH, or INCONCLUSIVE where contents were not
 *     compared; a run that failed, or compared both servers at its end, has other words, too
 */
public record TableResult(
    TableName name, long rows, long bytes, int chunks, Duration took, TableVerdict verdict) {
  /** The same with another word on its rows. */
  TableResult with(TableVerdict other) {
    return new TableResult(name, rows, bytes, chunks, took, other);
  }
}
