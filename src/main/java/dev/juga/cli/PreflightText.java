package dev.juga.cli;

import dev.juga.preflight.Finding;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Remedy;
import dev.juga.preflight.Severity;
import dev.juga.preflight.Way;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a preflight found as lines for people: blockers first, and the lines to copy by themselves.
 */
final class PreflightText {
  private static final String INDENT = "    ";
  private static final int WIDTH = 100;

  private PreflightText() {}

  static List<String> of(PreflightResult result, String log) {
    List<String> lines = new ArrayList<>();
    lines.add("source    " + Words.server(result.source()));
    lines.add(
        "target    " + (result.target().isEmpty() ? "none yet" : Words.server(result.target())));
    if (!result.schemas().isEmpty()) {
      lines.add("schemas   " + Words.named(result.schemas(), "schema"));
      lines.add(
          "tables    "
              + Words.count(result.tables(), "table")
              + ", "
              + Words.size(result.bytes())
              + " of data and indexes by the source's estimates");
      lines.add("objects   " + Words.kinds(result.objects()));
    }
    result.ways().forEach(way -> lines.add(way(way)));
    for (Severity severity : Severity.values()) {
      group(lines, severity, result.of(severity));
    }
    if (result.findings().stream()
        .flatMap(one -> one.remedy().lines().stream())
        .anyMatch(PreflightText::hasName)) {
      lines.add("");
      lines.add("NAME is the parameter group of the instance, which this prints:");
      lines.add(INDENT + result.groupName());
    }
    if (!result.instance().isEmpty()) {
      lines.add("");
      lines.add("A target for this source, with the AWS CLI:");
      lines.add("");
      lines.addAll(result.instance());
    }
    lines.add("");
    lines.add(lastLine(result, log));
    return lines;
  }

  private static boolean hasName(String line) {
    return line.contains(" NAME ");
  }

  private static String way(Way way) {
    return String.format(
        Locale.ROOT,
        "%-9s %.1f ms there and back, %s/s %s it on one connection",
        "way",
        way.latency().toNanos() / 1e6,
        Words.size(way.bytesPerSecond()),
        way.side() == dev.juga.mysql.Side.SOURCE
            ? "from the source, out of"
            : "to the target, into");
  }

  private static void group(List<String> lines, Severity severity, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    lines.add("");
    lines.add(heading(severity, findings.size()));
    for (Finding finding : findings) {
      lines.add("");
      paragraph(lines, "- ", finding.what() + '.' + " [" + finding.check() + ']');
      if (!finding.where().isEmpty()) {
        paragraph(lines, "  where  ", finding.place());
      }
      if (!finding.why().isEmpty()) {
        paragraph(lines, "  why    ", finding.why());
      }
      remedy(lines, finding.remedy());
    }
  }

  private static String heading(Severity severity, int count) {
    return switch (severity) {
      case BLOCKER -> Words.count(count, "blocker") + ": migrate does not begin before";
      case WARNING -> Words.count(count, "warning") + ": to decide or to mend";
      case NOTE -> Words.count(count, "note") + ": good to know";
    };
  }

  /** Lines to copy stand whole, however long they are. */
  private static void remedy(List<String> lines, Remedy remedy) {
    if (!remedy.advice().isEmpty()) {
      paragraph(lines, "  mend   ", remedy.advice());
    }
    if (remedy.lines().isEmpty()) {
      return;
    }
    String where =
        switch (remedy.place()) {
          case SOURCE -> "on the source:";
          case TARGET -> "on the target:";
          case SHELL -> "with the AWS CLI:";
          case OPTION -> "add to migrate:";
        };
    lines.add((remedy.advice().isEmpty() ? "  mend   " : "         ") + where);
    boolean sql = remedy.place() == Remedy.Place.SOURCE || remedy.place() == Remedy.Place.TARGET;
    remedy.lines().forEach(line -> lines.add("         " + INDENT + line + (sql ? ";" : "")));
  }

  private static void paragraph(List<String> lines, String label, String text) {
    String start = label;
    for (String line : Columns.wrap(text, WIDTH - label.length())) {
      lines.add(start + line);
      start = " ".repeat(label.length());
    }
  }

  /** Fits a chat message. */
  private static String lastLine(PreflightResult result, String log) {
    int blockers = result.of(Severity.BLOCKER).size();
    return (blockers == 0 ? "READY" : "BLOCKED by " + Words.count(blockers, "finding"))
        + ": "
        + Words.count(result.schemas().size(), "schema")
        + ", "
        + Words.count(result.tables(), "table")
        + ", "
        + Words.count(result.of(Severity.WARNING).size(), "warning")
        + ", "
        + Words.count(result.of(Severity.NOTE).size(), "note")
        + ", "
        + Words.moment(result.took())
        + ", log: "
        + log;
  }
}
