package dev.juga.cli;

import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.schema.TableName;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Cutover;
import dev.juga.verify.Scope;
import dev.juga.verify.VerificationResult;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Compares nothing and answers what it was told to. */
record FakeVerifier(VerificationResult result) implements Verifier {
  static final TableVerdict EQUAL =
      new TableVerdict(
          new TableName("shop", "items"),
          Verdict.MATCH,
          null,
          new TableDigest(1_200, "7f3a00112233445566"),
          new TableDigest(1_200, "7f3a00112233445566"),
          List.of(new Value("id", "id")),
          3,
          1 << 20,
          Duration.ofSeconds(2),
          Map.of(),
          List.of());

  static final TableVerdict DAMAGED =
      new TableVerdict(
          new TableName("shop", "orders"),
          Verdict.MISMATCH,
          null,
          new TableDigest(50, "aa"),
          new TableDigest(50, "ab"),
          List.of(new Value("id", "id")),
          1,
          4096,
          Duration.ofMillis(30),
          Map.of(DifferenceKind.CHANGED, 12L),
          List.of(
              new RowDifference(
                  DifferenceKind.CHANGED,
                  List.of(new Value("id", "17")),
                  List.of(new ColumnDifference("note", "'a target&secret'", null)),
                  1)));

  static final TableVerdict LATER =
      new TableVerdict(
          new TableName("shop", "orders"),
          Verdict.MATCH,
          "Rows that the application marks as changed since the cutover are counted apart.",
          new TableDigest(50, "aa"),
          new TableDigest(60, "ab"),
          List.of(new Value("id", "id")),
          1,
          4096,
          Duration.ofMillis(30),
          Map.of(DifferenceKind.LATER, 12L),
          List.of());

  static final TableVerdict VOLATILE =
      new TableVerdict(
          new TableName("shop", "cache"),
          Verdict.EXCLUDED,
          "Volatile.",
          null,
          null,
          List.of(),
          0,
          0,
          Duration.ZERO,
          Map.of(),
          List.of());

  static Opening answering(Verdict verdict, TableVerdict... tables) {
    return answering(verdict, null, tables);
  }

  /** A target in use, in which nothing differs but what these tables say. */
  static Opening watching(Cutover cutover, TableVerdict... tables) {
    return answering(Verdict.MATCH, cutover, tables);
  }

  private static Opening answering(Verdict verdict, Cutover cutover, TableVerdict... tables) {
    return (source, target, options, listener) ->
        new FakeVerifier(result(verdict, cutover, tables));
  }

  static VerificationResult result(Verdict verdict, TableVerdict... tables) {
    return result(verdict, null, tables);
  }

  private static VerificationResult result(
      Verdict verdict, Cutover cutover, TableVerdict... tables) {
    SnapshotPosition position = new SnapshotPosition("", "binlog.000012", 1234, Duration.ZERO);
    return new VerificationResult(
        FakeMover.SOURCE,
        FakeMover.TARGET,
        position,
        position,
        Scope.ALL,
        List.of(tables),
        31,
        List.of(),
        List.of(),
        List.of("The target is not locked."),
        verdict,
        Duration.ofSeconds(724),
        cutover);
  }

  @Override
  public VerificationResult run() {
    return result;
  }

  @Override
  public void stop() {}

  @Override
  public void close() {}
}
