package dev.juga.mysql.dictionary;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The few tables and columns of information_schema that Juga reads, by name. */
final class InformationSchema {
  static final Table<Record> SCHEMATA = of("SCHEMATA");
  static final Table<Record> TABLES = of("TABLES");
  static final Table<Record> COLUMNS = of("COLUMNS");
  static final Table<Record> STATISTICS = of("STATISTICS");
  static final Table<Record> ROUTINES = of("ROUTINES");
  static final Table<Record> TRIGGERS = of("TRIGGERS");
  static final Table<Record> EVENTS = of("EVENTS");

  static final List<String> SYSTEM_SCHEMAS =
      List.of("mysql", "information_schema", "performance_schema", "sys");

  private InformationSchema() {}

  private static Table<Record> of(String table) {
    return table(name("information_schema", table));
  }

  static Field<String> text(String column) {
    return DSL.field(name(column), String.class);
  }

  static Field<Long> number(String column) {
    return DSL.field(name(column), Long.class);
  }

  /** Rows of one of these tables that belong to one of the schemas. */
  static List<Record> rows(
      DSLContext dsl,
      Table<Record> table,
      String schemaColumn,
      List<String> schemas,
      Field<?>... fields) {
    Condition inSchemas = text(schemaColumn).in(schemas);
    return dsl.select(fields).from(table).where(inSchemas).fetch().stream()
        .map(Record.class::cast)
        .toList();
  }
}
