package dev.juga.mysql.dictionary;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The few tables and columns of information_schema that Juga reads, by name. */
public final class InformationSchema {
  static final Table<Record> SCHEMATA = of("SCHEMATA");
  static final Table<Record> TABLES = of("TABLES");
  static final Table<Record> COLUMNS = of("COLUMNS");
  static final Table<Record> PARTITIONS = of("PARTITIONS");
  static final Table<Record> STATISTICS = of("STATISTICS");
  static final Table<Record> KEY_COLUMN_USAGE = of("KEY_COLUMN_USAGE");
  static final Table<Record> VIEWS = of("VIEWS");
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

  /**
   * Rows of one of these tables that belong to one of the schemas, exactly as they are spelled:
   * before 8.0 these names compare without regard to case. There each schema is asked for by
   * itself, since anything but an equation opens the tables of every schema.
   */
  static List<Record> rows(
      Session session,
      Table<Record> table,
      String schemaColumn,
      List<String> schemas,
      Field<?>... fields) {
    List<Record> rows = new ArrayList<>();
    if (session.version().isMySqlFrom(8, 0, 0)) {
      session
          .dsl()
          .select(fields)
          .from(table)
          .where(text(schemaColumn).in(schemas))
          .fetch()
          .forEach(rows::add);
    } else {
      for (String schema : schemas) {
        session
            .dsl()
            .select(fields)
            .from(table)
            .where(text(schemaColumn).eq(schema))
            .fetch()
            .stream()
            .filter(row -> schema.equals(row.get(schemaColumn, String.class)))
            .forEach(rows::add);
      }
    }
    return rows;
  }

  /**
   * The same as text, each row by column name, with the schema's own among them.
   *
   * @param view one of information_schema's
   */
  public static List<Map<String, String>> texts(
      Session session, String view, String schemaColumn, List<String> schemas, String... columns) {
    Field<?>[] fields =
        Stream.concat(Stream.of(schemaColumn), Stream.of(columns))
            .map(InformationSchema::text)
            .toArray(Field<?>[]::new);
    return rows(session, of(view), schemaColumn, schemas, fields).stream()
        .map(InformationSchema::texts)
        .toList();
  }

  private static Map<String, String> texts(Record row) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (Field<?> field : row.fields()) {
      texts.put(field.getName(), row.get(field, String.class));
    }
    return texts;
  }
}
