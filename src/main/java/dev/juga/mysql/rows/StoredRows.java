package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.Identifier;
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

  public StoredRows(RowSearch search) {
    this.search = search;
  }

  /** A row as the source stores it; {@code literals} is empty if the row is too large for them. */
  public record Row(RowKey key, List<String> literals) {}

  /** Reads rows of the source, one after another. */
  public void read(Session source, KeyRange range, Collection<RowKey> keys, Consumer<Row> taker) {
    List<String> expressions = search.columns().stream().map(TableTransfer::read).toList();
    try (ResultRows rows = new ResultRows(source, search.select(range, keys, expressions))) {
      while (rows.next()) {
        taker.accept(new Row(search.key(rows), literals(rows)));
      }
    }
  }

  private List<String> literals(ResultRows row) {
    List<String> literals = new ArrayList<>();
    long size = 0;
    for (int i = 0; i < search.columns().size(); i++) {
      byte[] value = row.value(search.keyWidth() + i);
      size += RowLiteral.size(value);
      if (size > LARGEST) {
        return List.of();
      }
      literals.add(RowLiteral.of(search.columns().get(i), value));
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
        + search.columns().stream().map(Column::quotedName).collect(Collectors.joining(", "))
        + ") VALUES ("
        + String.join(", ", row.literals())
        + ");";
  }

  /** Changes columns of the row with this key. */
  public String update(Row row, List<Integer> positions) {
    List<String> sets = new ArrayList<>();
    for (int position : positions) {
      String name = search.columns().get(position).name();
      sets.add(Identifier.quoted(name) + " = " + row.literals().get(position));
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
