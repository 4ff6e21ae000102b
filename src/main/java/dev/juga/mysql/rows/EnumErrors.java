package dev.juga.mysql.rows;

import dev.juga.pipeline.RowSource;

/**
 * Counts the ENUM error values (index 0) that pass by: loading one is right, and raises exactly one
 * warning (fidelity.md 1).
 */
final class EnumErrors implements RowSource {
  private final RowSource rows;
  private final int[] enumPositions;
  private long count;

  EnumErrors(RowSource rows, int[] enumPositions) {
    this.rows = rows;
    this.enumPositions = enumPositions;
  }

  long count() {
    return count;
  }

  void reset() {
    count = 0;
  }

  @Override
  public boolean next() {
    return rows.next();
  }

  @Override
  public byte[] value(int column) {
    byte[] value = rows.value(column);
    for (int position : enumPositions) {
      if (position == column && value != null && value.length == 1 && value[0] == '0') {
        count++;
      }
    }
    return value;
  }
}
