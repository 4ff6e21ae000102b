package dev.juga.mysql.description;

import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Session;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything that a server defines within a selection. An account that may not see something gets
 * it described as missing (server-facts.md 8), so privileges are looked at before.
 *
 * @param definitions schemas, tables, their parts, views and programs
 */
public record Description(ServerVersion version, List<Definition> definitions) {
  private static final Set<String> SYSTEM =
      Set.of("mysql", "information_schema", "performance_schema", "sys");

  /** Refusals to show an object: of tables, of routines (also as 1305: it does not exist). */
  private static final Set<Integer> DENIED = Set.of(1044, 1142, 1143, 1227, 1305, 1370);

  public Description {
    definitions = List.copyOf(definitions);
  }

  /**
   * Describes a server.
   *
   * @param ignored schemas that never take part
   * @return fails with INCONCLUSIVE where the account may not see a body
   */
  public static Description read(Server server, Selection selection, Set<String> ignored) {
    try (Session session = server.open(Purpose.SHORT)) {
      return new Description(server.version(), definitions(session, selection, ignored));
    } catch (Failure e) {
      if (DENIED.contains(ServerFailure.code(e))) {
        try (Session session = server.open(Purpose.SHORT)) {
          throw ObjectText.hidden(session, e.where()).cause(e);
        }
      }
      throw e;
    }
  }

  private static List<Definition> definitions(
      Session session, Selection selection, Set<String> ignored) {
    List<Definition> definitions = new ArrayList<>(schemas(session, selection, ignored));
    InformationSchema dictionary =
        new InformationSchema(session, definitions.stream().map(Definition::name).toList());
    Map<TableName, Map<String, String>> tables = new LinkedHashMap<>();
    Set<TableName> views = new LinkedHashSet<>();
    names(dictionary, selection, tables, views);
    ProgramReader programs = new ProgramReader(dictionary, selection);
    Map<TableName, Map<String, List<String>>> triggers = programs.triggerOrders();
    new TableReader(dictionary)
        .read(tables).stream()
            .map(found -> withTriggers(found, triggers))
            .forEach(definitions::add);
    new ForeignKeyReader(dictionary)
        .read().stream()
            .filter(key -> tables.containsKey(key.tableName()))
            .forEach(definitions::add);
    definitions.addAll(new ViewReader(dictionary).read(views));
    definitions.addAll(programs.routines());
    definitions.addAll(programs.triggers());
    definitions.addAll(programs.events());
    return definitions;
  }

  private static List<Definition> schemas(
      Session session, Selection selection, Set<String> ignored) {
    return session
        .list(
            "SELECT SCHEMA_NAME, DEFAULT_CHARACTER_SET_NAME, DEFAULT_COLLATION_NAME FROM"
                + " information_schema.SCHEMATA ORDER BY SCHEMA_NAME",
            row ->
                Definition.of(
                    Kind.SCHEMA,
                    row.getString(1),
                    null,
                    row.getString(1),
                    Map.of(
                        Property.CHARSET, row.getString(2),
                        Property.COLLATION, row.getString(3))))
        .stream()
        .filter(schema -> !SYSTEM.contains(schema.name()) && !ignored.contains(schema.name()))
        .filter(schema -> selection.touches(schema.name()))
        .toList();
  }

  private static void names(
      InformationSchema dictionary,
      Selection selection,
      Map<TableName, Map<String, String>> tables,
      Set<TableName> views) {
    List<Map<String, String>> rows =
        dictionary.rows(
            "TABLES",
            "TABLE_SCHEMA",
            "TABLE_NAME",
            "TABLE_TYPE",
            "ENGINE",
            "TABLE_COLLATION",
            "CREATE_OPTIONS",
            "TABLE_COMMENT",
            "AUTO_INCREMENT");
    for (Map<String, String> row : rows) {
      TableName name = TableReader.name(row);
      if (!selection.has(name)) {
        continue;
      }
      if (row.get("TABLE_TYPE").equals("VIEW")) {
        views.add(name);
      } else {
        tables.put(name, row);
      }
    }
  }

  private static Definition withTriggers(
      Definition found, Map<TableName, Map<String, List<String>>> triggers) {
    Map<String, List<String>> orders = triggers.get(found.tableName());
    if (found.kind() != Kind.TABLE || orders == null) {
      return found;
    }
    Map<String, List<String>> all = new LinkedHashMap<>(found.orders());
    all.putAll(orders);
    return new Definition(
        found.kind(), found.schema(), null, found.name(), found.properties(), all);
  }
}
