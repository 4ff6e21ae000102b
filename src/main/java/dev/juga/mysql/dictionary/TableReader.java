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
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jooq.Record;

/** Reads base tables but for what SHOW CREATE answers, by bulk queries for all of them. */
final class TableReader {
  /** MySQL writes VIRTUAL GENERATED; MariaDB also PERSISTENT. DEFAULT_GENERATED is a default. */
  private static final Pattern GENERATED = Pattern.compile("\\b(VIRTUAL|STORED|PERSISTENT)\\b");

  private final Session session;

  TableReader(Session session) {
    this.session = session;
  }

  /** The tables that were listed, in their order, without their definitions. */
  List<Table> read(List<String> schemas, List<TableNames.Listed> listed) {
    Map<TableName, List<Record>> columns = byTable(columns(schemas));
    IndexReader indexReader = new IndexReader(session);
    Map<TableName, List<Record>> indexParts = byTable(indexReader.parts(schemas));
    HiddenCharacters hidden = new HiddenCharacters(session);
    List<Table> tables = new ArrayList<>();
    for (TableNames.Listed one : listed) {
      List<Column> found =
          columns.getOrDefault(one.name(), List.of()).stream()
              .sorted(Comparator.comparing(row -> row.get("ORDINAL_POSITION", Long.class)))
              .map(row -> column(one.name(), row, hidden))
              .toList();
      List<Index> indexes = indexReader.indexes(indexParts.getOrDefault(one.name(), List.of()));
      tables.add(table(one, found, indexes));
    }
    return tables;
  }

  private List<Record> columns(List<String> schemas) {
    return InformationSchema.rows(
        session,
        InformationSchema.COLUMNS,
        "TABLE_SCHEMA",
        schemas,
        text("TABLE_SCHEMA"),
        text("TABLE_NAME"),
        text("COLUMN_NAME"),
        number("ORDINAL_POSITION"),
        text("COLUMN_DEFAULT"),
        text("IS_NULLABLE"),
        text("DATA_TYPE"),
        text("COLUMN_TYPE"),
        text("CHARACTER_SET_NAME"),
        text("COLLATION_NAME"),
        text("EXTRA"));
  }

  private static Map<TableName, List<Record>> byTable(List<Record> rows) {
    return rows.stream().collect(groupingBy(TableNames::name));
  }

  private static Table table(TableNames.Listed listed, List<Column> columns, List<Index> indexes) {
    return new Table(
        listed.name(),
        listed.summary().engine(),
        listed.collation(),
        listed.summary().estimatedRows(),
        listed.summary().estimatedBytes(),
        columns,
        indexes,
        "");
  }

  private Column column(TableName table, Record row, HiddenCharacters hidden) {
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
    Column column =
        new Column(
            name,
            kind,
            row.get("COLUMN_TYPE", String.class),
            "YES".equals(row.get("IS_NULLABLE", String.class)),
            GENERATED.matcher(extra).find(),
            extra.contains("auto_increment"),
            row.get("CHARACTER_SET_NAME", String.class),
            row.get("COLLATION_NAME", String.class));
    return column.with(hidden.find(table, column, literalDefault(row)));
  }

  /** The default, if it is a value and no expression; null if there is none. */
  private String literalDefault(Record row) {
    String shown = row.get("COLUMN_DEFAULT", String.class);
    if (shown == null || row.get("EXTRA", String.class).contains("DEFAULT_GENERATED")) {
      return null;
    }
    // From 10.2.7 MariaDB shows defaults as they stand in SQL.
    return session.version().isMariaDb() && !shown.startsWith("'") ? null : shown;
  }
}
