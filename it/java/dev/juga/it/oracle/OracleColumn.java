package dev.juga.it.oracle;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * A column and how to see every bit of its stored value.
 *
 * @param dataType the dictionary's DATA_TYPE, in lower case
 * @param unsigned whether an integer has no sign
 */
record OracleColumn(String name, String dataType, boolean unsigned) {
  private static final int SHOWN_BYTES = 48;
  private static final HexFormat HEX = HexFormat.of();

  static OracleColumn of(String name, String dataType, String columnType) {
    return new OracleColumn(
        name,
        dataType.toLowerCase(Locale.ROOT),
        columnType.toLowerCase(Locale.ROOT).contains("unsigned"));
  }

  /** What to select: one expression, or two where one cannot see everything. */
  List<String> expressions() {
    String c = OracleSession.quoted(name);
    return switch (dataType) {
      case "tinyint", "smallint", "mediumint", "int", "bigint" ->
          List.of("CAST(" + c + " AS " + (unsigned ? "UNSIGNED" : "SIGNED") + ")");
      // The only form that shows all digits; in a string function the server cuts them.
      case "float", "double" -> List.of(c + "*1E0");
      case "bit" -> List.of("CAST(" + c + " AS UNSIGNED)");
      // The number tells the error value from the label '', the label is what people see.
      case "enum", "set" -> List.of("CAST(" + c + " AS UNSIGNED)", "CAST(" + c + " AS BINARY)");
      // The driver must not make its own dates of these.
      case "decimal", "date", "datetime", "timestamp", "time", "year" ->
          List.of("CAST(" + c + " AS CHAR)");
      case "json" -> List.of("CAST(CONVERT(" + c + " USING utf8mb4) AS BINARY)");
      // Text as it is stored, in its own charset; geometries with the SRID in front.
      default -> List.of("CAST(" + c + " AS BINARY)");
    };
  }

  /** The value from the given result column on, in a form that differs whenever the value does. */
  String read(ResultSet row, int first) throws SQLException {
    return switch (dataType) {
      case "tinyint", "smallint", "mediumint", "int", "bigint", "bit" ->
          String.valueOf(row.getString(first));
      case "float", "double" -> String.valueOf(row.getString(first));
      case "enum", "set" -> row.getString(first) + " " + shown(row.getBytes(first + 1));
      case "decimal", "date", "datetime", "timestamp", "time", "year" ->
          String.valueOf(row.getString(first));
      default -> shown(row.getBytes(first));
    };
  }

  private static String shown(byte[] value) {
    if (value == null) {
      return "NULL";
    }
    String text = "'" + new String(value, StandardCharsets.UTF_8) + "' ";
    if (value.length <= SHOWN_BYTES) {
      return (text.contains("\uFFFD") ? "" : text) + "x" + HEX.formatHex(value);
    }
    return "x"
        + HEX.formatHex(value, 0, SHOWN_BYTES / 2)
        + "… ("
        + value.length
        + " bytes, SHA-256 "
        + HEX.formatHex(sha256(value))
        + ")";
  }

  private static byte[] sha256(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
