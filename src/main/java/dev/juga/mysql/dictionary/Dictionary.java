package dev.juga.mysql.dictionary;

import static dev.juga.mysql.dictionary.InformationSchema.text;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Inventory;
import dev.juga.schema.Outline;
import dev.juga.schema.Schema;
import dev.juga.schema.Selection;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;

/** Reads what lives on a server, MySQL from 5.6 and MariaDB from 10.2. */
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

  /**
   * Everything that a selection names, system schemas never. Fails with PREFLIGHT if the selection
   * holds what MySQL has no counterpart for, such as MariaDB's sequences.
   */
  public Inventory read(Selection selection) {
    Inventory inventory = server.brief(session -> read(session, selection));
    return new Inventory(
        inventory.schemas(), withStatements(inventory.tables()), inventory.objects());
  }

  /**
   * The base tables that a selection names, with their definitions. Fails as {@link #read} does.
   */
  public List<Table> tables(Selection selection) {
    List<Table> tables =
        server.brief(
            session -> {
              List<String> schemas = names(schemas(session, selection));
              TableNames found = new TableNames(session).read(schemas, selection);
              return new TableReader(session).read(schemas, found.tables());
            });
    return withStatements(tables);
  }

  /** What SHOW CREATE answers for these base tables. */
  public Map<TableName, String> statements(Collection<TableName> tables) {
    return new StatementReader(server).read(List.copyOf(tables));
  }

  private List<Table> withStatements(List<Table> tables) {
    Map<TableName, String> statements = statements(tables.stream().map(Table::name).toList());
    return tables.stream().map(table -> table.with(statements.get(table.name()))).toList();
  }

  /**
   * The schemas and base tables that a selection names, with their engines and the server's
   * estimates: one query, no definition is opened. Fails as {@link #read} does.
   */
  public Outline names(Selection selection) {
    return server.brief(
        session -> {
          List<Schema> schemas = schemas(session, selection);
          return new Outline(
              schemas, new TableNames(session).read(names(schemas), selection).summaries());
        });
  }

  /**
   * The parts that partitioned tables of a selection consist of, by the names that PARTITION()
   * takes: subpartitions where there are any.
   */
  public Map<TableName, List<String>> partitions(Selection selection) {
    List<String> schemas = schemas().stream().map(Schema::name).filter(selection::touches).toList();
    return server.brief(
        session ->
            InformationSchema.rows(
                    session,
                    InformationSchema.PARTITIONS,
                    "TABLE_SCHEMA",
                    schemas,
                    text("TABLE_SCHEMA"),
                    text("TABLE_NAME"),
                    text("PARTITION_NAME"),
                    text("SUBPARTITION_NAME"))
                .stream()
                .filter(row -> row.get(text("PARTITION_NAME")) != null)
                .collect(
                    groupingBy(
                        row ->
                            new TableName(
                                row.get(text("TABLE_SCHEMA")), row.get(text("TABLE_NAME"))),
                        mapping(
                            row ->
                                Objects.requireNonNullElse(
                                    row.get(text("SUBPARTITION_NAME")),
                                    row.get(text("PARTITION_NAME"))),
                            toList()))));
  }

  /**
   * Columns whose labels the server does not show as they are and no row tells, each as {@code
   * schema.table.column}.
   */
  public List<String> hiddenCharacters(Inventory inventory) {
    return inventory.tables().stream()
        .flatMap(
            table ->
                table.columns().stream()
                    .filter(column -> !column.text().complete())
                    .map(column -> table.name() + "." + column.name()))
        .sorted()
        .toList();
  }

  /** The schemas of the server, but for the system ones and Juga's own. */
  public List<Schema> schemas() {
    return server.brief(this::schemas);
  }

  /** The tables and views that these schemas hold; those that hold none are not in the answer. */
  public Map<String, List<String>> tableNames(Collection<String> schemas) {
    return server.brief(
        session ->
            InformationSchema.rows(
                    session,
                    InformationSchema.TABLES,
                    "TABLE_SCHEMA",
                    List.copyOf(schemas),
                    text("TABLE_SCHEMA"),
                    text("TABLE_NAME"))
                .stream()
                .collect(
                    groupingBy(
                        row -> row.get(text("TABLE_SCHEMA")),
                        mapping(row -> row.get(text("TABLE_NAME")), toList()))));
  }

  private Inventory read(Session session, Selection selection) {
    List<Schema> schemas = schemas(session, selection);
    TableNames found = new TableNames(session).read(names(schemas), selection);
    List<Table> tables = new TableReader(session).read(names(schemas), found.tables());
    List<StoredObject> objects =
        new ObjectReader(session, names(schemas), selection).read(found.views());
    return new Inventory(schemas, tables, objects);
  }

  private static List<String> names(List<Schema> schemas) {
    return schemas.stream().map(Schema::name).toList();
  }

  private List<Schema> schemas(Session session, Selection selection) {
    return schemas(session).stream().filter(schema -> selection.touches(schema.name())).toList();
  }

  private List<Schema> schemas(Session session) {
    DSLContext dsl = session.dsl();
    List<String> ignored = new ArrayList<>(InformationSchema.SYSTEM_SCHEMAS);
    ignored.addAll(ignoredSchemas);
    return dsl
        .select(
            text("SCHEMA_NAME"), text("DEFAULT_CHARACTER_SET_NAME"), text("DEFAULT_COLLATION_NAME"))
        .from(InformationSchema.SCHEMATA)
        .fetch(row -> new Schema(row.value1(), row.value2(), row.value3()))
        .stream()
        .filter(schema -> !ignored.contains(schema.name()))
        .sorted(Comparator.comparing(Schema::name))
        .toList();
  }
}
