package dev.juga.migrate;

import java.util.List;
import java.util.Map;

/**
 * What a run would do; nothing was locked or written to find it out.
 *
 * @param lanes how many lanes would carry chunks
 * @param lanesReason why that many, as a phrase
 * @param chunkBytes the planned size of a chunk, in bytes of load format
 * @param chunkLimit where a chunk, and with it a transaction on the target, ends even if it was
 *     planned longer, in bytes of load format; one row may pass it
 * @param objects how many of each kind would be created, by the kind's name: view, trigger, …
 * @param rewrites every place where a definition would be changed on purpose, a sentence each
 */
public record MigrationPlan(
    String source,
    String target,
    int lanes,
    String lanesReason,
    long chunkBytes,
    long chunkLimit,
    List<String> schemas,
    List<TablePlan> tables,
    Map<String, Integer> objects,
    List<String> rewrites) {}
