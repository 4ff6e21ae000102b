package dev.juga.mysql.rows;

import dev.juga.chunk.KeyRange;
import dev.juga.digest.RowDigest;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is asked of a server to digest rows of one table; the same of both. */
record DigestQueries(TableTransfer transfer) {
  /** Reads the rows of a range to copy them, and behind each the hash that the server computes. */
  String rowsWithHash(KeyRange range) {
    return "SELECT "
        + transfer.expressions()
        + ", "
        + transfer.encoding().hash()
        + transfer.from(range);
  }

  /** Where the hash stands among the values of {@link #rowsWithHash}, counted from 0. */
  int hashPosition() {
    return transfer.values();
  }

  /**
   * Counts the rows of a range and sums up their hashes, over the columns that are sent; where
   * generated ones are compared, there is a sum of theirs behind it.
   */
  String of(KeyRange range) {
    List<Column> generated = transfer.comparedGenerated();
    return "SELECT "
        + transfer.encoding().sums()
        + (generated.isEmpty() ? "" : ", COALESCE(SUM(" + RowDigest.hash(generated) + "),0)")
        + transfer.unordered(range);
  }

  /** The same of all rows, with a number behind it. */
  String ofWhole(int number) {
    return "SELECT "
        + transfer.encoding().sums()
        + ", "
        + number
        + " FROM "
        + transfer.name().quoted();
  }

  /** Sums up the values that each server computes itself; empty if there are none. */
  Optional<String> ofGenerated() {
    return sum(transfer.generatedColumns());
  }

  /** Sums up the JSON values by their text, which each server makes itself; empty if none. */
  Optional<String> ofJson() {
    return sum(transfer.columns().stream().filter(DigestQueries::isJson).toList());
  }

  /** A sum of row hashes over some columns: the same whatever the order of the rows. */
  private Optional<String> sum(List<Column> some) {
    return some.isEmpty()
        ? Optional.empty()
        : Optional.of("SELECT " + RowDigest.sums(some) + " FROM " + transfer.name().quoted());
  }

  /** How many JSON columns are sent. */
  int jsonColumns() {
    return (int) transfer.columns().stream().filter(DigestQueries::isJson).count();
  }

  /** Reads the hash of a row's other columns, and its JSON texts; equal hashes are neighbours. */
  String jsonTexts(KeyRange range) {
    List<Column> others = transfer.columns().stream().filter(column -> !isJson(column)).toList();
    String texts =
        transfer.columns().stream()
            .filter(DigestQueries::isJson)
            .map(column -> ", " + column.quotedName())
            .collect(Collectors.joining());
    boolean inKeyOrder = !range.nulls() && transfer.key().map(key -> key.unique()).orElse(false);
    return "SELECT "
        + (others.isEmpty() ? "0" : RowDigest.hash(others))
        + texts
        + (inKeyOrder ? transfer.from(range) : transfer.unordered(range) + " ORDER BY 1");
  }

  private static boolean isJson(Column column) {
    return column.kind() == ColumnKind.JSON;
  }
}
