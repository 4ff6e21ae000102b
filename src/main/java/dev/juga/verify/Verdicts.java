package dev.juga.verify;

import dev.juga.failure.Failure;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.schema.TableName;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts what was found in a table into a verdict (verification.md 4). */
final class Verdicts {
  private final boolean countsOnly;

  Verdicts(boolean countsOnly) {
    this.countsOnly = countsOnly;
  }

  /** The verdict on a table that was compared, or was to be. */
  TableVerdict of(TableComparison table) {
    Map<DifferenceKind, Long> counts = new EnumMap<>(DifferenceKind.class);
    counts.putAll(table.findings().counts());
    List<String> lacking = table.pair().lackingOnTarget();
    if (!lacking.isEmpty()) {
      counts.put(DifferenceKind.SCHEMA, (long) lacking.size());
    }
    Sides<ChunkDigest> total = table.total();
    if (countsOnly && total.source().rows() != total.target().rows()) {
      long more = total.source().rows() - total.target().rows();
      counts.put(more > 0 ? DifferenceKind.MISSING : DifferenceKind.EXTRA, Math.abs(more));
    }
    Sides<TableDigest> digests = total.map(this::shown);
    return new TableVerdict(
        table.pair().name(),
        verdict(table, lacking, counts),
        reason(table, lacking, counts),
        digests.source(),
        digests.target(),
        expressions(table),
        table.chunks(),
        table.bytesOf(total.source().rows()),
        table.took(),
        counts,
        table.findings().samples());
  }

  private static Verdict verdict(
      TableComparison table, List<String> lacking, Map<DifferenceKind, Long> counts) {
    boolean differs = counts.keySet().stream().anyMatch(kind -> !kind.isWarning());
    if (differs || !lacking.isEmpty()) {
      return Verdict.MISMATCH;
    }
    if (!table.isComplete() || isUnexplained(table)) {
      return Verdict.INCONCLUSIVE;
    }
    return table.findings().moving() > 0 ? Verdict.CHANGING : Verdict.MATCH;
  }

  /** Chunks differed, and yet no row was found that does. */
  private static boolean isUnexplained(TableComparison table) {
    return table.differs() && table.findings().counts().isEmpty() && table.findings().moving() == 0;
  }

  private String reason(
      TableComparison table, List<String> lacking, Map<DifferenceKind, Long> counts) {
    long moving = table.findings().moving();
    if (!lacking.isEmpty()) {
      return "The target lacks "
          + (lacking.size() == 1 ? "the column " : "the columns ")
          + String.join(", ", lacking)
          + "; rows were compared over the other columns.";
    }
    if (table.failure().isPresent()) {
      Failure failure = table.failure().get();
      return "It could not be read to its end: " + failure.getMessage();
    }
    if (!table.isComplete()) {
      return "It was not read to its end.";
    }
    if (isUnexplained(table) && counts.isEmpty()) {
      return "Checksums of a range differ, but no row was found that does.";
    }
    if (moving > 0) {
      return moving
          + (moving == 1 ? " row was" : " rows were")
          + " written to while the servers were compared; compare again when nobody writes.";
    }
    if (countsOnly) {
      return "Row counts only; no checksums were compared.";
    }
    return sinceCutover(table, counts).orElseGet(() -> warnings(counts));
  }

  /** What must be known of differences on a target that the application writes to. */
  private static Optional<String> sinceCutover(
      TableComparison table, Map<DifferenceKind, Long> counts) {
    if (!table.marks().wereAsked() || counts.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> cannotTell = table.marks().cannotTell();
    if (cannotTell.isPresent()) {
      return cannotTell;
    }
    if (counts.containsKey(DifferenceKind.MISSING)) {
      return Optional.of(
          "A row that is gone has no mark: what the application deleted cannot be told from what was"
              + " lost.");
    }
    return counts.containsKey(DifferenceKind.LATER)
        ? Optional.of(
            "Rows that the application marks as changed since the cutover are counted apart.")
        : Optional.empty();
  }

  private static String warnings(Map<DifferenceKind, Long> counts) {
    if (counts.containsKey(DifferenceKind.JSON_TEXT)) {
      return "JSON numbers of some rows were rounded by the target's own parser, by one unit in the"
          + " last place.";
    }
    return counts.containsKey(DifferenceKind.SIGNED_ZERO)
        ? "Zeros of some rows have another sign, which not every server shows."
        : null;
  }

  private TableDigest shown(ChunkDigest digest) {
    return new TableDigest(digest.rows(), countsOnly ? null : digest.sum().toString(16));
  }

  private List<Value> expressions(TableComparison table) {
    return table.transfer().encoding().expressions().entrySet().stream()
        .map(column -> new Value(column.getKey(), countsOnly ? null : column.getValue()))
        .toList();
  }

  /** The verdict on a table that only one side has. */
  static TableVerdict ofLonely(TablePair pair) {
    return new TableVerdict(
        pair.name(),
        Verdict.MISMATCH,
        pair.target() == null ? "The target has no such table." : "The source has no such table.",
        null,
        null,
        List.of(),
        0,
        0,
        Duration.ZERO,
        Map.of(DifferenceKind.SCHEMA, 1L),
        List.of());
  }

  /** The verdict on a table of which nothing can be compared. */
  static TableVerdict withoutColumns(TablePair pair) {
    return new TableVerdict(
        pair.name(),
        pair.source().storedColumns().isEmpty() ? Verdict.INCONCLUSIVE : Verdict.MISMATCH,
        "No column is stored on both sides, so that no row was compared.",
        null,
        null,
        List.of(),
        0,
        0,
        Duration.ZERO,
        pair.source().storedColumns().isEmpty() ? Map.of() : Map.of(DifferenceKind.SCHEMA, 1L),
        List.of());
  }

  /** A table that the user left out. */
  static TableVerdict ofLeftOut(TableName name) {
    return excluded(name, "Left out by --include or --exclude.");
  }

  /** A table that the application rewrites all the time. */
  static TableVerdict ofVolatile(TableName name) {
    return excluded(
        name, "Volatile: the application rewrites it all the time (see --volatile); not compared.");
  }

  private static TableVerdict excluded(TableName name, String reason) {
    return new TableVerdict(
        name,
        Verdict.EXCLUDED,
        reason,
        null,
        null,
        List.of(),
        0,
        0,
        Duration.ZERO,
        Map.of(),
        List.of());
  }
}
