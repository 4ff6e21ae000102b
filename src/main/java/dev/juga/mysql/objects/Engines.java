package dev.juga.mysql.objects;

import dev.juga.schema.Table;
import java.util.Locale;
import java.util.Set;

/** Which storage engines a target of InnoDB tables can take over. */
final class Engines {
  /** Engines whose rows an InnoDB table holds just as well. */
  private static final Set<String> CONVERTIBLE =
      Set.of("myisam", "memory", "aria", "archive", "csv");

  private Engines() {}

  static boolean isConvertible(String engine) {
    return CONVERTIBLE.contains(engine.toLowerCase(Locale.ROOT));
  }

  /** Whether the table becomes an InnoDB table on its way. */
  static boolean isConverted(DefinitionRules rules, Table table) {
    return rules.options().convertEngines() && isConvertible(table.engine());
  }
}
