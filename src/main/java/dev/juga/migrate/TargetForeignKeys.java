package dev.juga.migrate;

import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    Set<TableName> selected =
        tables.stream().map(work -> work.table().name()).collect(Collectors.toSet());
    List<TableWork> withKeys =
        tables.stream().filter(work -> !work.definition().addForeignKeys().isEmpty()).toList();
    List<TableWork> missing =
        withKeys.stream().filter(work -> !done.containsKey(name(work))).toList();
    SchemaWriter writer = new SchemaWriter(definer, run.remarks());
    run.ledger()
        .intend(WorkKind.FOREIGN_KEYS, missing.stream().map(TargetForeignKeys::name).toList());
    for (TableWork work : missing) {
      run.stop().check();
      writer.addForeignKeys(work.definition(), selected::contains);
      run.ledger().done(WorkKind.FOREIGN_KEYS, name(work));
    }
    withKeys.forEach(work -> writer.tellOrphans(work.definition()));
  }

  private static String name(TableWork work) {
    return work.table().name().quoted();
  }
}
