package dev.juga.preflight;

import dev.juga.mysql.objects.Collations;
import dev.juga.schema.Column;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** UNIQUE keys over text whose collation becomes another one: values may fall together there. */
final class ChangedCollations implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    Collations names = ground.rules().collations();
    List<String> places = new ArrayList<>();
    for (Table table : ground.tables()) {
      for (Index index : table.indexes()) {
        if (index.unique()
            && index.parts().stream().anyMatch(part -> changes(table, part, names))) {
          places.add(table.name() + ", key " + index.name());
        }
      }
    }
    return places.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning(
                    "changed-collations",
                    "UNIQUE keys hold text whose collation MySQL has only a near one of")
                .at(places)
                .because(
                    "Values that differ on the source may be the same there; a run would stop at"
                        + " them and name the rows.")
                .mendedBy(
                    Remedy.advice(
                        "Rehearse, or give these columns a collation that both know, such as"
                            + " utf8mb4_general_ci, on the source.")));
  }

  private static boolean changes(Table table, IndexPart part, Collations names) {
    return part.column() != null
        && table.column(part.column()).map(Column::collation).filter(names::changes).isPresent();
  }
}
