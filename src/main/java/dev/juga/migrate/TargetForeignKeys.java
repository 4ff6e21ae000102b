package dev.juga.migrate;

import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.ExistingParts;
import dev.juga.mysql.objects.SchemaWriter;
import java.util.List;
import java.util.Map;

/** Adds the foreign keys when all tables are there; an earlier attempt may have added some. */
final class TargetForeignKeys {
  private final Run run;
  private final Session definer;

  TargetForeignKeys(Run run, Session definer) {
    this.run = run;
    this.definer = definer;
  }

  void add(List<TableWork> tables) {
    Map<String, String> done = run.ledger().done(WorkKind.FOREIGN_KEYS);
    List<TableWork> missing =
        tables.stream()
            .filter(work -> !work.definition().addForeignKeys().isEmpty())
            .filter(work -> !done.containsKey(work.table().name().quoted()))
            .toList();
    SchemaWriter writer = new SchemaWriter(definer, run.remarks());
    ExistingParts existing = new ExistingParts(definer);
    run.ledger()
        .intend(
            WorkKind.FOREIGN_KEYS, missing.stream().map(w -> w.table().name().quoted()).toList());
    for (TableWork work : missing) {
      run.stop().check();
      // One ALTER adds all keys of a table or none; the intent may be older than this attempt.
      if (existing.foreignKeys(work.table().name()).isEmpty()) {
        writer.addForeignKeys(work.definition());
      }
      run.ledger().done(WorkKind.FOREIGN_KEYS, work.table().name().quoted());
    }
  }
}
