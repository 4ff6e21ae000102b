package dev.juga.mysql.rows;

import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyColumn;
import dev.juga.schema.Column;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Chooses the key that a table is cut by. */
public final class ChunkKeys {
  private ChunkKeys() {}

  /**
   * The primary key, or else a UNIQUE key without nullable columns; empty if there is none that can
   * be cut. Where only the first columns of a key can be cut, these are the chunk key.
   */
  public static Optional<ChunkKey> of(Table table) {
    return table.indexes().stream()
        .filter(index -> index.unique() && index.visible() && index.kind() == Index.Kind.ORDERED)
        .filter(index -> index.parts().stream().allMatch(part -> neverNull(table, part)))
        .sorted(Comparator.comparing(Index::isPrimary).reversed())
        .map(index -> keyOn(table, index))
        .filter(key -> !key.columns().isEmpty())
        .min(Comparator.comparing(key -> !key.unique()));
  }

  private static boolean neverNull(Table table, IndexPart part) {
    return part.column() != null
        && table.column(part.column()).filter(column -> !column.nullable()).isPresent();
  }

  private static ChunkKey keyOn(Table table, Index index) {
    List<KeyColumn> columns = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      Column column = table.column(part.column()).orElseThrow();
      if (part.prefix() || !canBeCut(column)) {
        break;
      }
      columns.add(new KeyColumn(column.quotedName(), part.descending()));
    }
    return new ChunkKey(index.name(), columns, columns.size() == index.parts().size());
  }

  /** Ranges on ENUM and SET are full scans, FLOAT and DOUBLE have no exact literal. */
  private static boolean canBeCut(Column column) {
    return switch (column.kind()) {
      case INTEGER, DECIMAL, YEAR, TEMPORAL, TEXT, BINARY, BIT -> true;
      case FLOAT, DOUBLE, ENUM, SET, JSON, GEOMETRY, VECTOR -> false;
    };
  }
}
