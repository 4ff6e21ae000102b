package dev.juga.mysql.objects;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.Column;
import dev.juga.schema.SqlText;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Why a target cannot hold a table as it is on its source. */
final class Refusals {
  private static final String REMEDY =
      "Change the table on the source (ALTER TABLE), or leave it out with --exclude.";

  private Refusals() {}

  static List<Failure> of(Table table, List<String> elements, DefinitionRules rules) {
    List<Failure> refusals = new ArrayList<>();
    engine(table, rules, refusals);
    collations(table, rules.collations(), refusals);
    for (String element : elements) {
      String upper = element.toUpperCase(Locale.ROOT);
      if (upper.startsWith("PERIOD FOR ") || upper.contains(" WITHOUT OVERLAPS")) {
        refusals.add(refusal("MySQL has no periods, which a table of the source uses", table));
      }
      if (rules.source().isMariaDb()
          && SqlText.words(upper).stream().anyMatch(word -> word.startsWith("NEXTVAL("))) {
        refusals.add(
            refusal("A default takes its value from a sequence, which MySQL does not have", table));
      }
    }
    return refusals;
  }

  /** InnoDB alone keeps rows through a crash, and its transactions protect a copy. */
  private static void engine(Table table, DefinitionRules rules, List<Failure> refusals) {
    if (table.isInnoDb()) {
      return;
    }
    if (!Engines.isConvertible(table.engine())) {
      refusals.add(
          Failure.of(
                  ExitCode.PREFLIGHT,
                  "A table's engine keeps its rows elsewhere or not at all, so that they cannot be"
                      + " copied")
              .at(table.name() + " (" + table.engine() + ')')
              .remedy("Leave it out with --exclude, and create it on the target by hand."));
      return;
    }
    if (!rules.options().convertEngines()) {
      refusals.add(
          Failure.of(ExitCode.PREFLIGHT, DefinitionRules.INNODB_ONLY)
              .at(table.name() + " (" + table.engine() + ')')
              .remedy(
                  "Add --convert-engines, which makes InnoDB tables of others on the target, convert"
                      + " them on the source (ALTER TABLE … ENGINE=InnoDB), or leave them out with"
                      + " --exclude."));
    }
    for (Column column : table.columns()) {
      if (column.autoIncrement() && !leadsAnIndex(table, column)) {
        refusals.add(
            refusal(
                    "An AUTO_INCREMENT column is first in no index, which InnoDB does not take",
                    table)
                .at(table.name() + ", column " + column.name()));
      }
    }
  }

  private static boolean leadsAnIndex(Table table, Column column) {
    return table.indexes().stream()
        .anyMatch(index -> column.name().equals(index.parts().get(0).column()));
  }

  private static void collations(Table table, Collations names, List<Failure> refusals) {
    table.columns().stream()
        .filter(column -> column.collation() != null)
        .filter(column -> names.collation(column.collation()).isEmpty())
        .forEach(
            column ->
                refusals.add(
                    refusal("MySQL has no collation like " + column.collation(), table)
                        .at(table.name() + ", column " + column.name())));
    if (table.collation() != null && names.collation(table.collation()).isEmpty()) {
      refusals.add(refusal("MySQL has no collation like " + table.collation(), table));
    }
  }

  private static Failure refusal(String what, Table table) {
    return Failure.of(ExitCode.PREFLIGHT, what).at(table.name().toString()).remedy(REMEDY);
  }
}
