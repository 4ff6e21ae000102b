package dev.juga.mysql.description;

import dev.juga.failure.Failure;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
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
      return new Description(
          server.version(),
          definitions(session, new Dictionary(server, List.copyOf(ignored)), selection));
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
      Session session, Dictionary dictionary, Selection selection) {
    List<Definition> definitions = new ArrayList<>(schemas(dictionary, selection));
    AllSchemas all = new AllSchemas(session, definitions.stream().map(Definition::name).toList());
    Map<TableName, Map<String, String>> tables = new LinkedHashMap<>();
    Set<TableName> views = new LinkedHashSet<>();
    names(all, selection, tables, views);
    ProgramReader programs = new ProgramReader(all, selection);
    Map<TableName, Map<String, List<String>>> triggers = programs.triggerOrders();
    new TableReader(all)
        .read(tables, dictionary.statements(tables.keySet())).stream()
            .map(found -> withTriggers(found, triggers))
            .forEach(definitions::add);
    new ForeignKeyReader(all)
        .read().stream()
            .filter(key -> tables.containsKey(key.tableName()))
            .forEach(definitions::add);
    definitions.addAll(new ViewReader(all).read(views));
    definitions.addAll(programs.routines());
    definitions.addAll(programs.triggers());
    definitions.addAll(programs.events());
    return definitions;
  }

  private static List<Definition> schemas(Dictionary dictionary, Selection selection) {
    return dictionary.schemas().stream()
        .filter(schema -> selection.touches(schema.name()))
        .map(
            schema ->
                Definition.of(
                    Kind.SCHEMA,
                    schema.name(),
                    null,
                    schema.name(),
                    Map.of(
                        Property.CHARSET, schema.charset(),
                        Property.COLLATION, schema.collation())))
        .toList();
  }

  private static void names(
      AllSchemas all,
      Selection selection,
      Map<TableName, Map<String, String>> tables,
      Set<TableName> views) {
    List<Map<String, String>> rows =
        all.rows(
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
