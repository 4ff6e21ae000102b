package dev.juga.preflight;

import dev.juga.ledger.Ledger;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Identifier;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Schemas of the target that hold something already; a migration overwrites nothing. */
final class TablesInTheWay implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget() || ground.options().overwriting()) {
      return List.of();
    }
    Dictionary target = new Dictionary(ground.target(), List.of());
    List<String> wanted = ground.schemaNames();
    Set<String> holding = target.tableNames(wanted).keySet();
    List<String> filled = wanted.stream().filter(holding::contains).sorted().toList();
    if (filled.isEmpty()) {
      return List.of();
    }
    Optional<String> unfinished = Ledger.unfinishedAsked(ground.target(), ground.source());
    return List.of(
        unfinished.isPresent()
            ? Finding.warning(
                    "tables-in-the-way",
                    "The target has tables of a run that did not reach its end")
                .at(filled)
                .because("It asked for: " + unfinished.get() + '.')
                .mendedBy(
                    Remedy.advice("The same command goes on with it; --drop-existing begins anew."))
            : Finding.blocker(
                    "tables-in-the-way", "The target has tables in schemas that are to be copied")
                .at(filled)
                .because(
                    "Juga overwrites nothing; a run of its own that broke off is taken up again.")
                .mendedBy(
                    Remedy.onTarget(
                            filled.stream()
                                .map(name -> "DROP SCHEMA " + Identifier.quoted(name))
                                .toArray(String[]::new))
                        .saying(
                            "If they are of no use any more, migrate with --drop-existing, or:")));
  }
}
