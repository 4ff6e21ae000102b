package dev.juga.verify;

import dev.juga.digest.JsonText;
import dev.juga.mysql.rows.RowKey;
import dev.juga.mysql.rows.RowValues;
import dev.juga.mysql.rows.ShownValue;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.verdict.DifferenceKind;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells damage from what servers do to numbers by themselves (verification.md 4): JSON numbers that
 * the target's parser rounded by one unit, and zeros that lost their sign.
 */
final class SoftDifferences {
  private final List<Column> columns;
  private final List<String> jsonColumns;
  private final Sides<Map<RowKey, List<byte[]>>> documents;

  /**
   * @param documents the JSON documents of the rows in question, in the order of their columns
   */
  SoftDifferences(List<Column> columns, Sides<Map<RowKey, List<byte[]>>> documents) {
    this.columns = columns;
    this.jsonColumns =
        columns.stream()
            .filter(column -> column.kind() == ColumnKind.JSON)
            .map(Column::name)
            .toList();
    this.documents = documents;
  }

  /** The class of a row that differs in these columns, none of which is hard. */
  DifferenceKind kind(RowKey key, RowValues source, RowValues target, List<Integer> positions) {
    boolean json = false;
    for (int position : positions) {
      Column column = columns.get(position);
      boolean alike;
      if (column.kind() == ColumnKind.JSON) {
        json = true;
        alike = isSameDocument(key, column);
      } else {
        alike = areZeros(source.value(position), target.value(position));
      }
      if (!alike) {
        return DifferenceKind.CHANGED;
      }
    }
    // A row that is said to differ and whose columns do not is damage until it is understood.
    if (positions.isEmpty()) {
      return DifferenceKind.CHANGED;
    }
    return json ? DifferenceKind.JSON_TEXT : DifferenceKind.SIGNED_ZERO;
  }

  private boolean isSameDocument(RowKey key, Column column) {
    int place = jsonColumns.indexOf(column.name());
    List<byte[]> source = documents.source().get(key);
    List<byte[]> target = documents.target().get(key);
    return source != null
        && target != null
        && Objects.nonNull(source.get(place))
        && Objects.nonNull(target.get(place))
        && JsonText.isSameButRounded(source.get(place), target.get(place));
  }

  private static boolean areZeros(ShownValue one, ShownValue other) {
    return (one.is("0") && other.is("-0")) || (one.is("-0") && other.is("0"));
  }
}
