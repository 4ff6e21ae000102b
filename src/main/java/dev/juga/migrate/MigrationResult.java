package dev.juga.migrate;

import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.verdict.TotalDigest;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What a finished run did.
 *
 * @param source the source as people read it: account, host, port, version
 * @param objects how many of each kind were created, by the kind's name: view, trigger, …
 * @param rewrites every place where a definition was changed on purpose, a sentence each
 * @param verify how the run proved what arrived
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
    Verify verify,
    Duration took) {
  /**
   * What is proven of the whole: MATCH where it is of every table; never MATCH without a table, or
   * where contents were not compared.
   */
  public Verdict verdict() {
    return Verdict.of(tables.stream().map(table -> table.verdict().verdict()).toList());
  }

  /** The digest of all tables together, as 16 hexadecimal digits. */
  public String digest() {
    return TotalDigest.of(tables.stream().map(TableResult::verdict).toList());
  }

  /** Rows of all tables. */
  public long rows() {
    return tables.stream().mapToLong(TableResult::rows).sum();
  }

  /** Bytes of all tables, as sent in load format. */
  public long bytes() {
    return tables.stream().mapToLong(TableResult::bytes).sum();
  }
}
