package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON documents of single rows as text, whole. */
public final class JsonTexts {
  /** Larger documents are not compared number by number; a difference in one is a difference. */
  private static final int LARGEST = 1 << 20;

  private JsonTexts() {}

  /** The JSON columns among those that are compared. */
  public static List<Column> columns(RowSearch search) {
    return search.columns().stream().filter(column -> column.kind() == ColumnKind.JSON).toList();
  }

  /**
   * The documents of some rows, by key and in the order of {@link #columns}; null for NULL and for
   * those that are too large.
   */
  public static Map<RowKey, List<byte[]>> of(
      Session session, RowSearch search, KeyRange range, Collection<RowKey> keys) {
    List<Column> columns = columns(search);
    List<String> expressions = columns.stream().map(JsonTexts::bounded).toList();
    Map<RowKey, List<byte[]>> found = new HashMap<>();
    try (ResultRows rows = new ResultRows(session, search.select(range, keys, expressions))) {
      while (rows.next()) {
        List<byte[]> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          texts.add(rows.value(search.keyWidth() + i));
        }
        found.put(search.key(rows), texts);
      }
    }
    return found;
  }

  private static String bounded(Column column) {
    String text = "CONVERT(" + column.quotedName() + " USING utf8mb4)";
    return "IF(LENGTH(" + text + ")<=" + LARGEST + ',' + text + ",NULL)";
  }
}
