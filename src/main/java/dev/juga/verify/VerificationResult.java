package dev.juga.verify;

import dev.juga.failure.ExitCode;
import dev.juga.mysql.ServerRecord;
import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.TotalDigest;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * What a verification found.
 *
 * @param sourceAt where in the source's history its rows were read; null where none were
 * @param targetAt the same of the target
 * @param scope what was compared
 * @param tables by name, those included that only one side has
 * @param comparedDefinitions how many definitions of the source were looked for on the target
 * @param definitions what differs between the definitions
 * @param rewrites differences between the definitions that were made on purpose, a sentence each
 * @param remarks what limits this verdict, such as how a snapshot was taken, a sentence each
 * @param verdict of the whole
 * @param cutover since when the application writes to the target, so that this watches over it
 *     rather than proves the copy; null before the cutover
 */
public record VerificationResult(
    ServerRecord source,
    ServerRecord target,
    SnapshotPosition sourceAt,
    SnapshotPosition targetAt,
    Scope scope,
    List<TableVerdict> tables,
    int comparedDefinitions,
    List<DefinitionDifference> definitions,
    List<String> rewrites,
    List<String> remarks,
    Verdict verdict,
    Duration took,
    Cutover cutover) {
  public VerificationResult {
    tables = List.copyOf(tables);
    definitions = List.copyOf(definitions);
    rewrites = List.copyOf(rewrites);
    remarks = List.copyOf(remarks);
  }

  /** Rows of all tables, on the source. */
  public long rows() {
    return tables.stream()
        .map(TableVerdict::source)
        .filter(Objects::nonNull)
        .mapToLong(TableDigest::rows)
        .sum();
  }

  /** Rows that the application marks as changed since the cutover, in all tables. */
  public long laterRows() {
    return tables.stream().mapToLong(TableVerdict::laterRows).sum();
  }

  /** The digest of all tables together, as 16 hexadecimal digits; null where none was taken. */
  public String digest() {
    boolean taken =
        tables.stream()
            .map(TableVerdict::source)
            .anyMatch(side -> side != null && side.digest() != null);
    return taken ? TotalDigest.of(tables) : null;
  }

  /** What the run's exit tells: a mismatch wins over what nothing can be said of. */
  public ExitCode exitCode() {
    return switch (verdict) {
      case MATCH -> ExitCode.DONE;
      case MISMATCH -> ExitCode.MISMATCH;
      case CHANGING, INCONCLUSIVE, EXCLUDED -> ExitCode.INCONCLUSIVE;
    };
  }
}
