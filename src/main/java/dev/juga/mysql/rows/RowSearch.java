package dev.juga.mysql.rows;

import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyRange;
import dev.juga.digest.RowDigest;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Identifier;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The questions by which rows that differ are found in a key range, the same for both sides. Rows
 * are matched by the bytes of their key, or by the hash of all of their columns where there is no
 * key or NULL in it; and they come in the order of a hash of that, since collations order keys in
 * other ways than bytes do, and differently on either side. Immutable.
 */
public final class RowSearch {
  private final TableTransfer transfer;
  private final List<Column> columns;
  private final List<Column> identity;
  private final List<Column> soft;

  private RowSearch(TableTransfer transfer, List<Column> columns, List<Column> identity) {
    this.transfer = transfer;
    this.columns = columns;
    this.identity = identity;
    this.soft = columns.stream().filter(column -> isSoft(column.kind())).toList();
  }

  /**
   * The questions about a range.
   *
   * @param known the table with all unique indexes of the source, whether or not they cut it
   */
  public static RowSearch of(TableTransfer transfer, Table known, KeyRange range) {
    List<Column> identity = range.nulls() ? List.of() : RowIdentity.of(known);
    boolean mayRepeat =
        identity.stream().anyMatch(column -> column.nullable() && !isNeverNull(transfer, column));
    return new RowSearch(transfer, transfer.compared(), mayRepeat ? List.of() : identity);
  }

  /** Ranges of a nullable key leave out the rows with NULL in it. */
  private static boolean isNeverNull(TableTransfer transfer, Column column) {
    return transfer
        .key()
        .filter(
            key ->
                key.columns().stream()
                    .anyMatch(part -> part.quotedName().equals(column.quotedName())))
        .isPresent();
  }

  /** Kinds whose value a server may show otherwise than it was, without damage by the copy. */
  private static boolean isSoft(ColumnKind kind) {
    return kind == ColumnKind.JSON || kind == ColumnKind.FLOAT || kind == ColumnKind.DOUBLE;
  }

  public TableName table() {
    return transfer.name();
  }

  /** Whether rows have no key, so that a changed row is one missing and another one too many. */
  public boolean byWholeRow() {
    return identity.isEmpty();
  }

  /** Whether a difference may be no more than another spelling of JSON numbers or of zero. */
  public boolean hasSoftColumns() {
    return !soft.isEmpty() && !byWholeRow();
  }

  /** The columns that are compared. */
  public List<Column> columns() {
    return columns;
  }

  /** The key columns; empty if there is no key. */
  public List<Column> identity() {
    return identity;
  }

  /** Counts rows and sums up hashes by the lowest bits of a row's place. */
  String bucketSums(KeyRange range, int buckets) {
    return "SELECT "
        + place()
        + " & "
        + (buckets - 1)
        + ", COUNT(*), COALESCE(SUM("
        + transfer.wholeRow().hash()
        + "),0)"
        + from(range, "")
        + " GROUP BY 1";
  }

  /** Place, hash, hash of what cannot be soft, how many, whether later, and key values of rows. */
  String hashes(KeyRange range, RowBuckets buckets, boolean ordered, LaterMarks later) {
    String where = buckets.condition(place());
    String order = ordered ? " ORDER BY 1" : "";
    if (byWholeRow()) {
      return "SELECT "
          + place()
          + ", 0, 0, COUNT(*), MAX("
          + later.expression()
          + ')'
          + from(range, where)
          + " GROUP BY 1"
          + order;
    }
    return "SELECT "
        + place()
        + ", "
        + transfer.wholeRow().hash()
        + ", "
        + hardHash()
        + ", 1, "
        + later.expression()
        + ", "
        + identityValues()
        + from(range, where)
        + order;
  }

  private String hardHash() {
    List<Column> hard = columns.stream().filter(column -> !soft.contains(column)).toList();
    return soft.isEmpty() || hard.isEmpty() ? "0" : RowDigest.hash(hard);
  }

  private String place() {
    return byWholeRow() ? transfer.wholeRow().hash() : RowDigest.hash(identity);
  }

  private String identityValues() {
    return identity.stream().map(RowSearch::keyValue).collect(Collectors.joining(", "));
  }

  /** The display width of ZEROFILL is no part of a key. */
  private static String keyValue(Column column) {
    return column.type().toLowerCase(Locale.ROOT).contains("zerofill")
        ? "CAST(" + column.quotedName() + " AS UNSIGNED)"
        : ColumnTransfer.read(column);
  }

  /** Expressions of the rows with these keys, behind what {@link #key} reads. */
  String select(KeyRange range, Collection<RowKey> keys, List<String> expressions) {
    return hasLiterals()
        ? selected(expressions)
            + " FROM "
            + transfer.place()
            + " WHERE "
            + keys.stream().map(this::literal).collect(Collectors.joining(" OR "))
        : selectByPlace(range, keys, expressions);
  }

  /** The same by reading the whole range, which also finds a row that strayed. */
  String selectByPlace(KeyRange range, Collection<RowKey> keys, List<String> expressions) {
    String hashes = keys.stream().map(RowKey::toString).collect(Collectors.joining(","));
    return selected(expressions) + from(range, place() + " IN (" + hashes + ')');
  }

  /**
   * Whether {@link #select} may miss rows: a server looks for a key only in the partition where it
   * belongs.
   */
  boolean mayMiss() {
    return transfer.isPartition() && hasLiterals();
  }

  private String selected(List<String> expressions) {
    List<String> all = new ArrayList<>();
    all.add(place());
    identity.forEach(column -> all.add(keyValue(column)));
    all.addAll(expressions);
    return "SELECT " + String.join(", ", all);
  }

  /** How many values {@link #select} reads before the expressions. */
  int keyWidth() {
    return 1 + identity.size();
  }

  /** The key of the current row of {@link #select}. */
  RowKey key(ResultRows row) {
    return key(row, 0, 1);
  }

  RowKey key(ResultRows row, int place, int firstValue) {
    List<byte[]> values = new ArrayList<>(identity.size());
    for (int i = 0; i < identity.size(); i++) {
      values.add(row.value(firstValue + i));
    }
    return new RowKey(KeyedHashes.number(row.value(place)), values);
  }

  /** The condition that holds for this row alone, on either side. */
  String condition(RowKey key) {
    return hasLiterals() ? literal(key) : place() + " = " + key;
  }

  private boolean hasLiterals() {
    return !byWholeRow()
        && identity.stream()
            .allMatch(
                column ->
                    switch (column.kind()) {
                      case INTEGER, DECIMAL, YEAR, TEMPORAL, TEXT, BINARY, BIT, ENUM -> true;
                      case FLOAT, DOUBLE, SET, JSON, GEOMETRY, VECTOR -> false;
                    });
  }

  private String literal(RowKey key) {
    List<String> equal = new ArrayList<>();
    for (int i = 0; i < identity.size(); i++) {
      byte[] value = key.value(i);
      String name = identity.get(i).quotedName();
      equal.add(
          value == null ? name + " IS NULL" : name + " = " + KeyLiteral.of(identity.get(i), value));
    }
    return '(' + String.join(" AND ", equal) + ')';
  }

  private String from(KeyRange range, String further) {
    Optional<ChunkKey> key = transfer.key();
    List<String> conditions = new ArrayList<>();
    key.map(range::condition).filter(text -> !text.isEmpty()).ifPresent(conditions::add);
    if (!further.isEmpty()) {
      conditions.add(further);
    }
    String index =
        key.filter(k -> !range.nulls() || k.nullsAreOneRange())
            .map(k -> " FORCE INDEX (" + Identifier.quoted(k.indexName()) + ')')
            .orElse("");
    return " FROM "
        + transfer.place()
        + index
        + (conditions.isEmpty()
            ? ""
            : conditions.stream().collect(Collectors.joining(") AND (", " WHERE (", ")")));
  }
}
