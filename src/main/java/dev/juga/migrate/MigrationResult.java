package dev.juga.migrate;

import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.TotalDigest;
import dev.juga.verdict.Verdict;
import dev.juga.verify.VerificationResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a run did.
 *
 * @param snapshot where in the source's history its rows were read; null where a run failed before
 * @param tables what is said of each, by name; of a run that failed also those that it did not copy
 * @param objects how many of each kind were created, by the kind's name: view, trigger, …; empty
 *     where the run failed
 * @param rewrites every place where a definition was changed on purpose, a sentence each
 * @param verify how the run was to prove what arrived
 * @param comparison what the comparison of both servers at the end found; null where there was none
 */
public record MigrationResult(
    String runId,
    ServerRecord source,
    ServerRecord target,
    SnapshotPosition snapshot,
    List<String> schemas,
    List<TableResult> tables,
    Map<String, Integer> objects,
    List<String> rewrites,
    Verify verify,
    VerificationResult comparison,
    Duration took) {
  public MigrationResult {
    tables = comparison == null ? List.copyOf(tables) : compared(tables, comparison);
  }

  /** A comparison at the end says more of a table than its copy. */
  private static List<TableResult> compared(
      List<TableResult> tables, VerificationResult comparison) {
    Map<TableName, TableVerdict> atEnd =
        comparison.tables().stream()
            .collect(Collectors.toMap(TableVerdict::table, verdict -> verdict));
    return tables.stream()
        .map(
            table ->
                atEnd.containsKey(table.name())
                    ? table.with(Verdicts.compared(table, atEnd.get(table.name())))
                    : table)
        .toList();
  }

  /**
   * What is proven of the whole: MATCH where it is of every table, and of every definition where
   * they were compared; never MATCH without a table, or where contents were not compared.
   */
  public Verdict verdict() {
    Verdict rows = Verdict.of(tables.stream().map(table -> table.verdict().verdict()).toList());
    return comparison == null ? rows : Verdict.of(List.of(rows, comparison.verdict()));
  }

  /**
   * What is said of the rows of each table, those included that were not copied and that the
   * comparison at the end came upon.
   */
  public List<TableVerdict> verdicts() {
    List<TableVerdict> verdicts =
        new ArrayList<>(tables.stream().map(TableResult::verdict).toList());
    if (comparison != null) {
      Set<TableName> copied = tables.stream().map(TableResult::name).collect(Collectors.toSet());
      comparison.tables().stream()
          .filter(verdict -> !copied.contains(verdict.table()))
          .forEach(verdicts::add);
    }
    return verdicts;
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
