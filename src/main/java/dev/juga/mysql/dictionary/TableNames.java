package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.number;
import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import dev.juga.schema.TableSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Record;

/** What information_schema.TABLES lists of a selection: base tables and views. */
final class TableNames {
  /** A base table with its default collation. */
  record Listed(TableSummary summary, String collation) {
    TableName name() {
      return summary.name();
    }
  }

  private final Session session;
  private final List<Listed> tables = new ArrayList<>();
  private final List<TableName> views = new ArrayList<>();

  TableNames(Session session) {
    this.session = session;
  }

  TableNames read(List<String> schemas, Selection selection) {
    List<String> foreign = new ArrayList<>();
    for (Record row : rows(schemas)) {
      TableName name = name(row);
      if (!selection.has(name)) {
        continue;
      }
      switch (row.get("TABLE_TYPE", String.class)) {
        case "BASE TABLE" -> tables.add(listed(name, row));
        case "VIEW" -> views.add(name);
        case "SEQUENCE" -> foreign.add(name + " (a sequence)");
        case "SYSTEM VERSIONED" -> foreign.add(name + " (a system-versioned table)");
        default -> foreign.add(name + " (" + row.get("TABLE_TYPE", String.class) + ')');
      }
    }
    refuse(foreign);
    tables.sort(Comparator.comparing(Listed::name));
    views.sort(Comparator.naturalOrder());
    return this;
  }

  List<Listed> tables() {
    return tables;
  }

  List<TableSummary> summaries() {
    return tables.stream().map(Listed::summary).toList();
  }

  List<TableName> views() {
    return views;
  }

  /** Stops a run that would leave out what only MariaDB knows. */
  static void refuse(List<String> foreign) {
    if (!foreign.isEmpty()) {
      throw Failure.of(ExitCode.PREFLIGHT, "MySQL has no counterpart for what the source holds")
          .at(String.join(", ", foreign))
          .remedy("Replace it on the source, or leave it out with --exclude.");
    }
  }

  private List<Record> rows(List<String> schemas) {
    return InformationSchema.rows(
        session,
        InformationSchema.TABLES,
        "TABLE_SCHEMA",
        schemas,
        text("TABLE_SCHEMA"),
        text("TABLE_NAME"),
        text("TABLE_TYPE"),
        text("ENGINE"),
        text("TABLE_COLLATION"),
        number("TABLE_ROWS"),
        number("DATA_LENGTH"));
  }

  static TableName name(Record row) {
    return new TableName(
        row.get("TABLE_SCHEMA", String.class), row.get("TABLE_NAME", String.class));
  }

  private static Listed listed(TableName name, Record row) {
    String engine = row.get("ENGINE", String.class);
    return new Listed(
        new TableSummary(
            name,
            engine == null ? "" : engine,
            estimate(row.get("TABLE_ROWS", Long.class)),
            estimate(row.get("DATA_LENGTH", Long.class))),
        row.get("TABLE_COLLATION", String.class));
  }

  private static long estimate(Long value) {
    return value == null ? 0 : Math.max(0, value);
  }
}
