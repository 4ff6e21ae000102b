package dev.juga.cli;

import dev.juga.ledger.RunStatus;
import java.util.ArrayList;
import java.util.List;

/** Runs of a ledger as lines for people, none wider than a terminal of 80 columns. */
final class StatusText {
  private static final int WIDTH = 80;
  private static final String INDENT = "            ";

  private StatusText() {}

  static List<String> of(List<RunStatus> runs) {
    if (runs.isEmpty()) {
      return List.of("The target has no ledger: no run of Juga has begun there.");
    }
    List<String> lines = new ArrayList<>();
    for (RunStatus run : runs) {
      if (!lines.isEmpty()) {
        lines.add("");
      }
      describe(lines, run);
    }
    return lines;
  }

  private static void describe(List<String> lines, RunStatus run) {
    add(lines, "run         ", run.runId());
    add(lines, "state       ", state(run));
    add(lines, "source      ", Words.server(run.source()));
    add(lines, "started     ", run.startedAt().toString());
    if (run.lastWorkAt() != null) {
      add(lines, "last work   ", run.lastWorkAt().toString());
    }
    add(lines, "tables      ", tables(run));
    add(
        lines,
        "moved       ",
        Words.count(run.rows(), "row") + ", " + Words.size(run.bytes()) + " in finished chunks");
    if (!run.unfinished().isEmpty()) {
      add(lines, "unfinished  ", String.join(", ", run.unfinished()));
    }
    if (!run.eventsToEnable().isEmpty()) {
      add(lines, "events      ", "to be enabled: " + String.join(", ", run.eventsToEnable()));
    }
  }

  private static void add(List<String> lines, String label, String text) {
    String begin = label;
    for (String part : Columns.wrap(Words.harmless(text), WIDTH - INDENT.length())) {
      lines.add(begin + part);
      begin = INDENT;
    }
  }

  private static String state(RunStatus run) {
    if (run.alive()) {
      return run.state() + ", under way";
    }
    return run.state().equals("RUNNING")
        ? "RUNNING, but no process holds it: start the same command again to go on"
        : run.state();
  }

  private static String tables(RunStatus run) {
    return run.tables() == 0
        ? "the plan is not recorded yet"
        : Words.number(run.tablesDone()) + " of " + Words.number(run.tables()) + " complete";
  }
}
