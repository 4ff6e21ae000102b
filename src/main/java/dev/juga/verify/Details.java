package dev.juga.verify;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.rows.JsonTexts;
import dev.juga.mysql.rows.RowKey;
import dev.juga.mysql.rows.RowSearch;
import dev.juga.mysql.rows.RowValues;
import dev.juga.mysql.rows.ShownValue;
import dev.juga.schema.Column;
import dev.juga.verdict.ColumnDifference;
import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.RowDifference;
import dev.juga.verdict.Value;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Looks up the values of rows that differ, on sessions of its own, since those of the lanes are
 * busy with streams of hashes. Thread-safe: lanes take turns.
 */
final class Details {
  private final BothServers servers;
  private final Optional<RepairScript> repair;

  /**
   * @param servers sessions in the snapshots
   */
  Details(BothServers servers, Optional<RepairScript> repair) {
    this.servers = servers;
    this.repair = repair;
  }

  /** Whether every difference is looked up, for the statements that would mend it. */
  boolean repairs() {
    return repair.isPresent();
  }

  synchronized void look(
      TableComparison table,
      RowSearch search,
      KeyRange range,
      List<RangeFindings.Pending> differences) {
    Sides<Map<RowKey, RowValues>> values =
        servers.ask(
            session ->
                RowValues.of(
                    session,
                    search,
                    range,
                    keys(differences, difference -> difference.kind() != DifferenceKind.EXTRA),
                    search.columns()),
            session ->
                RowValues.of(
                    session,
                    search,
                    range,
                    keys(differences, difference -> difference.kind() != DifferenceKind.MISSING),
                    asTargetDescribes(table, search)));
    SoftDifferences soft = soft(search, range, differences);
    List<RepairScript.Entry> entries = new ArrayList<>();
    for (RangeFindings.Pending difference : differences) {
      RowKey key = difference.key();
      RowValues source = values.source().get(key);
      RowValues target = values.target().get(key);
      List<Integer> positions =
          source == null || target == null ? List.of() : RowValues.differing(source, target);
      DifferenceKind kind =
          difference.kind() == null ? soft.kind(key, source, target, positions) : difference.kind();
      boolean sample =
          difference.kind() == null ? table.findings().count(kind, 1) : difference.sample();
      if (sample) {
        table.findings().keep(shown(search, kind, source, target, positions, difference.times()));
      }
      if (!kind.isWarning()) {
        entries.add(new RepairScript.Entry(key, kind, positions, difference.times()));
      }
    }
    repair.ifPresent(
        script -> script.add(table, search, range, servers.sessions().source(), entries));
  }

  private SoftDifferences soft(
      RowSearch search, KeyRange range, List<RangeFindings.Pending> differences) {
    List<RowKey> unclear = keys(differences, difference -> difference.kind() == null);
    if (unclear.isEmpty() || JsonTexts.columns(search).isEmpty()) {
      return new SoftDifferences(search.columns(), new Sides<>(Map.of(), Map.of()));
    }
    return new SoftDifferences(
        search.columns(), servers.ask(session -> JsonTexts.of(session, search, range, unclear)));
  }

  private static List<RowKey> keys(
      Collection<RangeFindings.Pending> differences, Predicate<RangeFindings.Pending> which) {
    return differences.stream().filter(which).map(RangeFindings.Pending::key).toList();
  }

  private static List<Column> asTargetDescribes(TableComparison table, RowSearch search) {
    return search.columns().stream()
        .map(column -> table.pair().target().column(column.name()).orElse(column))
        .toList();
  }

  private static RowDifference shown(
      RowSearch search,
      DifferenceKind kind,
      RowValues source,
      RowValues target,
      List<Integer> positions,
      long times) {
    RowValues known = source == null ? target : source;
    List<ColumnDifference> columns = new ArrayList<>();
    for (int position : positions) {
      ShownValue here = source.value(position);
      ShownValue there = target.value(position);
      columns.add(
          new ColumnDifference(here.column(), here.textBeside(there), there.textBeside(here)));
    }
    return new RowDifference(kind, known == null ? List.of() : key(search, known), columns, times);
  }

  /**
   * The key's values; every value where there is no key, or where the target lacks a part of it.
   */
  private static List<Value> key(RowSearch search, RowValues values) {
    boolean whole = search.byWholeRow() || !search.columns().containsAll(search.identity());
    return IntStream.range(0, search.columns().size())
        .filter(i -> whole || search.identity().contains(search.columns().get(i)))
        .mapToObj(values::value)
        .map(value -> new Value(value.column(), value.text()))
        .toList();
  }
}
