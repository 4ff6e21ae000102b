package dev.juga.mysql.rows;

import dev.juga.pipeline.RowSource;
import dev.juga.schema.Column;
import java.util.List;
import java.util.stream.Collectors;

/** An INSERT of some rows of a table, grown row by row. Used by one thread. */
final class InsertText {
  private final TableTransfer transfer;
  private final String head;
  private final StringBuilder sql = new StringBuilder();
  private long rows;

  InsertText(TableTransfer transfer) {
    this.transfer = transfer;
    this.head =
        "INSERT INTO "
            + transfer.name().quoted()
            + " ("
            + transfer.columns().stream().map(Column::quotedName).collect(Collectors.joining(", "))
            + ") VALUES ";
  }

  /** One row's values, in parentheses. */
  String row(RowSource row) {
    List<Column> columns = transfer.columns();
    StringBuilder values = new StringBuilder("(");
    for (int i = 0; i < columns.size(); i++) {
      values.append(i == 0 ? "" : ",").append(RowLiteral.of(columns.get(i), row.value(i)));
    }
    return values.append(')').toString();
  }

  void add(String row) {
    sql.append(rows == 0 ? head : ",").append(row);
    rows++;
  }

  long rows() {
    return rows;
  }

  /** Characters so far. */
  long length() {
    return sql.length();
  }

  /** Characters of a statement that holds this row alone. */
  long lengthAlone(String row) {
    return (long) head.length() + row.length();
  }

  /** The statement of a single row. */
  String alone(String row) {
    return head + row;
  }

  /** The statement; the next one begins empty. */
  String take() {
    String statement = sql.toString();
    sql.setLength(0);
    rows = 0;
    return statement;
  }
}
