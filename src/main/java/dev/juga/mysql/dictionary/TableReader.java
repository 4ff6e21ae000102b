package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.number;
import static dev.juga.mysql.dictionary.InformationSchema.text;
import static java.util.stream.Collectors.groupingBy;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Selection;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Record;

/** Reads base tables: three bulk queries for all of them, and SHOW CREATE for each. */
final class TableReader {
  /** MySQL writes VIRTUAL GENERATED; MariaDB also PERSISTENT. DEFAULT_GENERATED is a default. */
  private static final Pattern GENERATED = Pattern.compile("\\b(VIRTUAL|STORED|PERSISTENT)\\b");

  private final Session session;

  TableReader(Session session) {
    this.session = session;
  }

  List<Table> read(List<String> schemas, Selection selection) {
    Map<TableName, List<Record>> columns = byTable(columns(schemas));
    Map<TableName, List<Record>> indexParts = byTable(indexParts(schemas));
    List<Record> rows = tables(schemas);
    List<Table> tables = new ArrayList<>();
    session.execute("SET character_set_results=NULL");
    try {
      fill(tables, rows, selection, columns, indexParts);
    } finally {
      session.execute("SET character_set_results=utf8mb4");
    }
    tables.sort(Comparator.comparing(Table::name));
    return tables;
  }

  private void fill(
      List<Table> tables,
      List<Record> rows,
      Selection selection,
      Map<TableName, List<Record>> columns,
      Map<TableName, List<Record>> indexParts) {
    for (Record row : rows) {
      TableName name = name(row);
      if (selection.has(name)) {
        tables.add(table(name, row, columns.get(name), indexParts.getOrDefault(name, List.of())));
      }
    }
  }

  private List<Record> tables(List<String> schemas) {
    return InformationSchema.rows(
            session.dsl(),
            InformationSchema.TABLES,
            "TABLE_SCHEMA",
            schemas,
            text("TABLE_SCHEMA"),
            text("TABLE_NAME"),
            text("TABLE_TYPE"),
            text("ENGINE"),
            text("TABLE_COLLATION"),
            number("TABLE_ROWS"),
            number("DATA_LENGTH"))
        .stream()
        .filter(row -> "BASE TABLE".equals(row.get("TABLE_TYPE", String.class)))
        .toList();
  }

  private List<Record> columns(List<String> schemas) {
    return InformationSchema.rows(
        session.dsl(),
        InformationSchema.COLUMNS,
        "TABLE_SCHEMA",
        schemas,
        text("TABLE_SCHEMA"),
        text("TABLE_NAME"),
        text("COLUMN_NAME"),
        number("ORDINAL_POSITION"),
        text("IS_NULLABLE"),
        text("DATA_TYPE"),
        text("COLUMN_TYPE"),
        text("CHARACTER_SET_NAME"),
        text("COLLATION_NAME"),
        text("EXTRA"));
  }

  private List<Record> indexParts(List<String> schemas) {
    return InformationSchema.rows(
        session.dsl(),
        InformationSchema.STATISTICS,
        "TABLE_SCHEMA",
        schemas,
        text("TABLE_SCHEMA"),
        text("TABLE_NAME"),
        text("INDEX_NAME"),
        number("SEQ_IN_INDEX"),
        number("NON_UNIQUE"),
        text("COLUMN_NAME"),
        text("COLLATION"),
        number("SUB_PART"),
        text("INDEX_TYPE"),
        text("IS_VISIBLE"));
  }

  private static Map<TableName, List<Record>> byTable(List<Record> rows) {
    return rows.stream().collect(groupingBy(TableReader::name));
  }

  private static TableName name(Record row) {
    return new TableName(
        row.get("TABLE_SCHEMA", String.class), row.get("TABLE_NAME", String.class));
  }

  private Table table(TableName name, Record row, List<Record> columns, List<Record> indexParts) {
    return new Table(
        name,
        row.get("ENGINE", String.class),
        row.get("TABLE_COLLATION", String.class),
        estimate(row.get("TABLE_ROWS", Long.class)),
        estimate(row.get("DATA_LENGTH", Long.class)),
        columns.stream()
            .sorted(Comparator.comparing(column -> column.get("ORDINAL_POSITION", Long.class)))
            .map(column -> column(name, column))
            .toList(),
        indexes(indexParts),
        createStatement(name));
  }

  /**
   * The definition as the bytes that the server keeps. Converted to a result charset, characters
   * beyond U+FFFF in generated columns, checks and functional indexes become question marks (seen
   * on 8.0.31).
   */
  private String createStatement(TableName name) {
    return session.list("SHOW CREATE TABLE " + name.quoted(), create -> create.getBytes(2)).stream()
        .map(bytes -> definition(name, bytes))
        .findFirst()
        .orElseThrow();
  }

  private static String definition(TableName name, byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The definition of a table holds bytes that are no text, such as a binary default,"
                  + " and cannot be repeated as it is")
          .at(name.toString())
          .remedy("Change it on the source (ALTER TABLE), or leave the table out with --exclude.")
          .cause(e);
    }
  }

  private static long estimate(Long value) {
    return value == null ? 0 : Math.max(0, value);
  }

  private static Column column(TableName table, Record row) {
    String name = row.get("COLUMN_NAME", String.class);
    String dataType = row.get("DATA_TYPE", String.class);
    String extra = row.get("EXTRA", String.class);
    ColumnKind kind = ColumnKind.ofDataType(dataType);
    if (kind == null) {
      throw Failure.of(
              ExitCode.PREFLIGHT, "A column has a type that Juga does not know: " + dataType)
          .at(table + ", column " + name)
          .remedy("Exclude the table with --exclude, or change the column's type on the source.");
    }
    return new Column(
        name,
        kind,
        row.get("COLUMN_TYPE", String.class),
        "YES".equals(row.get("IS_NULLABLE", String.class)),
        GENERATED.matcher(extra).find(),
        extra.contains("auto_increment"),
        row.get("CHARACTER_SET_NAME", String.class),
        row.get("COLLATION_NAME", String.class));
  }

  private static List<Index> indexes(List<Record> parts) {
    Map<String, List<Record>> byName = new LinkedHashMap<>();
    parts.stream()
        .sorted(Comparator.comparing(part -> part.get("SEQ_IN_INDEX", Long.class)))
        .forEach(
            part ->
                byName
                    .computeIfAbsent(part.get("INDEX_NAME", String.class), n -> new ArrayList<>())
                    .add(part));
    return byName.entrySet().stream()
        .map(index -> index(index.getKey(), index.getValue()))
        .toList();
  }

  private static Index index(String name, List<Record> parts) {
    Record first = parts.get(0);
    return new Index(
        name,
        kind(first.get("INDEX_TYPE", String.class)),
        first.get("NON_UNIQUE", Long.class) == 0,
        "YES".equals(first.get("IS_VISIBLE", String.class)),
        parts.stream().map(TableReader::part).toList());
  }

  private static Index.Kind kind(String indexType) {
    return switch (indexType) {
      case "FULLTEXT" -> Index.Kind.FULLTEXT;
      case "SPATIAL" -> Index.Kind.SPATIAL;
      default -> Index.Kind.ORDERED;
    };
  }

  private static IndexPart part(Record row) {
    return new IndexPart(
        row.get("COLUMN_NAME", String.class),
        row.get("SUB_PART", Long.class) != null,
        "D".equals(row.get("COLLATION", String.class)));
  }
}
