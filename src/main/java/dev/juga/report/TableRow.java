package dev.juga.report;

import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** A line of the list of tables, ready to be shown; plain numbers beside words are for sorting. */
record TableRow(TableVerdict table, Tone tone, Text text) {
  static TableRow of(TableVerdict table, Text text) {
    Tone tone = table.matchesButLater() ? Tone.PART : Tone.of(table.verdict());
    return new TableRow(table, tone, text);
  }

  String schema() {
    return table.table().schema();
  }

  String name() {
    return table.table().table();
  }

  String word() {
    return text.of("word." + (table.matchesButLater() ? "LATER" : table.verdict()));
  }

  /** Rows of the source, or of the target where only that was asked. */
  long rows() {
    TableDigest side = table.source() == null ? table.target() : table.source();
    return side == null ? -1 : side.rows();
  }

  String rowsShown() {
    return rows() < 0 ? "–" : text.number(rows());
  }

  boolean rowsDiffer() {
    return bothAsked() && table.source().rows() != table.target().rows();
  }

  private boolean bothAsked() {
    return table.source() != null && table.target() != null;
  }

  String sourceRows() {
    return text.number(table.source().rows());
  }

  String targetRows() {
    return text.number(table.target().rows());
  }

  boolean checksumsDiffer() {
    return bothAsked() && !Objects.equals(table.source().digest(), table.target().digest());
  }

  String sourceChecksum() {
    return checksum(table.source());
  }

  String targetChecksum() {
    return checksum(table.target());
  }

  private String checksum(TableDigest side) {
    if (side == null) {
      return "–";
    }
    return side.digest() == null ? text.of("label.counted") : side.digest();
  }

  boolean isCounted() {
    return table.source() != null && table.source().digest() == null;
  }

  String size() {
    return table.bytes() <= 0 ? "–" : text.size(table.bytes());
  }

  long millis() {
    return table.took().toMillis();
  }

  String took() {
    return table.took().equals(Duration.ZERO) ? "–" : text.duration(table.took());
  }

  long bytesPerSecond() {
    return millis() <= 0 ? 0 : table.bytes() * 1000 / millis();
  }

  String rate() {
    return text.rate(table.bytes(), table.took());
  }

  boolean hasDifferences() {
    return countedDifferences() > 0;
  }

  /** What differs, by class: {@code 2 rows missing, 1 row changed}. */
  String counts() {
    return table.counts().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .filter(count -> count.getValue() > 0)
        .map(count -> text.count(count.getValue(), "row-" + count.getKey()))
        .collect(Collectors.joining(text.of("and")));
  }

  /** Rows that differ for another reason than that the application changed them later. */
  long countedDifferences() {
    return table.counts().values().stream().mapToLong(Long::longValue).sum() - table.laterRows();
  }
}
