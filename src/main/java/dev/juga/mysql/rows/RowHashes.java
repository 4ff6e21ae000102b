package dev.juga.mysql.rows;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.pipeline.RowSource;
import dev.juga.schema.TableName;

/**
 * Adds up the hashes that the source computed of the rows that pass by. A row counts when its first
 * value is taken, not when the source moves to it: whoever looks whether another row follows may
 * leave that one to the next chunk. Used by one thread.
 */
final class RowHashes implements RowSource {
  private final RowSource rows;
  private final TableName table;
  private final int position;
  private final HashSum sum = new HashSum();
  private boolean counted;

  /**
   * @param position of the hash among the values
   */
  RowHashes(RowSource rows, TableName table, int position) {
    this.rows = rows;
    this.table = table;
    this.position = position;
  }

  void reset() {
    sum.reset();
  }

  ChunkDigest digest() {
    return sum.digest();
  }

  @Override
  public boolean next() {
    counted = false;
    return rows.next();
  }

  @Override
  public byte[] value(int column) {
    if (!counted) {
      counted = true;
      if (!sum.add(rows.value(position))) {
        throw Failure.of(ExitCode.INCONCLUSIVE, "The source could not digest a row")
            .at("table " + table)
            .remedy(
                "Raise max_allowed_packet on the source if a value is larger, and start again; or"
                    + " add --verify=none.");
      }
    }
    return rows.value(column);
  }
}
