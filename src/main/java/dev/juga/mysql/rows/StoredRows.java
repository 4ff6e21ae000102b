package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Statements that make rows of a target what the source has, with exact literals. Values that are
 * too large for a statement are told, not written.
 */
public final class StoredRows {
  /** What a literal may take, below the smallest max_allowed_packet of a server that is set up. */
  private static final long LARGEST = 16L << 20;

  private final RowSearch search;

  /** Those that a statement may give a value to. */
  private final List<Column> columns;

  public StoredRows(RowSearch search) {
    this.search = search;
    this.columns = search.columns().stream().filter(column -> !column.generated()).toList();
  }

  /** A row as the source stores it; {@code literals} is empty if the row is too large for them. */
  public record Row(RowKey key, List<String> literals) {}

  /** Reads rows of the source, one after another. */
  public void read(Session source, KeyRange range, Collection<RowKey> keys, Consumer<Row> taker) {
    List<String> expressions = columns.stream().map(ColumnTransfer::read).toList();
    try (ResultRows rows = new ResultRows(source, search.select(range, keys, expressions))) {
      while (rows.next()) {
        taker.accept(new Row(search.key(rows), literals(rows)));
      }
    }
  }

  private List<String> literals(ResultRows row) {
    List<String> literals = new ArrayList<>();
    long size = 0;
    for (int i = 0; i < columns.size(); i++) {
      byte[] value = row.value(search.keyWidth() + i);
      size += RowLiteral.size(value);
      if (size > LARGEST) {
        return List.of();
      }
      literals.add(RowLiteral.of(columns.get(i), value));
    }
    return literals;
  }

  /** The condition that holds for this row alone. */
  public String condition(RowKey key) {
    return search.condition(key);
  }

  /** Adds a row. */
  public String insert(Row row) {
    return "INSERT INTO "
        + search.table().quoted()
        + " ("
        + columns.stream().map(Column::quotedName).collect(Collectors.joining(", "))
        + ") VALUES ("
        + String.join(", ", row.literals())
        + ");";
  }

  /**
   * Changes the row with this key.
   *
   * @param positions of the columns that differ, among those that are compared; if each of them is
   *     generated, all others are set, which has the server compute them again
   */
  public String update(Row row, List<Integer> positions) {
    List<Column> differing = positions.stream().map(search.columns()::get).toList();
    boolean computed = differing.stream().allMatch(Column::generated);
    List<String> sets = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (computed || differing.contains(columns.get(i))) {
        sets.add(columns.get(i).quotedName() + " = " + row.literals().get(i));
      }
    }
    return "UPDATE "
        + search.table().quoted()
        + " SET "
        + String.join(", ", sets)
        + " WHERE "
        + search.condition(row.key())
        + ';';
  }

  /** Removes so many rows with this key, or with this hash where there is no key. */
  public String delete(RowKey key, long times) {
    return "DELETE FROM "
        + search.table().quoted()
        + " WHERE "
        + search.condition(key)
        + (search.byWholeRow() ? " LIMIT " + times : "")
        + ';';
  }
}
