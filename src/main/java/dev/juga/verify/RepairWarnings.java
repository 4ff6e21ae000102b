package dev.juga.verify;

import dev.juga.mysql.Server;
import dev.juga.mysql.dictionary.TableDependents;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What somebody has to know before running the statements of a repair (server-facts.md 7). */
final class RepairWarnings {
  private final Server target;

  RepairWarnings(Server target) {
    this.target = target;
  }

  /** A line each. */
  List<String> of(List<TableVerdict> verdicts, List<TableComparison> compared) {
    List<TableName> changed =
        compared.stream()
            .filter(table -> table.findings().mismatches() > 0)
            .map(table -> table.pair().name())
            .toList();
    List<String> lines = new ArrayList<>();
    lines.add(
        "Makes the rows of " + changed.size() + " tables of the target equal to the source's.");
    lines.add("Juga did not run this. Read it, take a snapshot of the target, then run it there.");
    TableDependents dependents = target.brief(session -> TableDependents.of(session, changed));
    for (String trigger : dependents.triggers()) {
      lines.add("TRIGGER FIRES: " + trigger + "; drop it before, and create it again behind.");
    }
    for (String foreignKey : dependents.foreignKeys()) {
      lines.add("FOREIGN KEY, not checked and not cascaded here: " + foreignKey);
    }
    for (TableVerdict verdict : verdicts) {
      if (verdict.verdict() != Verdict.MATCH
          && verdict.verdict() != Verdict.EXCLUDED
          && !changed.contains(verdict.table())) {
        lines.add("NOT MENDED HERE: " + verdict.table() + ": " + verdict.reason());
      }
    }
    for (TableComparison table : compared) {
      if (table.failure().isPresent() || !table.pair().lackingOnTarget().isEmpty()) {
        lines.add("NOT MENDED WHOLLY: " + table.pair().name() + ", see its verdict.");
      }
      if (table.findings().moving() > 0) {
        lines.add("ROWS THAT KEPT MOVING ARE LEFT OUT: " + table.pair().name());
      }
    }
    return lines;
  }
}
