package dev.juga.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The results as one Markdown table. Used by one thread. */
final class Report {
  private static final double MEBI = 1 << 20;
  private static final int NOTE_LENGTH = 120;

  private final List<String> notes = new ArrayList<>();
  private final StringBuilder rows = new StringBuilder();
  private final Map<String, List<Result>> byWorkload = new HashMap<>();

  /** A report that begins with what the run was made with, a line each. */
  Report(List<String> surroundings) {
    surroundings.forEach(line -> notes.add("- " + line));
  }

  /**
   * Adds a workload.
   *
   * @param bytes of its rows in load format
   * @param results the floor's first; others are divided by it
   */
  void add(Workload workload, long bytes, List<Result> results) {
    notes.add(
        "- **%s**: %s; %,d rows, %.0f MiB as text"
            .formatted(workload.name(), workload.description(), workload.rows(), bytes / MEBI));
    byWorkload.put(workload.name(), results);
    double floor =
        results.stream()
            .filter(result -> result.contender().equals("floor"))
            .mapToDouble(result -> result.median(Measured::seconds))
            .findFirst()
            .orElse(Double.NaN);
    for (Result result : results) {
      rows.append(row(workload, result, floor)).append('\n');
    }
  }

  private static String row(Workload workload, Result result, double floor) {
    double seconds = result.median(Measured::seconds);
    String singles =
        result.runs().stream()
            .map(run -> number("%.1f", run.seconds()))
            .collect(Collectors.joining(" "));
    return cells(
        workload.name(),
        result.contender(),
        number("%.1f", seconds),
        number("%.2f", seconds / floor),
        client(result.median(Measured::cpuSeconds), "%.1f"),
        client(result.peakBytes() / MEBI, "%.0f"),
        (singles + ' ' + shortened(result.note())).strip());
  }

  /** Where no client took part, there is nothing to say about it. */
  private static String client(double figure, String format) {
    return figure == 0 ? "" : number(format, figure);
  }

  private static String number(String format, double figure) {
    return Double.isNaN(figure) ? "" : String.format(Locale.ROOT, format, figure);
  }

  private static String shortened(String note) {
    String line = note.replaceAll("\\s+", " ").replace("|", "\\|");
    return line.length() > NOTE_LENGTH ? line.substring(0, NOTE_LENGTH) + '…' : line;
  }

  private static String cells(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** How ten times the rows show in time and memory, a line for each contender. */
  private List<String> growth() {
    List<Result> small = byWorkload.getOrDefault(Workloads.SMALL, List.of());
    List<Result> large = byWorkload.getOrDefault(Workloads.LARGE, List.of());
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(small.size(), large.size()); i++) {
      double time = large.get(i).median(Measured::seconds) / small.get(i).median(Measured::seconds);
      double memory = (double) large.get(i).peakBytes() / small.get(i).peakBytes();
      if (!Double.isNaN(time)) {
        lines.add(
            "- ten times the rows, %s: %s × the time%s"
                .formatted(
                    small.get(i).contender(),
                    number("%.1f", time),
                    Double.isNaN(memory) ? "" : number(", %.2f × the memory", memory)));
      }
    }
    return lines;
  }

  /** The whole report so far. */
  @Override
  public String toString() {
    return cells(
            "workload",
            "what",
            "seconds",
            "÷ floor",
            "client's CPU, s",
            "client's peak memory, MiB",
            "single runs, s")
        + "\n|---|---|---:|---:|---:|---:|---|\n"
        + rows
        + '\n'
        + Stream.concat(notes.stream(), growth().stream()).collect(Collectors.joining("\n"))
        + '\n';
  }
}
