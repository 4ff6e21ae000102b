package dev.juga.mysql.rows;

import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyColumn;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the key that a table is cut by. */
public final class ChunkKeys {
  /** An ENUM of more members is not cut: conditions list their numbers. */
  private static final int MOST_MEMBERS = 64;

  private ChunkKeys() {}

  /**
   * The primary key, or else a UNIQUE key without nullable columns, or else one with them
   * (server-facts.md 9); empty if there is none that can be cut. Where only the first columns of a
   * key can be cut, these are the chunk key.
   */
  public static Optional<ChunkKey> of(Table table) {
    return best(table, false).or(() -> best(table, true));
  }

  private static Optional<ChunkKey> best(Table table, boolean nullable) {
    return table.indexes().stream()
        .filter(index -> index.unique() && index.visible() && index.kind() == Index.Kind.ORDERED)
        .filter(index -> index.parts().stream().allMatch(part -> part.column() != null))
        .filter(index -> nullable == isNullable(table, index))
        .sorted(Comparator.comparing(Index::isPrimary).reversed())
        .map(index -> keyOn(table, index))
        .filter(key -> !key.columns().isEmpty())
        .min(Comparator.comparing(key -> !key.unique()));
  }

  private static boolean isNullable(Table table, Index index) {
    return index.parts().stream()
        .anyMatch(part -> table.column(part.column()).orElseThrow().nullable());
  }

  private static ChunkKey keyOn(Table table, Index index) {
    List<KeyColumn> columns = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      Column column = table.column(part.column()).orElseThrow();
      if (part.prefix() || !canBeCut(column)) {
        break;
      }
      columns.add(
          new KeyColumn(
              column.quotedName(), part.descending(), column.nullable(), members(column)));
    }
    return new ChunkKey(index.name(), columns, columns.size() == index.parts().size());
  }

  /** Ranges on SET are full scans, FLOAT and DOUBLE have no exact literal. */
  private static boolean canBeCut(Column column) {
    return switch (column.kind()) {
      case INTEGER, DECIMAL, YEAR, TEMPORAL, TEXT, BINARY, BIT -> true;
      case ENUM -> members(column) <= MOST_MEMBERS;
      case FLOAT, DOUBLE, SET, JSON, GEOMETRY, VECTOR -> false;
    };
  }

  /** Counts the members of {@code enum('a','b''c')}: a quote in one is doubled, so it closes. */
  private static int members(Column column) {
    if (column.kind() != ColumnKind.ENUM) {
      return 0;
    }
    int members = 1;
    boolean quoted = false;
    for (char c : column.type().toCharArray()) {
      quoted ^= c == '\'';
      members += !quoted && c == ',' ? 1 : 0;
    }
    return members;
  }
}
