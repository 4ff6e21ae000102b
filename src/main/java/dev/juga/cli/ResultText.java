package dev.juga.cli;

import dev.juga.demo.DemoApplication;
import dev.juga.demo.DemoResult;
import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/** The results of {@code migrate} and {@code demo} as lines for people. */
final class ResultText {
  private ResultText() {}

  static List<String> of(MigrationResult result, String log) {
    List<String> lines = new ArrayList<>(details(result));
    lines.add(lastLine(result, log));
    return lines;
  }

  private static List<String> details(MigrationResult result) {
    List<String> lines = new ArrayList<>();
    lines.add("source    " + result.source());
    lines.add("target    " + result.target());
    lines.add(
        "snapshot  "
            + result.snapshot()
            + " (writers were locked for "
            + Words.moment(result.snapshot().lockHeld())
            + ')');
    lines.add("moved     " + Words.named(result.schemas(), "schema"));
    lines.add("          " + figures(result));
    lines.add("objects   " + Words.kinds(result.objects()));
    addRewrites(lines, result.rewrites());
    return lines;
  }

  static List<String> of(DemoResult demo, String log) {
    List<String> lines = new ArrayList<>();
    MigrationResult result = demo.migration();
    for (DemoApplication application : DemoApplication.values()) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s (%s): %s, %s in %s",
              application.title(),
              application.description(),
              Words.count(sum(result, application, table -> 1), "table"),
              Words.count(sum(result, application, TableResult::rows), "row"),
              String.join(", ", application.schemas())));
    }
    lines.add("");
    lines.addAll(details(result));
    lines.add("");
    lines.addAll(howToLook(demo));
    lines.add("");
    lines.add(lastLine(result, log));
    return lines;
  }

  private static List<String> howToLook(DemoResult demo) {
    if (demo.running().isEmpty()) {
      return List.of("'juga demo --keep' leaves both servers running, to look at them.");
    }
    List<String> lines = new ArrayList<>();
    lines.add("Both servers are still running. To look at them:");
    for (DemoResult.Running server : demo.running()) {
      lines.add("  " + server.side() + "  mysql --defaults-file=" + server.optionFile());
    }
    String pids =
        demo.running().stream()
            .map(server -> Long.toString(server.pid()))
            .collect(Collectors.joining(" "));
    lines.add("To end them: kill " + pids + ", then delete " + demo.folder());
    return lines;
  }

  static void addRewrites(List<String> lines, List<String> rewrites) {
    if (rewrites.isEmpty()) {
      lines.add("rewrites  none");
      return;
    }
    lines.add("rewrites  " + Words.count(rewrites.size(), "definition"));
    rewrites.forEach(rewrite -> lines.add("          " + rewrite));
  }

  /** Fits a chat message, and claims no more than was done. */
  static String lastLine(MigrationResult result, String log) {
    String begin =
        Reply.exitCode(result) == ExitCode.DONE
            ? "NOT VERIFIED by checksums: "
            : "INCONCLUSIVE, no table was copied: ";
    return begin
        + Words.count(result.schemas().size(), "schema")
        + ", "
        + Words.count(result.tables().size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + (result.tables().isEmpty() ? ", " : ", counted on both sides and equal, ")
        + Words.duration(result.took())
        + ", log: "
        + log;
  }

  private static String figures(MigrationResult result) {
    Duration took = result.took();
    double seconds = Math.max(1e-3, took.toMillis() / 1000.0);
    return Words.count(result.tables().size(), "table")
        + ", "
        + Words.count(result.rows(), "row")
        + ", "
        + Words.size(result.bytes())
        + ", "
        + Words.size(Math.round(result.bytes() / seconds))
        + "/s";
  }

  private static long sum(
      MigrationResult result, DemoApplication application, ToLongFunction<TableResult> figure) {
    return result.tables().stream()
        .filter(table -> application.schemas().contains(table.name().schema()))
        .mapToLong(figure)
        .sum();
  }
}
