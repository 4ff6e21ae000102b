package dev.juga.cli;

import dev.juga.mysql.snapshot.SnapshotPosition;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DefinitionDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Value;
import dev.juga.verdict.Verdict;
import dev.juga.verify.Scope;
import dev.juga.verify.VerificationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The result of {@code verify} as lines for people. */
final class VerdictText {
  /** Of more tables, those that match have no line on the screen; the log has all. */
  private static final int FEW = 100;

  private static final int DIGEST = 12;
  private static final int NAMED = 5;

  private VerdictText() {}

  /**
   * What stands on the screen.
   *
   * @param end what the last line ends with: where to read about the run
   */
  static List<String> of(VerificationResult result, String end) {
    return lines(result, end, result.tables().size() <= FEW);
  }

  /** The same with every table, for the log. */
  static List<String> everyLine(VerificationResult result, String end) {
    return lines(result, end, true);
  }

  private static List<String> lines(VerificationResult result, String end, boolean all) {
    List<String> lines = new ArrayList<>();
    lines.add(CutoverText.firstLine(result));
    lines.add("source    " + result.source() + at(result.sourceAt()));
    lines.add("target    " + result.target() + at(result.targetAt()));
    lines.addAll(CutoverText.rules(result.cutover()));
    result.remarks().forEach(remark -> lines.add("note      " + remark));
    List<TableVerdict> shown =
        result.tables().stream().filter(table -> all || isTold(table)).toList();
    if (!shown.isEmpty()) {
      lines.add("");
      table(lines, result, shown);
    }
    int left = result.tables().size() - shown.size();
    if (left > 0) {
      lines.add("and " + Words.count(left, "table") + " that match; the log has them all");
    }
    result.tables().stream()
        .filter(VerdictText::isTold)
        .filter(table -> !CutoverText.word(result, table).equals("VOLATILE"))
        .forEach(table -> differences(lines, table));
    lines.addAll(CutoverText.later(result));
    definitions(lines, result);
    rewrites(lines, result);
    lines.add("");
    lines.add(lastLine(result, end));
    return lines;
  }

  /** What differs, beginning with an empty line; nothing where all is equal. */
  static List<String> findings(VerificationResult result) {
    List<String> lines = new ArrayList<>();
    List<TableVerdict> told = result.tables().stream().filter(VerdictText::isTold).toList();
    if (!told.isEmpty()) {
      lines.add("");
      table(lines, result, told);
    }
    told.forEach(table -> differences(lines, table));
    definitions(lines, result);
    if (result.verdict() == Verdict.MISMATCH) {
      lines.add("");
      lines.add(
          "juga verify --repair-sql FILE writes the statements that would make the target equal.");
    }
    return lines;
  }

  private static String at(SnapshotPosition position) {
    return position == null ? "" : ", at " + position;
  }

  /** Whether a table is more than one line of the list; what came later has a list of its own. */
  private static boolean isTold(TableVerdict table) {
    return table.verdict() != Verdict.MATCH
        || table.counts().keySet().stream().anyMatch(kind -> kind != DifferenceKind.LATER);
  }

  private static void table(
      List<String> lines, VerificationResult result, List<TableVerdict> tables) {
    int name = "table".length();
    for (TableVerdict table : tables) {
      name = Math.max(name, Columns.width(table.table().toString()));
    }
    lines.add(row(name, "table", "verdict", "rows on source", "on target", "checksum"));
    for (TableVerdict table : tables) {
      lines.add(
          row(
              name,
              table.table().toString(),
              CutoverText.word(result, table),
              rows(table.source()),
              rows(table.target()),
              digest(table)));
    }
  }

  private static String row(
      int name, String table, String verdict, String source, String target, String digest) {
    return Columns.left(table, name)
        + "  "
        + Columns.left(verdict, "INCONCLUSIVE".length())
        + "  "
        + Columns.right(source, "rows on source".length())
        + "  "
        + Columns.right(target, "rows on source".length())
        + "  "
        + digest;
  }

  private static String rows(TableDigest digest) {
    return digest == null ? "-" : Words.number(digest.rows());
  }

  private static String digest(TableVerdict table) {
    if (table.source() == null || table.source().digest() == null) {
      return "-";
    }
    String source = shortened(table.source().digest());
    return table.source().digest().equals(table.target().digest())
        ? source
        : source + " / " + shortened(table.target().digest());
  }

  private static String shortened(String digest) {
    return digest.length() <= DIGEST ? digest : digest.substring(0, DIGEST) + '…';
  }

  private static void differences(List<String> lines, TableVerdict table) {
    lines.add("");
    String counts = counts(table.counts());
    lines.add(table.table() + ": " + table.verdict() + (counts.isEmpty() ? "" : ", " + counts));
    if (table.reason() != null) {
      lines.add("  " + table.reason());
    }
    for (RowDifference row : table.samples()) {
      lines.add(
          "  "
              + word(row.kind())
              + "  "
              + row.key().stream().map(VerdictText::value).collect(Collectors.joining(", "))
              + (row.times() == 1 ? "" : " (" + Words.number(row.times()) + " times)"));
      for (ColumnDifference column : row.columns()) {
        lines.add("      " + column.column());
        lines.add("        source  " + shown(column.source()));
        lines.add("        target  " + shown(column.target()));
      }
    }
    long told = table.samples().stream().mapToLong(RowDifference::times).sum();
    long rows =
        table.counts().entrySet().stream()
            .filter(count -> count.getKey() != DifferenceKind.SCHEMA)
            .filter(count -> count.getKey() != DifferenceKind.LATER)
            .mapToLong(Map.Entry::getValue)
            .sum();
    if (!table.samples().isEmpty() && rows > told) {
      lines.add("  and " + Words.count(rows - told, "row") + " more; --samples shows more of them");
    }
  }

  private static String counts(Map<DifferenceKind, Long> counts) {
    return new TreeMap<>(counts)
        .entrySet().stream()
            .map(
                count ->
                    count.getKey() == DifferenceKind.SCHEMA
                        ? Words.count(count.getValue(), "definition")
                        : Words.count(count.getValue(), "row") + ' ' + word(count.getKey()))
            .collect(Collectors.joining(", "));
  }

  private static String word(DifferenceKind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String value(Value value) {
    return value.column() + " = " + shown(value.text());
  }

  private static String shown(String text) {
    return text == null ? "NULL" : text;
  }

  private static void definitions(List<String> lines, VerificationResult result) {
    if (!result.definitions().isEmpty()) {
      lines.add("");
      lines.add("Definitions that differ: " + Words.number(result.definitions().size()));
    }
    for (DefinitionDifference one : result.definitions()) {
      lines.add("  " + one.object() + ", " + one.property());
      lines.add("        source  " + shown(one.source()));
      lines.add("        target  " + shown(one.target()));
    }
  }

  private static void rewrites(List<String> lines, VerificationResult result) {
    if (!result.rewrites().isEmpty()) {
      lines.add("");
      lines.add("Changed on purpose: " + Words.number(result.rewrites().size()));
      result.rewrites().forEach(sentence -> lines.add("  " + sentence));
    }
  }

  /** Fits a chat message, and claims no more than was done. */
  static String lastLine(VerificationResult result, String end) {
    return begin(result) + ", " + Words.duration(result.took()) + ", " + end;
  }

  /** The verdict, and what it is about. */
  static String begin(VerificationResult result) {
    List<TableVerdict> compared =
        result.tables().stream().filter(table -> table.verdict() != Verdict.EXCLUDED).toList();
    List<TableVerdict> bad =
        compared.stream().filter(table -> table.verdict() != Verdict.MATCH).toList();
    return switch (result.verdict()) {
      case MATCH -> "MATCH " + CutoverText.apart(result) + amounts(result, compared);
      case MISMATCH -> "MISMATCH " + where(result, compared, bad);
      case CHANGING -> "CHANGING, rows were written to meanwhile: " + where(result, compared, bad);
      case INCONCLUSIVE, EXCLUDED ->
          compared.isEmpty()
              ? "INCONCLUSIVE, no rows were compared"
              : "INCONCLUSIVE " + where(result, compared, bad);
    };
  }

  private static String amounts(VerificationResult result, List<TableVerdict> compared) {
    if (result.scope() == Scope.SCHEMA_ONLY) {
      return Words.count(result.comparedDefinitions(), "definition") + "; no row was read";
    }
    long schemas = compared.stream().map(table -> table.table().schema()).distinct().count();
    return (result.scope() == Scope.COUNTS_ONLY ? "of row counts alone: " : "")
        + Words.count(schemas, "schema")
        + ", "
        + Words.count(compared.size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + (result.digest() == null ? "" : ", digest " + result.digest())
        + (result.comparedDefinitions() == 0
            ? ""
            : ", " + Words.count(result.comparedDefinitions(), "definition"));
  }

  private static String where(
      VerificationResult result, List<TableVerdict> compared, List<TableVerdict> bad) {
    List<String> parts = new ArrayList<>();
    if (!bad.isEmpty()) {
      String names =
          bad.stream()
              .limit(NAMED)
              .map(table -> table.table().toString())
              .collect(Collectors.joining(", "));
      parts.add(
          "in "
              + Words.number(bad.size())
              + " of "
              + Words.count(compared.size(), "table")
              + ": "
              + names
              + (bad.size() > NAMED ? " and " + (bad.size() - NAMED) + " more" : ""));
    }
    if (!result.definitions().isEmpty()) {
      parts.add(
          Words.count(result.definitions().size(), "definition")
              + (result.definitions().size() == 1 ? " differs" : " differ"));
    }
    return String.join("; ", parts);
  }
}
