package dev.juga.preflight;

import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Identifier;
import dev.juga.schema.Schema;
import java.util.List;

/** Schemas of the target that hold something already; a migration overwrites nothing. */
final class TablesInTheWay implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget() || ground.options().overwriting()) {
      return List.of();
    }
    Dictionary target = new Dictionary(ground.target(), List.of());
    List<String> wanted = ground.schemaNames();
    List<String> filled =
        target.schemas().stream()
            .map(Schema::name)
            .filter(wanted::contains)
            .filter(name -> !target.tableNames(name).isEmpty())
            .toList();
    return filled.isEmpty()
        ? List.of()
        : List.of(
            Finding.blocker(
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
