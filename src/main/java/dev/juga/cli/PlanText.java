package dev.juga.cli;

import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.TablePlan;
import java.util.ArrayList;
import java.util.List;

/** A plan as lines for people. */
final class PlanText {
  private static final String GAP = "  ";

  private PlanText() {}

  static List<String> of(MigrationPlan plan, String log) {
    List<String> lines = new ArrayList<>();
    List<TablePlan> tables = plan.tables();
    lines.add("source    " + Words.server(plan.source()));
    lines.add("target    " + Words.server(plan.target()));
    String reason = plan.lanesReason().isEmpty() ? "" : " (" + plan.lanesReason() + ')';
    lines.add("lanes     " + plan.lanes() + reason);
    lines.add(
        "chunks    of "
            + Words.size(plan.chunkBytes())
            + ", at most "
            + Words.size(plan.chunkLimit())
            + ", each one transaction on the target");
    lines.add("schemas   " + Words.named(plan.schemas(), "schema"));
    lines.add(
        "tables    "
            + Words.count(tables.size(), "table")
            + ", about "
            + Words.count(tables.stream().mapToLong(TablePlan::estimatedRows).sum(), "row")
            + " and "
            + Words.size(tables.stream().mapToLong(TablePlan::estimatedBytes).sum())
            + " by the source's estimates");
    lines.add("objects   " + Words.kinds(plan.objects()));
    ResultText.addRewrites(lines, plan.rewrites());
    if (!tables.isEmpty()) {
      lines.add("");
      lines.addAll(table(tables));
    }
    lines.add("");
    lines.add("log       " + log);
    lines.add("Nothing was locked or written.");
    return lines;
  }

  private static List<String> table(List<TablePlan> tables) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            "table", "about rows", "size", "chunks", "chunk key", "indexes built after the rows"));
    for (TablePlan table : tables) {
      rows.add(
          List.of(
              table.name().toString(),
              Words.number(table.estimatedRows()),
              Words.size(table.estimatedBytes()),
              Words.number(table.chunks()),
              table.key().isEmpty() ? "none: one stream" : table.key(),
              table.deferredIndexes().isEmpty()
                  ? "-"
                  : String.join(", ", table.deferredIndexes())));
    }
    int[] widths = new int[rows.get(0).size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], Columns.width(row.get(i)));
      }
    }
    return rows.stream().map(row -> aligned(row, widths)).toList();
  }

  /** Figures stand right, words stand left. */
  private static String aligned(List<String> row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean figure = i >= 1 && i <= 3;
      String cell = row.get(i);
      line.append(figure ? Columns.right(cell, widths[i]) : Columns.left(cell, widths[i]))
          .append(GAP);
    }
    return line.toString().stripTrailing();
  }
}
