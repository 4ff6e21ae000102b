package dev.juga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Rows under headings, in columns as wide as their longest cell; the last one takes what is left of
 * 80 columns and goes on in the next line. Not thread-safe.
 */
final class Listing {
  private static final int WIDTH = 80;
  private static final String GAP = "  ";
  private static final int LEAST = 12;

  private final List<String[]> rows = new ArrayList<>();
  private final int most;
  private final Set<Integer> figures;

  /**
   * An empty list.
   *
   * @param most the most columns of the screen that a cell may take, but for the last one
   * @param figures positions of the columns that are aligned to the right
   */
  Listing(int most, Set<Integer> figures, String... headings) {
    this.most = most;
    this.figures = figures;
    rows.add(headings);
  }

  Listing add(String... cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = Words.harmless(cells[i]);
    }
    rows.add(cells);
    return this;
  }

  List<String> lines() {
    int last = rows.get(0).length - 1;
    int[] widths = new int[last];
    int before = 0;
    for (int i = 0; i < last; i++) {
      for (String[] row : rows) {
        widths[i] = Math.max(widths[i], Math.min(most, Columns.width(row[i])));
      }
      before += widths[i] + GAP.length();
    }
    int left = Math.max(LEAST, WIDTH - before);
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < last; i++) {
        String cell = Columns.fit(row[i], widths[i]);
        line.append(
                figures.contains(i)
                    ? Columns.right(cell, widths[i])
                    : Columns.left(cell, widths[i]))
            .append(GAP);
      }
      if (figures.contains(last)) {
        line.append(Columns.right(row[last], width(last)));
        lines.add(line.toString().stripTrailing());
        continue;
      }
      for (String part : Columns.wrap(row[last], left)) {
        lines.add((line + part).stripTrailing());
        line = new StringBuilder(" ".repeat(before));
      }
    }
    return lines;
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> Columns.width(row[column])).max().orElse(0);
  }
}
