package dev.juga.migrate;

import dev.juga.ledger.ChunkProof;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What a run may say of a table whose rows have arrived. */
final class Verdicts {
  private static final int HEXADECIMAL = 16;

  private Verdicts() {}

  /**
   * The verdict of a table whose rows are counted on both sides.
   *
   * @param proof null where contents were not compared
   */
  static TableVerdict of(
      TableWork work, ChunkProof proof, long rows, long bytes, int chunks, Duration took) {
    boolean proven = proof != null;
    long rounded = proven ? proof.jsonRounded() : 0;
    return new TableVerdict(
        work.table().name(),
        proven ? Verdict.MATCH : Verdict.INCONCLUSIVE,
        reason(proven, rounded),
        new TableDigest(rows, proven ? hex(proof.source()) : null),
        new TableDigest(rows, proven ? hex(proof.target()) : null),
        proven ? columns(work) : List.of(),
        chunks,
        bytes,
        took,
        rounded == 0 ? Map.of() : Map.of(DifferenceKind.JSON_TEXT, rounded),
        List.of());
  }

  /**
   * What is said of a table whose copy did not reach its end.
   *
   * @param reason null where it is only that the run ended
   */
  static TableVerdict unfinished(TableResult soFar, Verdict verdict, String reason) {
    return new TableVerdict(
        soFar.name(),
        verdict,
        reason,
        null,
        null,
        List.of(),
        soFar.chunks(),
        soFar.bytes(),
        soFar.took(),
        Map.of(),
        List.of());
  }

  /** What a comparison at the end says of a table, with the figures of its copy. */
  static TableVerdict compared(TableResult copied, TableVerdict atEnd) {
    return new TableVerdict(
        atEnd.table(),
        atEnd.verdict(),
        atEnd.reason(),
        atEnd.source(),
        atEnd.target(),
        atEnd.columns(),
        copied.chunks(),
        copied.bytes(),
        copied.took(),
        atEnd.counts(),
        atEnd.samples());
  }

  private static String reason(boolean proven, long rounded) {
    if (!proven) {
      return "Rows were counted on both sides; their contents were not compared.";
    }
    return rounded == 0
        ? null
        : rounded
            + " rows hold JSON numbers that the target's server reads as their nearest neighbour;"
            + " all else is equal.";
  }

  private static List<Value> columns(TableWork work) {
    return work.transfer().encoding().expressions().entrySet().stream()
        .map(column -> new Value(column.getKey(), column.getValue()))
        .toList();
  }

  private static String hex(BigInteger sum) {
    return sum.toString(HEXADECIMAL);
  }
}
