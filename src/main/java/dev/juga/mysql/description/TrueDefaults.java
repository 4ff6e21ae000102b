package dev.juga.mysql.description;

import dev.juga.mysql.Session;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import dev.juga.schema.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Defaults that SHOW CREATE does not show as they are: bytes, and text where a question mark may
 * stand for a character beyond U+FFFF. {@code DEFAULT(column)} over an outer join has the value
 * also where the table has no row.
 */
final class TrueDefaults {
  private static final Set<String> BINARY = Set.of("binary", "varbinary");

  private final Session session;

  TrueDefaults(Session session) {
    this.session = session;
  }

  /** Whether a default has to be asked for. */
  static boolean isHidden(String dataType, String shown) {
    return shown != null
        && shown.endsWith("'")
        && (BINARY.contains(dataType) || shown.contains("?"));
  }

  /** The literals of these columns. */
  Map<String, String> of(TableName table, Map<String, String> dataTypes) {
    if (dataTypes.isEmpty()) {
      return Map.of();
    }
    List<String> columns = List.copyOf(dataTypes.keySet());
    String values =
        columns.stream()
            .map(column -> value(column, dataTypes.get(column)))
            .collect(Collectors.joining(", "));
    String sql =
        "SELECT "
            + values
            + " FROM (SELECT 1) AS one LEFT JOIN "
            + table.quoted()
            + " AS t ON FALSE";
    return session.list(sql, row -> literals(row, columns, dataTypes)).get(0);
  }

  private static String value(String column, String dataType) {
    String byDefault = "DEFAULT(t." + Identifier.quoted(column) + ")";
    return BINARY.contains(dataType)
        ? "HEX(" + byDefault + ")"
        : "HEX(CONVERT(" + byDefault + " USING utf8mb4))";
  }

  private static Map<String, String> literals(
      ResultSet row, List<String> columns, Map<String, String> dataTypes) throws SQLException {
    Map<String, String> literals = new HashMap<>();
    for (int i = 0; i < columns.size(); i++) {
      String hex = row.getString(i + 1);
      String column = columns.get(i);
      if (hex != null) {
        literals.put(column, BINARY.contains(dataTypes.get(column)) ? "0x" + hex : text(hex));
      }
    }
    return literals;
  }

  private static String text(String hex) {
    return SqlText.literal(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8));
  }
}
