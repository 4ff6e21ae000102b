package dev.juga.mysql.rows;

import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes one table by the shortest way, so that these tests need no dictionary. */
final class TableOnServer {
  private TableOnServer() {}

  /** What the row path needs to know of a table; its engine and definition are left open. */
  static Table describe(Session session, TableName name) {
    List<Column> columns =
        session.list(
            "SELECT * FROM information_schema.COLUMNS WHERE TABLE_SCHEMA='"
                + name.schema()
                + "' AND TABLE_NAME='"
                + name.table()
                + "' ORDER BY ORDINAL_POSITION",
            TableOnServer::column);
    return new Table(name, "", "", 0, 0, columns, indexes(session, name), "");
  }

  private static Column column(ResultSet row) throws SQLException {
    String extra = row.getString("EXTRA");
    return new Column(
        row.getString("COLUMN_NAME"),
        ColumnKind.ofDataType(row.getString("DATA_TYPE")),
        row.getString("COLUMN_TYPE"),
        row.getString("IS_NULLABLE").equals("YES"),
        extra.contains("VIRTUAL") || extra.contains("STORED") || extra.contains("PERSISTENT"),
        false,
        row.getString("CHARACTER_SET_NAME"),
        row.getString("COLLATION_NAME"));
  }

  private static List<Index> indexes(Session session, TableName name) {
    Map<String, List<IndexPart>> parts = new LinkedHashMap<>();
    Map<String, Index> indexes = new LinkedHashMap<>();
    session.list(
        "SHOW INDEX FROM " + name.quoted(),
        row -> {
          String index = row.getString("Key_name");
          List<IndexPart> ofIndex = parts.computeIfAbsent(index, n -> new ArrayList<>());
          ofIndex.add(
              new IndexPart(
                  row.getString("Column_name"),
                  row.getString("Sub_part") != null,
                  "D".equals(row.getString("Collation"))));
          boolean unique = row.getInt("Non_unique") == 0;
          return indexes.put(
              index, new Index(index, Index.Kind.ORDERED, unique, isVisible(row), ofIndex));
        });
    return List.copyOf(indexes.values());
  }

  private static boolean isVisible(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      if (columns.getColumnLabel(i).equals("Visible")) {
        return row.getString(i).equals("YES");
      }
    }
    return true;
  }
}
