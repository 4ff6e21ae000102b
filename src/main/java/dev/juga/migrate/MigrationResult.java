package dev.juga.migrate;

import dev.juga.mysql.snapshot.SnapshotPosition;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a finished run did.
 *
 * @param source the source as people read it: account, host, port, version
 * @param objects how many of each kind were created, by the kind's name: view, trigger, …
 * @param rewrites every place where a definition was changed on purpose, a sentence each
 */
public record MigrationResult(
    String runId,
    String source,
    String target,
    SnapshotPosition snapshot,
    List<String> schemas,
    List<TableResult> tables,
    Map<String, Integer> objects,
    List<String> rewrites,
    Duration took) {
  /** Rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableResult::rows).sum();
  }

  /** Bytes of all tables, as sent in load format. */
  public long bytes() {
    return tables.stream().mapToLong(TableResult::bytes).sum();
  }
}
