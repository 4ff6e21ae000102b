package dev.juga.mysql.objects;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Identifier;
import dev.juga.schema.Inventory;
import dev.juga.schema.Schema;
import dev.juga.schema.Selection;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Copies the definitions of a schema in the order of a run, rows left out. */
final class DefinitionCopy {
  private final Server source;
  private final Server target;
  private final String schema;
  private final DefinitionOptions options;
  private final List<String> told = new ArrayList<>();
  private final List<String> done = new ArrayList<>();

  DefinitionCopy(Server source, Server target, String schema, DefinitionOptions options) {
    this.source = source;
    this.target = target;
    this.schema = schema;
    this.options = options;
  }

  /** Remarks and rewrites. */
  List<String> told() {
    return told;
  }

  /** Objects in the order in which they were finished. */
  List<String> done() {
    return done;
  }

  Inventory inventory() {
    return new Dictionary(source, List.of())
        .read(Selection.of(List.of(Identifier.quoted(schema)), List.of()));
  }

  List<TableDefinition> definitions(Inventory inventory) {
    return inventory.tables().stream()
        .map(table -> new TableDefinition(table, null, false, rules()))
        .toList();
  }

  private DefinitionRules rules() {
    return new DefinitionRules(source.version(), target.version(), options);
  }

  /**
   * Creates everything on the target, twice over where a run may be repeated.
   *
   * @param rows statements that stand for the rows, run in the schema on the target before indexes
   */
  void run(String... rows) {
    Inventory inventory = inventory();
    List<TableDefinition> definitions = definitions(inventory);
    try (Session session = target.open(Purpose.DEFINE)) {
      session.execute("DROP SCHEMA IF EXISTS " + Identifier.quoted(schema));
      SchemaWriter writer = new SchemaWriter(session, told::add);
      for (Schema one : inventory.schemas()) {
        writer.create(one);
      }
      definitions.forEach(writer::createBare);
      definitions.forEach(definition -> told.addAll(definition.rewrites()));
      session.execute("USE " + Identifier.quoted(schema));
      session.execute(rows);
      for (int i = 0; i < definitions.size(); i++) {
        Table table = inventory.tables().get(i);
        writer.addIndexes(table, definitions.get(i));
        writer.addIndexes(table, definitions.get(i));
      }
      for (TableDefinition definition : definitions) {
        writer.addForeignKeys(definition);
        writer.addForeignKeys(definition, name -> name.schema().equals(schema));
        writer.tellOrphans(definition);
      }
      writer.fixAutoIncrement(definitions);
      write(session, inventory, false);
      done.clear();
      write(session, inventory, true);
    }
  }

  private void write(Session session, Inventory inventory, boolean replacing) {
    new ObjectWriter(session, inventory.schemas(), rules(), replacing, told::add)
        .create(inventory.objects(), (StoredObject object) -> done.add(object.toString()));
  }
}
