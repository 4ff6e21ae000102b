package dev.juga.cli;

import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Cutover;
import dev.juga.verify.VerificationResult;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What people read of a verification about the moment it stands for: proof, or watch. */
final class CutoverText {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  private CutoverText() {}

  /** The first line: whether this is the proof, or watches over it. */
  static String firstLine(VerificationResult result) {
    Cutover cutover = result.cutover();
    if (cutover != null) {
      return "watch     of a target that is in use since the cutover at "
          + moment(cutover)
          + "; the proof is the report that was sealed before it was opened";
    }
    return switch (result.scope()) {
      case ALL -> "proof     by row counts and checksums, taken on both servers independently";
      case COUNTS_ONLY -> "counts    of rows alone, which prove nothing of their contents";
      case SCHEMA_ONLY -> "proof     of definitions alone; no row is read";
    };
  }

  /** How changes were known, and what was not looked at. */
  static List<String> rules(Cutover cutover) {
    List<String> lines = new ArrayList<>();
    if (cutover == null) {
      return lines;
    }
    lines.add(
        "marks     "
            + String.join(", ", cutover.allMarks())
            + (cutover.zone() == null ? "" : ", read in the zone " + cutover.zone()));
    lines.add(
        "volatile  "
            + (cutover.volatileTables().isEmpty()
                ? "none"
                : String.join(", ", cutover.volatileTables())));
    return lines;
  }

  /** How many rows of which tables were changed since, below each other. */
  static List<String> later(VerificationResult result) {
    List<TableVerdict> tables =
        result.tables().stream().filter(table -> table.laterRows() > 0).toList();
    List<String> lines = new ArrayList<>();
    if (tables.isEmpty()) {
      return lines;
    }
    int name = 0;
    for (TableVerdict table : tables) {
      name = Math.max(name, Columns.width(table.table().toString()));
    }
    lines.add("");
    lines.add(
        "LATER, marked by the application as changed since the cutover, counted apart: "
            + Words.count(result.laterRows(), "row"));
    for (TableVerdict table : tables) {
      lines.add(
          "  "
              + Columns.left(table.table().toString(), name)
              + "  "
              + Columns.right(Words.count(table.laterRows(), "row"), "1,000,000 rows".length()));
    }
    return lines;
  }

  /** For the last line; empty where nothing was changed since. */
  static String apart(VerificationResult result) {
    return result.laterRows() == 0
        ? ""
        : "apart from " + Words.count(result.laterRows(), "row") + " LATER, ";
  }

  /** The word for a table's verdict in the list. */
  static String word(VerificationResult result, TableVerdict table) {
    boolean isVolatile =
        table.verdict() == Verdict.EXCLUDED
            && result.cutover() != null
            && result.cutover().isVolatile(table.table());
    return isVolatile ? "VOLATILE" : table.matchesButLater() ? "LATER" : table.verdict().name();
  }

  private static String moment(Cutover cutover) {
    return MOMENT.format(
        cutover.time().atZone(cutover.zone() == null ? ZoneOffset.UTC : cutover.zone()));
  }
}
