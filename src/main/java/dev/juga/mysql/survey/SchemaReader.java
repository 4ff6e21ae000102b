package dev.juga.mysql.survey;

import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.InformationSchema;
import dev.juga.schema.Schema;
import dev.juga.schema.TableName;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads what every schema holds, by one query per kind of thing for all of them. */
final class SchemaReader {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
  private static final int TIME_LENGTH = 19;

  private final Session session;
  private final Set<TableName> written;

  /**
   * A reader on a session in UTC.
   *
   * @param written tables that performance_schema saw written since the server started
   */
  SchemaReader(Session session, Set<TableName> written) {
    this.session = session;
    this.written = written;
  }

  List<SchemaFacts> read(List<Schema> schemas) {
    List<String> names = schemas.stream().map(Schema::name).toList();
    Map<String, List<TableFacts>> tables = tables(names);
    Map<String, Map<String, Integer>> objects = new HashMap<>();
    for (Map<String, String> row : texts("VIEWS", "TABLE_SCHEMA", names, "TABLE_NAME")) {
      count(objects, row.get("TABLE_SCHEMA"), "view");
    }
    for (Map<String, String> row : texts("ROUTINES", "ROUTINE_SCHEMA", names, "ROUTINE_TYPE")) {
      count(objects, row.get("ROUTINE_SCHEMA"), row.get("ROUTINE_TYPE").toLowerCase(Locale.ROOT));
    }
    for (Map<String, String> row : texts("TRIGGERS", "TRIGGER_SCHEMA", names, "TRIGGER_NAME")) {
      count(objects, row.get("TRIGGER_SCHEMA"), "trigger");
    }
    Map<String, List<String>> active = new HashMap<>();
    for (Map<String, String> row : texts("EVENTS", "EVENT_SCHEMA", names, "EVENT_NAME", "STATUS")) {
      count(objects, row.get("EVENT_SCHEMA"), "event");
      if ("ENABLED".equals(row.get("STATUS"))) {
        active
            .computeIfAbsent(row.get("EVENT_SCHEMA"), s -> new ArrayList<>())
            .add(row.get("EVENT_NAME"));
      }
    }
    return schemas.stream()
        .map(
            schema ->
                new SchemaFacts(
                    schema.name(),
                    schema.charset(),
                    schema.collation(),
                    tables.getOrDefault(schema.name(), List.of()),
                    objects.getOrDefault(schema.name(), Map.of()),
                    active.getOrDefault(schema.name(), List.of())))
        .toList();
  }

  private static void count(Map<String, Map<String, Integer>> objects, String schema, String kind) {
    objects.computeIfAbsent(schema, s -> new LinkedHashMap<>()).merge(kind, 1, Integer::sum);
  }

  private Map<String, List<TableFacts>> tables(List<String> schemas) {
    Set<TableName> keyed = keyed(schemas);
    Map<String, List<TableFacts>> tables = new HashMap<>();
    for (Map<String, String> row :
        texts(
            "TABLES",
            "TABLE_SCHEMA",
            schemas,
            "TABLE_NAME",
            "TABLE_TYPE",
            "ENGINE",
            "TABLE_ROWS",
            "DATA_LENGTH",
            "INDEX_LENGTH",
            "TABLE_COLLATION",
            "UPDATE_TIME")) {
      if (!row.get("TABLE_TYPE").contains("VIEW") && !row.get("TABLE_TYPE").equals("SEQUENCE")) {
        tables
            .computeIfAbsent(row.get("TABLE_SCHEMA"), s -> new ArrayList<>())
            .add(table(row, keyed));
      }
    }
    tables
        .values()
        .forEach(
            list ->
                list.sort(
                    Comparator.comparing(TableFacts::bytes)
                        .reversed()
                        .thenComparing(TableFacts::name)));
    return tables;
  }

  private TableFacts table(Map<String, String> row, Set<TableName> keyed) {
    TableName name = new TableName(row.get("TABLE_SCHEMA"), row.get("TABLE_NAME"));
    String collation = orEmpty(row.get("TABLE_COLLATION"));
    return new TableFacts(
        name,
        orEmpty(row.get("ENGINE")),
        // A collation's name begins with its charset's.
        collation.replaceFirst("_.*", ""),
        collation,
        number(row.get("TABLE_ROWS")),
        null,
        number(row.get("DATA_LENGTH")),
        number(row.get("INDEX_LENGTH")),
        keyed.contains(name),
        new LastWrite(time(row.get("UPDATE_TIME")), written.contains(name)));
  }

  /** Tables with a unique key that no row can pass by with a NULL. */
  private Set<TableName> keyed(List<String> schemas) {
    Map<TableName, Map<String, Boolean>> unique = new HashMap<>();
    for (Map<String, String> row :
        texts(
            "STATISTICS",
            "TABLE_SCHEMA",
            schemas,
            "TABLE_NAME",
            "INDEX_NAME",
            "NON_UNIQUE",
            "NULLABLE")) {
      if ("0".equals(row.get("NON_UNIQUE"))) {
        unique
            .computeIfAbsent(
                new TableName(row.get("TABLE_SCHEMA"), row.get("TABLE_NAME")), t -> new HashMap<>())
            .merge(row.get("INDEX_NAME"), !"YES".equals(row.get("NULLABLE")), Boolean::logicalAnd);
      }
    }
    Set<TableName> keyed = new HashSet<>();
    unique.forEach(
        (table, keys) -> {
          if (keys.containsValue(true)) {
            keyed.add(table);
          }
        });
    return keyed;
  }

  private List<Map<String, String>> texts(
      String view, String schemaColumn, List<String> schemas, String... columns) {
    return schemas.isEmpty()
        ? List.of()
        : InformationSchema.texts(session, view, schemaColumn, schemas, columns);
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }

  /** MariaDB says nothing of what it cannot estimate. */
  private static long number(String text) {
    return text == null ? 0 : Long.parseLong(text);
  }

  private static Instant time(String text) {
    return text == null || text.length() < TIME_LENGTH
        ? null
        : LocalDateTime.parse(text.substring(0, TIME_LENGTH), TIME).toInstant(ZoneOffset.UTC);
  }
}
