package dev.juga.mysql.description;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads routines, triggers and events. */
final class ProgramReader {
  private final AllSchemas dictionary;
  private final Selection selection;
  private final ObjectText texts;

  ProgramReader(AllSchemas dictionary, Selection selection) {
    this.dictionary = dictionary;
    this.selection = selection;
    this.texts = new ObjectText(dictionary.session());
  }

  List<Definition> routines() {
    Map<List<String>, List<Map<String, String>>> parameters =
        dictionary
            .rows(
                "PARAMETERS",
                "SPECIFIC_SCHEMA",
                "ROUTINE_TYPE",
                "SPECIFIC_NAME",
                "ORDINAL_POSITION",
                "PARAMETER_MODE",
                "PARAMETER_NAME",
                "DTD_IDENTIFIER",
                "CHARACTER_SET_NAME",
                "COLLATION_NAME")
            .stream()
            // Number 0 is what a function returns.
            .filter(row -> !row.get("ORDINAL_POSITION").equals("0"))
            .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("ORDINAL_POSITION"))))
            .collect(
                groupingBy(
                    row ->
                        List.of(
                            row.get("SPECIFIC_SCHEMA"),
                            row.get("ROUTINE_TYPE"),
                            row.get("SPECIFIC_NAME"))));
    List<Definition> definitions = new ArrayList<>();
    for (Map<String, String> row : routineRows()) {
      String schema = row.get("ROUTINE_SCHEMA");
      String name = row.get("ROUTINE_NAME");
      String type = row.get("ROUTINE_TYPE");
      boolean known = type.equals("FUNCTION") || type.equals("PROCEDURE");
      if (!selection.covers(schema) || !known) {
        continue;
      }
      Kind kind = Kind.valueOf(type);
      Map<Property, String> said = session(row);
      said.put(
          Property.PARAMETERS,
          parameters.getOrDefault(List.of(schema, type, name), List.of()).stream()
              .map(ProgramReader::parameter)
              .collect(joining(", ")));
      if (kind == Kind.FUNCTION) {
        said.put(Property.RETURNS, typed(row));
      }
      said.put(Property.SECURITY, row.get("SECURITY_TYPE"));
      said.put(Property.DETERMINISTIC, row.get("IS_DETERMINISTIC"));
      said.put(Property.DATA_ACCESS, row.get("SQL_DATA_ACCESS"));
      said.put(Property.COMMENT, row.get("ROUTINE_COMMENT"));
      said.put(Property.BODY, texts.body(kind, schema, name));
      definitions.add(Definition.of(kind, schema, null, name, said));
    }
    return definitions;
  }

  private List<Map<String, String>> routineRows() {
    return dictionary.rows(
        "ROUTINES",
        "ROUTINE_SCHEMA",
        "ROUTINE_NAME",
        "ROUTINE_TYPE",
        "DTD_IDENTIFIER",
        "CHARACTER_SET_NAME",
        "COLLATION_NAME",
        "IS_DETERMINISTIC",
        "SQL_DATA_ACCESS",
        "SECURITY_TYPE",
        "ROUTINE_COMMENT",
        "SQL_MODE",
        "CHARACTER_SET_CLIENT",
        "COLLATION_CONNECTION",
        "DATABASE_COLLATION",
        "DEFINER");
  }

  private static String parameter(Map<String, String> row) {
    return Stream.of(row.get("PARAMETER_MODE"), row.get("PARAMETER_NAME"), typed(row))
        .filter(Objects::nonNull)
        .collect(joining(" "));
  }

  /** The type with its charset and collation, which information_schema gives by themselves too. */
  private static String typed(Map<String, String> row) {
    String type =
        row.get("DTD_IDENTIFIER")
            .replaceFirst(
                "(?: (?:CHARSET|CHARACTER SET|charset) \\w+)?(?: (?i:COLLATE) \\w+)?$", "");
    String charset = row.get("CHARACTER_SET_NAME");
    return charset == null || charset.equals("binary")
        ? type
        : type + " CHARSET " + charset + " COLLATE " + row.get("COLLATION_NAME");
  }

  /** The definer, and the session in which it runs. */
  private static Map<Property, String> session(Map<String, String> row) {
    Map<Property, String> said = new EnumMap<>(Property.class);
    said.put(Property.DEFINER, row.get("DEFINER"));
    said.put(Property.SQL_MODE, row.get("SQL_MODE"));
    said.put(Property.CHARACTER_SET_CLIENT, row.get("CHARACTER_SET_CLIENT"));
    said.put(Property.COLLATION_CONNECTION, row.get("COLLATION_CONNECTION"));
    said.put(Property.DATABASE_COLLATION, row.get("DATABASE_COLLATION"));
    return said;
  }

  List<Definition> triggers() {
    List<Definition> definitions = new ArrayList<>();
    for (Map<String, String> row : triggerRows()) {
      String schema = row.get("TRIGGER_SCHEMA");
      String name = row.get("TRIGGER_NAME");
      Map<Property, String> said = session(row);
      said.put(Property.TABLE, row.get("EVENT_OBJECT_TABLE"));
      said.put(Property.TIMING, row.get("ACTION_TIMING"));
      said.put(Property.FIRED_BY, row.get("EVENT_MANIPULATION"));
      said.put(Property.BODY, texts.body(Kind.TRIGGER, schema, name));
      definitions.add(
          Definition.of(Kind.TRIGGER, schema, row.get("EVENT_OBJECT_TABLE"), name, said));
    }
    return definitions;
  }

  /** Names of the triggers of each table in the order in which they fire, by timing and event. */
  Map<TableName, Map<String, List<String>>> triggerOrders() {
    Map<TableName, Map<String, List<String>>> orders = new LinkedHashMap<>();
    for (Map<String, String> row : triggerRows()) {
      String group =
          "order of triggers " + row.get("ACTION_TIMING") + ' ' + row.get("EVENT_MANIPULATION");
      orders
          .computeIfAbsent(
              new TableName(row.get("TRIGGER_SCHEMA"), row.get("EVENT_OBJECT_TABLE")),
              table -> new LinkedHashMap<>())
          .computeIfAbsent(group, g -> new ArrayList<>())
          .add(row.get("TRIGGER_NAME"));
    }
    return orders;
  }

  private List<Map<String, String>> triggerRows() {
    return dictionary
        .rows(
            "TRIGGERS",
            "TRIGGER_SCHEMA",
            "TRIGGER_NAME",
            "EVENT_OBJECT_TABLE",
            "EVENT_MANIPULATION",
            "ACTION_TIMING",
            "ACTION_ORDER",
            "SQL_MODE",
            "CHARACTER_SET_CLIENT",
            "COLLATION_CONNECTION",
            "DATABASE_COLLATION",
            "DEFINER")
        .stream()
        .filter(
            row ->
                selection.has(
                    new TableName(row.get("TRIGGER_SCHEMA"), row.get("EVENT_OBJECT_TABLE"))))
        .sorted(Comparator.comparing(row -> Integer.valueOf(row.get("ACTION_ORDER"))))
        .toList();
  }

  List<Definition> events() {
    List<Definition> definitions = new ArrayList<>();
    List<Map<String, String>> rows =
        dictionary.rows(
            "EVENTS",
            "EVENT_SCHEMA",
            "EVENT_NAME",
            "TIME_ZONE",
            "EVENT_TYPE",
            "EXECUTE_AT",
            "INTERVAL_VALUE",
            "INTERVAL_FIELD",
            "STARTS",
            "ENDS",
            "STATUS",
            "ON_COMPLETION",
            "EVENT_COMMENT",
            "SQL_MODE",
            "CHARACTER_SET_CLIENT",
            "COLLATION_CONNECTION",
            "DATABASE_COLLATION",
            "DEFINER");
    for (Map<String, String> row : rows) {
      String schema = row.get("EVENT_SCHEMA");
      String name = row.get("EVENT_NAME");
      if (!selection.covers(schema)) {
        continue;
      }
      Map<Property, String> said = session(row);
      said.put(Property.SCHEDULE, schedule(row));
      said.put(Property.TIME_ZONE, row.get("TIME_ZONE"));
      said.put(Property.STATUS, row.get("STATUS").toUpperCase(Locale.ROOT));
      said.put(Property.ON_COMPLETION, row.get("ON_COMPLETION"));
      said.put(Property.COMMENT, row.get("EVENT_COMMENT"));
      said.put(Property.BODY, texts.body(Kind.EVENT, schema, name));
      definitions.add(Definition.of(Kind.EVENT, schema, null, name, said));
    }
    return definitions;
  }

  /** Old servers put an interval of several numbers into quotes. */
  private static String schedule(Map<String, String> row) {
    if (row.get("EXECUTE_AT") != null) {
      return "AT " + row.get("EXECUTE_AT");
    }
    String every =
        "EVERY " + row.get("INTERVAL_VALUE").replace("'", "") + ' ' + row.get("INTERVAL_FIELD");
    String starts = row.get("STARTS") == null ? "" : " STARTS " + row.get("STARTS");
    return every + starts + (row.get("ENDS") == null ? "" : " ENDS " + row.get("ENDS"));
  }
}
