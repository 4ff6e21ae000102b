package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.nio.charset.StandardCharsets;
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
  public static Map<RowKey, List<String>> of(
      Session session, RowSearch search, KeyRange range, Collection<RowKey> keys) {
    List<Column> columns = columns(search);
    List<String> expressions = columns.stream().map(JsonTexts::bounded).toList();
    Map<RowKey, List<String>> found = new HashMap<>();
    try (ResultRows rows = new ResultRows(session, search.select(range, keys, expressions))) {
      while (rows.next()) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
          byte[] text = rows.value(search.keyWidth() + i);
          texts.add(text == null ? null : new String(text, StandardCharsets.UTF_8));
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
