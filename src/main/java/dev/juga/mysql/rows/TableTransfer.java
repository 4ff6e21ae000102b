package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyColumn;
import dev.juga.chunk.KeyRange;
import dev.juga.digest.RowEncoding;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.pipeline.LoadFormat;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Identifier;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How one table travels: which expressions are read, how they are loaded, and by which key it is
 * cut. The type rules are those of fidelity.md section 1. Immutable.
 */
public final class TableTransfer {
  private final Table table;
  private final String partition;
  private final long packet;
  private final ChunkKey key;
  private final List<Column> keyColumns;
  private final List<Column> columns;
  private final List<Column> generated;
  private final List<String> expressions;
  private final int[] keyPositions;
  private final RowEncoding encoding;
  private final RowEncoding wholeRow;

  /** A table whose rows are digested by servers that take packets of any size. */
  public TableTransfer(Table table) {
    this(table, Long.MAX_VALUE);
  }

  /**
   * How this table travels.
   *
   * @param packet max_allowed_packet in bytes, the smaller one of both servers
   */
  public TableTransfer(Table table, long packet) {
    this(table, null, List.of(), packet);
  }

  /**
   * The same for rows that are compared and not sent: what each server computes itself is digested
   * too.
   */
  public TableTransfer withGenerated() {
    return new TableTransfer(table, partition, generatedColumns(), packet);
  }

  /** One partition of the table: rows are read from there alone, wherever they belong. */
  public TableTransfer ofPartition(String name) {
    return new TableTransfer(table, name, generated, packet);
  }

  private TableTransfer(Table table, String partition, List<Column> generated, long packet) {
    this.table = table;
    this.partition = partition;
    this.generated = generated;
    this.packet = packet;
    this.key = ChunkKeys.of(table).orElse(null);
    this.columns = table.storedColumns();
    if (columns.isEmpty()) {
      throw Failure.of(ExitCode.PREFLIGHT, "The table has generated columns only")
          .at(table.name().toString())
          .remedy("Exclude it with --exclude and create it on the target by hand.");
    }
    this.expressions = new ArrayList<>(columns.stream().map(ColumnTransfer::read).toList());
    this.keyColumns = key == null ? List.of() : key.columns().stream().map(this::column).toList();
    this.keyPositions = keyColumns.stream().mapToInt(this::position).toArray();
    this.encoding = RowEncoding.of(columns, packet);
    this.wholeRow = generated.isEmpty() ? encoding : RowEncoding.of(table.columns(), packet);
  }

  public TableName name() {
    return table.name();
  }

  /** What rows are read from. */
  String place() {
    return name().quoted()
        + (partition == null ? "" : " PARTITION (" + Identifier.quoted(partition) + ")");
  }

  /** Whether rows of one partition alone are read. */
  boolean isPartition() {
    return partition != null;
  }

  /** The key that the table is cut by; empty if it is one stream from its first to its last row. */
  public Optional<ChunkKey> key() {
    return Optional.ofNullable(key);
  }

  private Column column(KeyColumn keyColumn) {
    return table.columns().stream()
        .filter(column -> column.quotedName().equals(keyColumn.quotedName()))
        .findFirst()
        .orElseThrow();
  }

  /** Where a key column stands among the expressions; a generated one is read behind the others. */
  private int position(Column column) {
    int stored = columns.indexOf(column);
    if (stored >= 0) {
      return stored;
    }
    expressions.add(ColumnTransfer.read(column));
    return expressions.size() - 1;
  }

  /** The columns that are read and loaded, in the order of {@link #select}. */
  List<Column> columns() {
    return columns;
  }

  /** The columns by which rows are told apart, in the table's order. */
  List<Column> compared() {
    return generated.isEmpty() ? columns : table.columns();
  }

  /** How rows are hashed to tell them apart. */
  RowEncoding wholeRow() {
    return wholeRow;
  }

  /** The generated columns that are compared too; none where rows are sent. */
  List<Column> comparedGenerated() {
    return generated;
  }

  /** The key of rows of a range that meet a further condition; in any order. */
  String selectKeyWhere(KeyRange range, String further, long limit) {
    String keys =
        key == null
            ? "1"
            : keyColumns.stream().map(ColumnTransfer::read).collect(Collectors.joining(", "));
    return "SELECT " + keys + where(range, further) + " LIMIT " + limit;
  }

  /** Counts the rows of a range that meet a further condition. */
  String countWhere(KeyRange range, String further) {
    return "SELECT COUNT(*)" + where(range, further);
  }

  private String where(KeyRange range, String further) {
    String condition = key == null ? "" : range.condition(key);
    return " FROM "
        + place()
        + " WHERE "
        + (condition.isEmpty() ? "" : "(" + condition + ") AND ")
        + '('
        + further
        + ')';
  }

  /** For each loaded column whether its values never need escaping. */
  boolean[] plain() {
    boolean[] plain = new boolean[columns.size()];
    IntStream.range(0, plain.length).forEach(i -> plain[i] = columns.get(i).kind().isPlain());
    return plain;
  }

  /** Reads the rows of a range, in key order; those of {@link KeyRange#NULLS} in any order. */
  String select(KeyRange range) {
    return "SELECT " + expressions() + from(range);
  }

  /** The columns and expressions that {@link #select} reads, as a select list. */
  String expressions() {
    return String.join(", ", expressions);
  }

  /** How many values {@link #select} reads of a row. */
  int values() {
    return expressions.size();
  }

  /** What each server computes itself. */
  List<Column> generatedColumns() {
    return table.columns().stream().filter(Column::generated).toList();
  }

  /** What digests rows of this table. */
  DigestQueries digests() {
    return new DigestQueries(this);
  }

  /** How rows are digested, on either side. */
  public RowEncoding encoding() {
    return encoding;
  }

  /** Reads the key of the row that stands {@code rows} behind the first one of a stretch. */
  String selectKey(String stretch, long rows) {
    return keyColumns.stream()
            .map(ColumnTransfer::read)
            .collect(Collectors.joining(", ", "SELECT ", ""))
        + from(stretch)
        + inKeyOrder()
        + " LIMIT "
        + rows
        + ", 1";
  }

  /** Counts the rows of a stretch. */
  String countOf(String stretch) {
    return "SELECT COUNT(*)" + from(stretch);
  }

  /** Counts the entries of an index. */
  public String countBy(String index) {
    return count() + " FORCE INDEX (" + Identifier.quoted(index) + ')';
  }

  /** Counts all rows. */
  public String count() {
    return "SELECT COUNT(*) FROM " + name().quoted();
  }

  String from(KeyRange range) {
    return unordered(range) + (key == null || range.nulls() ? "" : inKeyOrder());
  }

  String unordered(KeyRange range) {
    if (key == null) {
      return " FROM " + place();
    }
    String condition = range.condition(key);
    // Where NULLs are all over the index, the server does better to read the table itself.
    return range.nulls() && !key.nullsAreOneRange()
        ? " FROM " + place() + " WHERE " + condition
        : from(condition);
  }

  private String from(String condition) {
    return " FROM "
        + place()
        + " FORCE INDEX ("
        + Identifier.quoted(key.indexName())
        + ')'
        + (condition.isEmpty() ? "" : " WHERE " + condition);
  }

  private String inKeyOrder() {
    return " ORDER BY " + key.orderBy();
  }

  /** Removes the rows of a range from the target. */
  public String delete(KeyRange range) {
    String condition = key == null ? "" : range.condition(key);
    return "DELETE FROM " + name().quoted() + (condition.isEmpty() ? "" : " WHERE " + condition);
  }

  /** Loads rows in load format. */
  String load() {
    List<String> fields = new ArrayList<>();
    List<String> assignments = new ArrayList<>();
    for (Column column : columns) {
      String variable = "@v" + fields.size();
      Optional<String> stored = ColumnTransfer.store(column, variable);
      fields.add(stored.isPresent() ? variable : column.quotedName());
      stored.ifPresent(value -> assignments.add(column.quotedName() + '=' + value));
    }
    return "LOAD DATA LOCAL INFILE 'juga' INTO TABLE "
        + name().quoted()
        + ' '
        + LoadFormat.CLAUSES
        + " ("
        + String.join(", ", fields)
        + ')'
        + (assignments.isEmpty() ? "" : " SET " + String.join(", ", assignments));
  }

  /** Positions of the loaded ENUM columns. */
  int[] enumPositions() {
    return IntStream.range(0, columns.size())
        .filter(i -> columns.get(i).kind() == ColumnKind.ENUM)
        .toArray();
  }

  /** The point of the key on which a row stands, from the values that {@link #select} read. */
  Bound boundOfRow(KeyLiteral.Values values) {
    return KeyLiteral.bound(keyColumns, keyPositions, values);
  }

  /** The point of the key, from the values that {@link #selectKey} read. */
  Bound boundOfKey(KeyLiteral.Values values) {
    return KeyLiteral.bound(keyColumns, IntStream.range(0, keyColumns.size()).toArray(), values);
  }
}
