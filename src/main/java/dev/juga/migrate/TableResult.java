package dev.juga.migrate;

import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import java.time.Duration;

/**
 * A table that arrived: as many rows are on the target as the snapshot holds.
 *
 * @param bytes what was sent, in load format
 * @param took from its first chunk to its last index
 * @param verdict what is proven of its rows: MATCH, or INCONCLUSIVE where contents were not
 *     compared
 */
public record TableResult(
    TableName name, long rows, long bytes, int chunks, Duration took, TableVerdict verdict) {}
