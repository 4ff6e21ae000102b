package dev.juga.digest;

import dev.juga.schema.Column;
import java.util.List;

/**
 * Hashes of any columns in the form {@code d1}, in which every text is made binary first. Where a
 * whole table is compared, {@link RowEncoding} chooses a cheaper form.
 */
public final class RowDigest {
  private RowDigest() {}

  /** The hash of a row over these columns; an unsigned 64-bit number, never NULL. */
  public static String hash(List<Column> columns) {
    return RowEncoding.binary(columns).hash();
  }

  /** The number of rows and the sum of their hashes, as a select list of two. */
  public static String sums(List<Column> columns) {
    return RowEncoding.binary(columns).sums();
  }

  /** The encoded row. */
  static String row(List<Column> columns) {
    return RowEncoding.binary(columns).row();
  }
}
