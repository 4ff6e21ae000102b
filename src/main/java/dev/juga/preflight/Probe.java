package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.ObjectWriter;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.objects.TableDefinition;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import dev.juga.schema.StoredObject;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates every empty table and every view, routine, trigger and event in scratch schemas on the
 * target: the best proof that it takes them. Closing drops these schemas, however the probe ended.
 */
final class Probe implements AutoCloseable {
  private static final String ID = "probe";
  private static final int PROBE = 8;

  /** How {@link SchemaWriter} puts a warning of the target into words. */
  private static final Pattern WARNING =
      Pattern.compile("The target warned about (table .+?): (.*?)\\.?", Pattern.DOTALL);

  private final Ground ground;
  private final StopSign stop;
  private final ScratchNames names;
  private final Session session;
  private final Map<String, List<String>> refused = new LinkedHashMap<>();
  private final List<String> skipped = new ArrayList<>();
  private final Map<String, Set<String>> warned = new TreeMap<>();

  Probe(Ground ground, StopSign stop) {
    this.ground = ground;
    this.stop = stop;
    this.names =
        new ScratchNames(UUID.randomUUID().toString().substring(0, PROBE), ground.schemaNames());
    this.session = ground.target().open(Purpose.DEFINE);
  }

  List<Finding> run() {
    List<Schema> schemas =
        ground.schemas().stream()
            .map(one -> new Schema(names.of(one.name()), one.charset(), one.collation()))
            .toList();
    SchemaWriter writer = new SchemaWriter(session, this::remark);
    List<Schema> made = new ArrayList<>();
    for (Schema schema : schemas) {
      tried("the scratch schema for " + names.real(schema.name()), () -> writer.create(schema));
      made.add(schema);
    }
    tables(writer);
    objects(made);
    return findings();
  }

  private void tables(SchemaWriter writer) {
    List<TableDefinition> created = new ArrayList<>();
    for (Table table : ground.tables()) {
      TableDefinition definition = new TableDefinition(scratch(table), null, true, ground.rules());
      if (definition.refusals().isEmpty()
          && tried("table " + table.name(), () -> create(writer, definition))) {
        created.add(definition);
      }
    }
    for (TableDefinition definition : created) {
      if (!definition.references().isEmpty()) {
        tried(
            names.real("table " + definition.name()),
            () -> writer.addForeignKeys(definition, parent -> true));
      }
    }
  }

  /** Functions that the target does not know are looked for in the current schema. */
  private void create(SchemaWriter writer, TableDefinition definition) {
    session.execute(definition.useSchema());
    writer.createBare(definition);
  }

  private Table scratch(Table table) {
    return new Table(
        new TableName(names.of(table.name().schema()), table.name().table()),
        table.engine(),
        table.collation(),
        table.estimatedRows(),
        table.estimatedBytes(),
        table.columns(),
        table.indexes(),
        names.in(table.createStatement()));
  }

  private void objects(List<Schema> schemas) {
    Map<String, StoredObject> real = new LinkedHashMap<>();
    List<StoredObject> scratch = new ArrayList<>();
    for (StoredObject object : ground.objects()) {
      StoredObject renamed = scratch(object);
      scratch.add(renamed);
      real.put(renamed.toString(), object);
    }
    new ObjectWriter(session, schemas, ground.rules(), false, this::remark)
        .tryAll(scratch, object -> stop.check())
        .forEach(refusal -> refuse(real.get(refusal.where()), refusal));
  }

  private StoredObject scratch(StoredObject object) {
    return new StoredObject(
        object.kind(),
        names.of(object.schema()),
        object.name(),
        object.table(),
        names.in(object.createStatement()),
        object.sqlMode(),
        object.charset(),
        object.collation(),
        object.databaseCollation(),
        object.timeZone(),
        object.enabled(),
        object.defect());
  }

  private void refuse(StoredObject object, Failure refusal) {
    if (names.isAmbiguous(object.createStatement())) {
      skipped.add(object.toString());
    } else {
      refused(object.toString(), refusal);
    }
  }

  private boolean tried(String place, Runnable creation) {
    stop.check();
    try {
      creation.run();
      return true;
    } catch (Failure e) {
      if (!ObjectWriter.isAnswer(e)) {
        throw e;
      }
      refused(place, e);
      return false;
    }
  }

  private void refused(String place, Failure refusal) {
    refused.computeIfAbsent(names.real(refusal.what()), what -> new ArrayList<>()).add(place);
  }

  /** Told are changes on purpose too, which are no news; warnings of the target are. */
  private void remark(String sentence) {
    Matcher warning = WARNING.matcher(names.real(sentence));
    if (warning.matches()) {
      warned.computeIfAbsent(warning.group(2), what -> new TreeSet<>()).add(warning.group(1));
    }
  }

  private List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    refused.forEach(
        (what, places) ->
            findings.add(
                Finding.blocker(ID, what)
                    .at(places)
                    .mendedBy(
                        Remedy.advice(
                            "Change the definition on the source so that both servers take it, or"
                                + " leave it out with --exclude."))));
    warned.forEach(
        (what, places) ->
            findings.add(Finding.warning(ID, "The target warns: " + what).at(List.copyOf(places))));
    if (!skipped.isEmpty()) {
      findings.add(
          Finding.note(ID, "Objects could not be tried under scratch names")
              .at(skipped)
              .because("They call something else by the name of a schema."));
    }
    return findings;
  }

  @Override
  public void close() {
    session.close();
    try (Session last = ground.target().open(Purpose.DEFINE)) {
      for (String name : names.all()) {
        last.execute("DROP SCHEMA IF EXISTS " + Identifier.quoted(name));
      }
    }
  }
}
