package dev.juga.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * A block of lines at the bottom of a terminal, drawn over itself; finished news scrolls up above
 * it. The cursor is never hidden, so that even a killed run leaves a usable terminal.
 */
final class LiveFace implements Face {
  private static final int MOST_TABLES = 10;
  private static final int OTHER_LINES = 4;
  private static final int NAME_ROOM = 20;
  private static final String ESCAPE = "\u001B[";
  private static final String ERASE_BELOW = ESCAPE + 'J';
  private static final String BOLD = ESCAPE + "1m";
  private static final String YELLOW = ESCAPE + "33m";
  private static final String PLAIN = ESCAPE + "0m";

  private final PrintStream out;
  private final Supplier<Terminal.Size> size;
  private final boolean colours;
  private List<String> drawn = List.of();

  LiveFace(PrintStream out, Supplier<Terminal.Size> size, boolean colours) {
    this.out = out;
    this.size = size;
    this.colours = colours;
  }

  @Override
  public Optional<String> stepLine(String ended, Duration took, String begun) {
    return ended.isEmpty() ? Optional.empty() : Optional.of(ended + ", " + Words.duration(took));
  }

  @Override
  public void paint(Standing standing, List<String> lines) {
    Terminal.Size screen = size.get();
    List<String> block = block(standing, screen);
    if (lines.isEmpty() && block.equals(drawn)) {
      return;
    }
    StringBuilder frame = new StringBuilder();
    backToTop(frame, screen);
    scroll(frame, lines, screen);
    for (int i = 0; i < block.size(); i++) {
      String line = block.get(i);
      frame.append(i == 0 ? coloured(line, BOLD) : line).append('\n');
    }
    write(frame);
    drawn = block;
  }

  @Override
  public void end(Standing standing, List<String> lines) {
    StringBuilder frame = new StringBuilder();
    Terminal.Size screen = size.get();
    backToTop(frame, screen);
    scroll(frame, lines, screen);
    if (standing.planned()) {
      frame.append(TotalLine.summary(standing)).append('\n');
    }
    write(frame);
    drawn = List.of();
  }

  private void write(StringBuilder frame) {
    out.print(frame);
    out.flush();
  }

  /** A terminal that became narrower has wrapped the lines that stand on it. */
  private void backToTop(StringBuilder frame, Terminal.Size screen) {
    int up =
        drawn.stream()
            .mapToInt(line -> Math.max(1, (Columns.width(line) - 1) / screen.columns() + 1))
            .sum();
    frame.append('\r');
    if (up > 0) {
      frame.append(ESCAPE).append(up).append('A');
    }
    // Before anything is drawn: what is only overwritten keeps its length when it is wrapped anew.
    frame.append(ERASE_BELOW);
  }

  private void scroll(StringBuilder frame, List<String> lines, Terminal.Size screen) {
    for (String line : lines) {
      boolean warning = line.startsWith(Progress.WARNING);
      for (String part : Columns.wrap(line, screen.columns())) {
        frame.append(warning ? coloured(part, YELLOW) : part).append('\n');
      }
    }
  }

  private String coloured(String line, String colour) {
    return colours ? colour + line + PLAIN : line;
  }

  private static List<String> block(Standing standing, Terminal.Size screen) {
    // The last column stays free: some terminals wrap as soon as it is written.
    int columns = Math.max(1, screen.columns() - 1);
    List<String> block = new ArrayList<>();
    if (!standing.step().isEmpty()) {
      block.add(Columns.fit(stepLine(standing), columns));
    }
    if (!standing.planned()) {
      return block;
    }
    List<Standing.Table> tables = standing.underWay();
    int room = Math.max(0, Math.min(MOST_TABLES, screen.rows() - OTHER_LINES));
    tables.stream().limit(room).forEach(table -> block.add(tableLine(table, columns)));
    if (tables.size() > room) {
      String more = "  and " + Words.count(tables.size() - room, "more table");
      block.add(Columns.fit(more, columns));
    }
    block.add(TotalLine.of(standing, columns));
    return block;
  }

  private static String stepLine(Standing standing) {
    String line = standing.step() + ", " + Words.duration(standing.stepTook());
    return standing.planned()
        ? line
            + ", "
            + Words.number(standing.tablesDone())
            + " of "
            + Words.count(standing.tables(), "table")
        : line;
  }

  /** Name and figures in columns; where it is narrow, figures go before the name does. */
  private static String tableLine(Standing.Table table, int columns) {
    String percent = table.percent().isPresent() ? table.percent().getAsInt() + " %" : "";
    List<String> figures =
        new ArrayList<>(
            List.of(
                Columns.right(Words.size(table.bytes()), 8),
                Columns.right(percent, 4),
                Columns.right(Words.count(table.rows(), "row"), 16),
                Columns.right(Words.duration(table.took()), 11)));
    while (!figures.isEmpty() && columns - width(figures) < NAME_ROOM + 2) {
      figures.remove(figures.size() - 1);
    }
    String name = Columns.left("  " + table.name(), columns - width(figures));
    return Columns.fit(
        name + String.join("", figures.stream().map(f -> "  " + f).toList()), columns);
  }

  private static int width(List<String> figures) {
    return figures.stream().mapToInt(figure -> Columns.width(figure) + 2).sum();
  }
}
