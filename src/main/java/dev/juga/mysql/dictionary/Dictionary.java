package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.text;

import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.Selection;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;

/** Reads what lives on a server. */
public final class Dictionary {
  private final Server server;
  private final List<String> ignoredSchemas;

  /**
   * A dictionary of one server.
   *
   * @param ignoredSchemas schemas of Juga's own, which never take part
   */
  public Dictionary(Server server, List<String> ignoredSchemas) {
    this.server = server;
    this.ignoredSchemas = List.copyOf(ignoredSchemas);
  }

  /** Everything that a selection names, system schemas never. */
  public Inventory read(Selection selection) {
    return server.brief(session -> read(session, selection));
  }

  /**
   * Columns whose labels or default the server does not show as they are, each as {@code
   * schema.table.column}.
   */
  public List<String> hiddenCharacters(Inventory inventory) {
    return server.brief(session -> new HiddenCharacters(session).find(inventory));
  }

  /** The schemas of the server, but for the system ones and Juga's own. */
  public List<Schema> schemas() {
    return server.brief(this::schemas);
  }

  /** Names of the tables and views that a schema holds. */
  public List<String> tableNames(String schema) {
    return server.brief(
        session ->
            session
                .dsl()
                .select(text("TABLE_NAME"))
                .from(InformationSchema.TABLES)
                .where(text("TABLE_SCHEMA").eq(schema))
                .fetch(text("TABLE_NAME")));
  }

  private Inventory read(Session session, Selection selection) {
    List<Schema> schemas =
        schemas(session).stream().filter(schema -> selection.touches(schema.name())).toList();
    List<String> names = schemas.stream().map(Schema::name).toList();
    List<Table> tables = new TableReader(session).read(names, selection);
    List<StoredObject> objects = new ObjectReader(session).read(names, selection);
    return new Inventory(schemas, tables, objects);
  }

  private List<Schema> schemas(Session session) {
    DSLContext dsl = session.dsl();
    List<String> ignored = new ArrayList<>(InformationSchema.SYSTEM_SCHEMAS);
    ignored.addAll(ignoredSchemas);
    return dsl
        .select(
            text("SCHEMA_NAME"), text("DEFAULT_CHARACTER_SET_NAME"), text("DEFAULT_COLLATION_NAME"))
        .from(InformationSchema.SCHEMATA)
        .where(text("SCHEMA_NAME").notIn(ignored))
        .fetch(row -> new Schema(row.value1(), row.value2(), row.value3()))
        .stream()
        .sorted(Comparator.comparing(Schema::name))
        .toList();
  }
}
