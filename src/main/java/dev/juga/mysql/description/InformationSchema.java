package dev.juga.mysql.description;

import dev.juga.mysql.Session;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Asks information_schema about all schemas of a description at once, as far as servers can. */
final class InformationSchema {
  private final Session session;
  private final List<String> schemas;

  InformationSchema(Session session, List<String> schemas) {
    this.session = session;
    this.schemas = schemas;
  }

  Session session() {
    return session;
  }

  List<String> schemas() {
    return schemas;
  }

  /**
   * Rows by column name. Before 8.0 schema names compare without regard to case, and anything but
   * an equation opens the tables of every schema.
   */
  List<Map<String, String>> rows(String view, String schemaColumn, String... columns) {
    if (schemas.isEmpty()) {
      return List.of();
    }
    List<String> wanted = new ArrayList<>(List.of(schemaColumn));
    wanted.addAll(List.of(columns));
    String select =
        "SELECT "
            + String.join(", ", wanted)
            + " FROM information_schema."
            + view
            + " WHERE "
            + schemaColumn;
    List<Map<String, String>> rows = new ArrayList<>();
    if (session.version().isMySqlFrom(8, 0, 0)) {
      String all = schemas.stream().map(SqlText::literal).collect(Collectors.joining(", "));
      rows.addAll(query(select + " IN (" + all + ")", wanted));
    } else {
      for (String schema : schemas) {
        query(select + " = " + SqlText.literal(schema), wanted).stream()
            .filter(row -> schema.equals(row.get(schemaColumn)))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  private List<Map<String, String>> query(String sql, List<String> columns) {
    return session.list(
        sql,
        row -> {
          Map<String, String> values = new LinkedHashMap<>();
          for (int i = 0; i < columns.size(); i++) {
            values.put(columns.get(i), row.getString(i + 1));
          }
          return values;
        });
  }
}
