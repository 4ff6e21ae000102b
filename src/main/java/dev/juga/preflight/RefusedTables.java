package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables that the target cannot hold as they are: engines, collations, what only MariaDB has. */
final class RefusedTables implements Check {
  private static final String ID = "definition";

  @Override
  public List<Finding> look(Ground ground) {
    Map<String, List<Failure>> alike = new LinkedHashMap<>();
    for (TableDefinition definition : ground.definitions()) {
      definition
          .refusals()
          .forEach(one -> alike.computeIfAbsent(one.what(), what -> new ArrayList<>()).add(one));
    }
    List<Finding> findings = new ArrayList<>();
    alike.forEach((what, refusals) -> findings.add(finding(ground, what, refusals)));
    return findings;
  }

  private static Finding finding(Ground ground, String what, List<Failure> refusals) {
    Remedy advice = Remedy.advice(refusals.get(0).remedy());
    boolean engine = what.equals(DefinitionRules.INNODB_ONLY);
    return Finding.blocker(engine ? "engine" : ID, what)
        .at(refusals.stream().map(Failure::where).toList())
        .mendedBy(engine ? converting(ground) : advice);
  }

  /** Such tables also need a lock of their own while they are copied. */
  private static Remedy converting(Ground ground) {
    Remedy options =
        UnprotectedTables.areIn(ground)
            ? Remedy.option("--convert-engines", "--freeze-myisam")
            : Remedy.option("--convert-engines");
    return options.saying(
        "Convert them on the source (ALTER TABLE … ENGINE=InnoDB), leave them out with --exclude, or"
            + " let Juga make InnoDB tables of them on the target.");
  }
}
