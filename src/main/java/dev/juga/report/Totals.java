package dev.juga.report;

import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sums over tables that were compared.
 *
 * @param name the schema; empty for the whole
 * @param rows as the source holds them
 * @param work the time that all lanes spent on them, together
 */
record Totals(
    String name,
    long schemas,
    long tables,
    long excluded,
    long rows,
    long bytes,
    Duration work,
    Verdict verdict) {

  static Totals of(Manifest manifest) {
    return sum("", manifest.tables());
  }

  /** One for each schema, by name. */
  static List<Totals> bySchema(Manifest manifest) {
    Map<String, List<TableVerdict>> schemas = new TreeMap<>();
    for (TableVerdict table : manifest.tables()) {
      schemas.computeIfAbsent(table.table().schema(), name -> new ArrayList<>()).add(table);
    }
    return schemas.entrySet().stream()
        .map(schema -> sum(schema.getKey(), schema.getValue()))
        .toList();
  }

  private static Totals sum(String name, Collection<TableVerdict> all) {
    List<TableVerdict> compared =
        all.stream().filter(table -> table.verdict() != Verdict.EXCLUDED).toList();
    Verdict worst =
        compared.isEmpty()
            ? Verdict.EXCLUDED
            : Verdict.of(compared.stream().map(TableVerdict::verdict).toList());
    return new Totals(
        name,
        compared.stream().map(table -> table.table().schema()).distinct().count(),
        compared.size(),
        (long) all.size() - compared.size(),
        compared.stream().mapToLong(table -> rows(table.source())).sum(),
        compared.stream().mapToLong(TableVerdict::bytes).sum(),
        compared.stream().map(TableVerdict::took).reduce(Duration.ZERO, Duration::plus),
        worst);
  }

  private static long rows(TableDigest side) {
    return side == null ? 0 : side.rows();
  }
}
