package dev.juga.cli;

import dev.juga.demo.DemoApplication;
import dev.juga.demo.DemoResult;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** What {@code demo} showed, as lines for people. */
final class DemoText {
  private DemoText() {}

  /**
   * All lines.
   *
   * @param end what the last line ends with: where to read about the run
   * @param canKeep whether {@code --keep} would have left something to look at
   */
  static List<String> of(DemoResult demo, String end, boolean canKeep) {
    List<String> lines = new ArrayList<>();
    MigrationResult result = demo.migration();
    for (DemoApplication application : DemoApplication.values()) {
      lines.add(
          application.title()
              + ", "
              + application.description()
              + ": "
              + Words.count(sum(result, application, table -> 1), "table")
              + ", "
              + Words.count(sum(result, application, TableResult::rows), "row"));
      lines.add("    " + String.join(", ", application.schemas()));
    }
    lines.add("");
    lines.addAll(ResultText.figures(result));
    if (demo.comparison() != null) {
      lines.add("broken    one byte on the target, behind the copy");
      lines.addAll(VerdictText.findings(demo.comparison()));
    }
    lines.add("");
    lines.addAll(afterwards(demo, canKeep));
    lines.add("");
    lines.add(
        demo.comparison() == null
            ? ResultText.lastLine(result, end)
            : VerdictText.lastLine(demo.comparison(), end));
    return lines;
  }

  private static List<String> afterwards(DemoResult demo, boolean canKeep) {
    List<DemoResult.Running> running = demo.running();
    if (running.isEmpty()) {
      return List.of(
          canKeep
              ? "Both servers are gone with their data; --keep leaves them running."
              : "The demo's schemas stay on both servers.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Both servers run on. To look at them:");
    for (DemoResult.Running server : running) {
      lines.add("    mysql --defaults-file=" + server.optionFile());
    }
    lines.add("To end them:");
    lines.add(
        "    kill "
            + running.stream()
                .map(server -> Long.toString(server.pid()))
                .collect(Collectors.joining(" ")));
    lines.add("Some seconds later, when both have ended, remove their data:");
    lines.add("    rm -r " + demo.folder());
    return lines;
  }

  private static long sum(
      MigrationResult result, DemoApplication application, ToLongFunction<TableResult> figure) {
    return result.tables().stream()
        .filter(table -> application.schemas().contains(table.name().schema()))
        .mapToLong(figure)
        .sum();
  }
}
