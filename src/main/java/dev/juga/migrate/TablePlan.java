package dev.juga.migrate;

import dev.juga.schema.TableName;
import java.util.List;

/**
 * How one table would be copied; rows and bytes are the server's estimates.
 *
 * @param key the key that chunks are cut by, as people read it: {@code PRIMARY (id)}; empty if none
 * @param chunks about how many chunks; a keyless table is one
 * @param deferredIndexes names of the indexes that are built after the rows
 */
public record TablePlan(
    TableName name,
    long estimatedRows,
    long estimatedBytes,
    String key,
    int chunks,
    List<String> deferredIndexes) {}
