package dev.juga.mysql.rows;

import dev.juga.schema.Column;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Chooses the columns that tell a row from all others. */
final class RowIdentity {
  private RowIdentity() {}

  /**
   * The columns of the primary key, or else of a UNIQUE one, at best of one without nullable
   * columns; empty if rows can only be told apart by all of their columns.
   */
  static List<Column> of(Table table) {
    return table.indexes().stream()
        .filter(index -> index.unique() && index.kind() == Index.Kind.ORDERED)
        .filter(index -> columns(table, index).allMatch(Optional::isPresent))
        .min(
            Comparator.comparing((Index index) -> !index.isPrimary())
                .thenComparing(index -> isNullable(table, index)))
        .map(index -> columns(table, index).map(Optional::orElseThrow).toList())
        .orElse(List.of());
  }

  private static boolean isNullable(Table table, Index index) {
    return columns(table, index).anyMatch(column -> column.orElseThrow().nullable());
  }

  private static Stream<Optional<Column>> columns(Table table, Index index) {
    return index.parts().stream()
        .map(IndexPart::column)
        .map(name -> name == null ? Optional.empty() : table.column(name));
  }
}
