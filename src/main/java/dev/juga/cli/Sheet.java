package dev.juga.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines for people, none wider than a terminal of 80 columns, as they are added. */
final class Sheet {
  static final int FEW = 8;

  private static final int WIDTH = 80;
  private static final int LABEL = 14;

  private final List<String> lines = new ArrayList<>();

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Lines that are as wide as they may be already. */
  void add(List<String> more) {
    lines.addAll(more);
  }

  void add(String line) {
    lines.add(line);
  }

  /** The first names of many, and how many more there are. */
  static String few(List<String> names) {
    return names.size() <= FEW
        ? String.join(", ", names)
        : String.join(", ", names.subList(0, FEW))
            + " and "
            + Words.number(names.size() - FEW)
            + " more";
  }

  void heading(String text) {
    lines.add("");
    lines.add(text.toUpperCase(Locale.ROOT));
  }

  void fact(String label, String text) {
    String begin = Columns.left(label, LABEL);
    for (String part : Columns.wrap(Words.harmless(text), WIDTH - LABEL)) {
      lines.add((begin + part).stripTrailing());
      begin = " ".repeat(LABEL);
    }
  }

  void item(String text) {
    lines.addAll(Columns.paragraph("- " + Words.harmless(text), WIDTH));
  }

  void indented(String indent, String text) {
    for (String part : Columns.wrap(Words.harmless(text), WIDTH - indent.length())) {
      lines.add(indent + part);
    }
  }
}
