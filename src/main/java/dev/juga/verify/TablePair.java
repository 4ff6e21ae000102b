package dev.juga.verify;

import dev.juga.schema.Column;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table by its name, as each side describes it.
 *
 * @param source null where the source lacks it
 * @param target null where the target lacks it
 * @param partitions those that both sides have, if both have the same ones
 */
record TablePair(TableName name, Table source, Table target, List<String> partitions) {
  /** The tables of both sides by name, those included that only one of them has. */
  static List<TablePair> of(List<Table> source, List<Table> target) {
    Map<TableName, TablePair> pairs = new TreeMap<>();
    source.forEach(table -> pairs.put(table.name(), new TablePair(table.name(), table, null)));
    target.forEach(
        table ->
            pairs.merge(
                table.name(),
                new TablePair(table.name(), null, table),
                (known, other) -> new TablePair(known.name(), known.source(), other.target())));
    return List.copyOf(pairs.values());
  }

  private TablePair(TableName name, Table source, Table target) {
    this(name, source, target, List.of());
  }

  /** The same with the partitions that each side has. */
  TablePair with(List<String> onSource, List<String> onTarget) {
    boolean alike = onSource.size() == onTarget.size() && onTarget.containsAll(onSource);
    return new TablePair(name, source, target, alike ? onSource : List.of());
  }

  /** By the source's estimate; 0 where the source lacks it. */
  long estimatedBytes() {
    return source == null ? 0 : source.estimatedBytes();
  }

  boolean isOnBoth() {
    return source != null && target != null;
  }

  /** Stored columns of the source that the target does not store. */
  List<String> lackingOnTarget() {
    return source.storedColumns().stream()
        .map(Column::name)
        .filter(name -> !isStoredOnTarget(name))
        .toList();
  }

  private boolean isStoredOnTarget(String name) {
    return target.column(name).filter(column -> !column.generated()).isPresent();
  }

  /**
   * What both sides have of the table, described as the source does: the columns that are compared,
   * and the indexes that cut it alike. An index whose columns sort in other ways on the target
   * would put rows into other ranges there; such a table is compared as one range.
   */
  Table common() {
    return common(source.indexes().stream().filter(this::cutsAlike).toList());
  }

  /** The same with every index of the source: what tells its rows apart, however they are cut. */
  Table identified() {
    return common(source.indexes());
  }

  private Table common(List<Index> indexes) {
    List<Column> columns =
        source.columns().stream()
            .filter(column -> column.generated() || isStoredOnTarget(column.name()))
            .filter(column -> target.column(column.name()).isPresent())
            .toList();
    return new Table(
        name,
        source.engine(),
        source.collation(),
        source.estimatedRows(),
        source.estimatedBytes(),
        columns,
        indexes,
        source.createStatement());
  }

  private boolean cutsAlike(Index index) {
    Optional<Index> other =
        target.indexes().stream().filter(one -> one.name().equals(index.name())).findFirst();
    return other.isPresent()
        && other.get().visible()
        && other.get().kind() == index.kind()
        && other.get().parts().equals(index.parts())
        && sortsAlike(index);
  }

  private boolean sortsAlike(Index index) {
    List<Boolean> alike = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      Optional<Column> here = source.column(String.valueOf(part.column()));
      Optional<Column> there = target.column(String.valueOf(part.column()));
      alike.add(here.isPresent() && there.isPresent() && sortsAlike(here.get(), there.get()));
    }
    return !alike.contains(false);
  }

  private static boolean sortsAlike(Column here, Column there) {
    return here.kind() == there.kind()
        && spelled(here.charset()).equals(spelled(there.charset()))
        && spelled(here.collation()).equals(spelled(there.collation()));
  }

  /** utf8 and utf8mb3 are one charset. */
  private static String spelled(String name) {
    return name == null ? "" : name.replaceFirst("^utf8(?=_|$)", "utf8mb3");
  }
}
