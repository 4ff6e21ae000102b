package dev.juga.migrate;

import dev.juga.lane.Lanes;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.schema.Schema;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Creates the schemas and the bare tables. What an earlier run of the same migration created is
 * kept where its definition is still that of the source, and made anew where it is not.
 */
final class TargetTables {
  private static final int TABLES_PER_INTENT = 50;

  /** A CREATE TABLE waits for the disk half a dozen times; more at once share these waits. */
  private static final int CREATORS = 8;

  private final Run run;
  private final Session definer;

  TargetTables(Run run, Session definer) {
    this.run = run;
    this.definer = definer;
  }

  void create(List<Schema> schemas, List<TableWork> tables) {
    SchemaWriter writer = new SchemaWriter(definer, run.remarks());
    Ledger ledger = run.ledger();
    Map<String, String> created = ledger.done(WorkKind.SCHEMA);
    List<Schema> newSchemas =
        schemas.stream().filter(schema -> !created.containsKey(schema.name())).toList();
    ledger.intend(WorkKind.SCHEMA, newSchemas.stream().map(Schema::name).toList());
    // Old ones too: a run that was killed while it made a routine leaves another default collation.
    schemas.forEach(writer::create);
    newSchemas.forEach(schema -> ledger.done(WorkKind.SCHEMA, schema.name()));
    dropWhatTheSourceLost(tables);
    List<TableWork> missing = missing(tables);
    dropWhatIsHalfDone(missing);
    createAll(missing);
    tables.forEach(work -> work.definition().rewrites().forEach(run.remarks()));
  }

  private void dropWhatIsHalfDone(List<TableWork> works) {
    Set<String> known = run.ledger().known(WorkKind.TABLE).keySet();
    works.stream()
        .filter(work -> known.contains(name(work)))
        .forEach(
            work -> {
              definer.execute("DROP TABLE IF EXISTS " + name(work));
              forgetContents(work.table().name());
            });
  }

  private void createAll(List<TableWork> works) {
    Queue<List<TableWork>> parts = new ConcurrentLinkedQueue<>();
    for (int from = 0; from < works.size(); from += TABLES_PER_INTENT) {
      parts.add(works.subList(from, Math.min(works.size(), from + TABLES_PER_INTENT)));
    }
    if (!parts.isEmpty()) {
      Callable<List<TableName>> creator = () -> create(parts);
      new Lanes(run.stop()).run(Collections.nCopies(Math.min(CREATORS, parts.size()), creator));
    }
  }

  private List<TableName> create(Queue<List<TableWork>> parts) {
    List<TableName> created = new ArrayList<>();
    try (Session session = run.openTarget(Purpose.DEFINE)) {
      SchemaWriter writer = new SchemaWriter(session, run.remarks());
      for (List<TableWork> part = parts.poll(); part != null; part = parts.poll()) {
        created.addAll(create(writer, part));
      }
    }
    return created;
  }

  private List<TableName> create(SchemaWriter writer, List<TableWork> part) {
    Map<String, String> definitions = new LinkedHashMap<>();
    part.forEach(work -> definitions.put(name(work), definition(work)));
    run.ledger().intend(WorkKind.TABLE, definitions);
    for (TableWork work : part) {
      run.stop().check();
      writer.createBare(work.definition());
    }
    run.ledger().done(WorkKind.TABLE, definitions.keySet());
    return part.stream().map(work -> work.table().name()).toList();
  }

  private static String name(TableWork work) {
    return work.table().name().quoted();
  }

  /** Tables that are not there yet as the source defines them now. */
  private List<TableWork> missing(List<TableWork> tables) {
    Map<String, String> created = run.ledger().done(WorkKind.TABLE);
    Set<TableName> present = present(created.isEmpty() ? List.of() : tables);
    List<TableWork> missing = new ArrayList<>();
    for (TableWork work : tables) {
      boolean there =
          present.contains(work.table().name())
              && definition(work).equals(created.get(work.table().name().quoted()));
      if (!there) {
        missing.add(work);
      }
    }
    return missing;
  }

  private Set<TableName> present(List<TableWork> tables) {
    List<String> schemas =
        tables.stream().map(work -> work.table().name().schema()).distinct().toList();
    Set<TableName> present = new HashSet<>();
    new Dictionary(run.target(), List.of())
        .tableNames(schemas)
        .forEach(
            (schema, names) -> names.forEach(name -> present.add(new TableName(schema, name))));
    return present;
  }

  private void dropWhatTheSourceLost(List<TableWork> tables) {
    Set<String> wanted = new HashSet<>();
    tables.forEach(work -> wanted.add(work.table().name().quoted()));
    for (String known : run.ledger().known(WorkKind.TABLE).keySet()) {
      if (!wanted.contains(known)) {
        definer.execute("DROP TABLE IF EXISTS " + known);
        run.ledger().forget(WorkKind.TABLE, known);
        run.remarks().accept("The table " + known + " is gone from the source, and so it is here.");
      }
    }
  }

  /** A new table has no rows, no indexes built later, no foreign keys. */
  private void forgetContents(TableName table) {
    run.ledger().chunks().forget(table);
    for (WorkKind kind : List.of(WorkKind.INDEXES, WorkKind.COMPLETE, WorkKind.FOREIGN_KEYS)) {
      run.ledger().forget(kind, table.quoted());
    }
  }

  /** The counter moves with every row that is written. */
  private static String definition(TableWork work) {
    return work.table().createStatement().replaceFirst(" AUTO_INCREMENT=\\d+", "");
  }
}
