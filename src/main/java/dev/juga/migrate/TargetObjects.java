package dev.juga.migrate;

import dev.juga.failure.Failure;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.DefinitionRules;
import dev.juga.mysql.objects.ObjectWriter;
import dev.juga.schema.Inventory;
import dev.juga.schema.StoredObject;
import dev.juga.schema.StoredObject.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Views, routines, triggers and events. They are all created when the rows are in; where an earlier
 * attempt created some already, they are made anew, since the source's may have changed.
 */
final class TargetObjects {
  private static final int NO_SUCH_SCHEMA = 1049;

  private final Run run;
  private final Session definer;
  private final DefinitionRules rules;

  TargetObjects(Run run, Session definer, DefinitionRules rules) {
    this.run = run;
    this.rules = rules;
    this.definer = definer;
  }

  /** Rows that are loaded or removed would fire them (server-facts.md 7). */
  void dropTriggers() {
    run.ledger()
        .known(WorkKind.OBJECT)
        .forEach(
            (name, drop) -> {
              if (name.startsWith(Kind.TRIGGER + " ")) {
                drop(drop);
              }
            });
  }

  void create(Inventory inventory) {
    Map<String, String> drops = new LinkedHashMap<>();
    inventory.objects().forEach(object -> drops.put(name(object), dropStatement(object)));
    run.ledger().known(WorkKind.OBJECT).forEach((name, drop) -> dropIfLost(name, drop, drops));
    run.ledger().intend(WorkKind.OBJECT, drops);
    Set<String> events =
        inventory.objects().stream()
            .filter(object -> object.kind() == Kind.EVENT && object.enabled())
            .map(object -> object.schema() + '.' + object.name())
            .collect(Collectors.toSet());
    run.ledger().intend(WorkKind.EVENT, java.util.List.copyOf(events));
    new ObjectWriter(definer, inventory.schemas(), rules, true, run.remarks())
        .create(inventory.objects(), object -> run.ledger().done(WorkKind.OBJECT, name(object)));
  }

  private void dropIfLost(String name, String drop, Map<String, String> wanted) {
    if (!wanted.containsKey(name)) {
      drop(drop);
      run.ledger().forget(WorkKind.OBJECT, name);
    }
  }

  private void drop(String statement) {
    try {
      definer.execute(statement);
    } catch (Failure e) {
      if (ServerFailure.code(e) != NO_SUCH_SCHEMA) {
        throw e;
      }
    }
  }

  private static String name(StoredObject object) {
    return object.kind() + " " + object.quotedName();
  }

  private static String dropStatement(StoredObject object) {
    return "DROP " + object.kind().keyword() + " IF EXISTS " + object.quotedName();
  }
}
