package dev.juga.mysql.rows;

import dev.juga.schema.Column;
import java.util.Optional;

/** How a value travels, by its column's type: see fidelity.md section 1. */
final class ColumnTransfer {
  private ColumnTransfer() {}

  /** What is read of a column. */
  static String read(Column column) {
    return switch (column.kind()) {
      // The text protocol prints FLOAT with 6 digits; as a DOUBLE it is exact.
      case FLOAT, DOUBLE -> column.quotedName() + "*1E0";
      // Labels are matched through collations, and SET+0 is a signed DOUBLE; the number is exact.
      case ENUM -> "CAST(" + column.quotedName() + " AS UNSIGNED)";
      // All 64 bits, without the warning that 5.7 and MariaDB raise for the highest one.
      case SET -> column.quotedName() + "|0";
      default -> column.quotedName();
    };
  }

  /** What turns the loaded bytes into the stored value; empty where the bytes are the value. */
  static Optional<String> store(Column column, String variable) {
    return switch (column.kind()) {
      case ENUM, SET -> Optional.of("CAST(" + variable + " AS UNSIGNED)");
      case JSON -> Optional.of("CONVERT(" + variable + " USING utf8mb4)");
      default -> Optional.empty();
    };
  }
}
