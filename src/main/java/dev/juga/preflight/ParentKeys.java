package dev.juga.preflight;

import dev.juga.mysql.objects.TableDefinition;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Foreign keys to columns that no UNIQUE key holds, which 8.4 refuses (6125). */
final class ParentKeys implements Check {
  private static final String NAME = "restrict_fk_on_non_standard_key";

  @Override
  public List<Finding> look(Ground ground) {
    boolean restricts =
        ground.hasTarget() ? ground.targetSettings().isOn(NAME) : ground.to().isMySqlFrom(8, 4, 0);
    if (!restricts) {
      return List.of();
    }
    Map<TableName, Table> tables = new HashMap<>();
    ground.tables().forEach(table -> tables.put(table.name(), table));
    List<String> places = new ArrayList<>();
    for (TableDefinition definition : ground.definitions()) {
      definition
          .references()
          .forEach(
              reference -> {
                Table parent = tables.get(reference.parent());
                if (parent != null && !isUnique(parent, reference.parentColumns())) {
                  places.add(
                      definition.name()
                          + ", foreign key "
                          + reference.name()
                          + " to "
                          + parent.name());
                }
              });
    }
    Finding finding =
        Finding.blocker(
                "parent-keys",
                "Foreign keys refer to columns that are no UNIQUE key of their parent")
            .at(places);
    String advice = "Make the parent's columns a UNIQUE key on the source.";
    return places.isEmpty()
        ? List.of()
        : List.of(
            finding.mendedBy(
                ground.hasTarget()
                    ? ground.mending().setting(NAME, "OFF").saying(advice + " Or:")
                    : Remedy.advice(advice)));
  }

  private static boolean isUnique(Table parent, List<String> columns) {
    Set<String> wanted = lower(columns);
    return parent.indexes().stream()
        .filter(Index::unique)
        .filter(index -> index.parts().stream().allMatch(ParentKeys::isWholeColumn))
        .anyMatch(
            index -> lower(index.parts().stream().map(IndexPart::column).toList()).equals(wanted));
  }

  private static boolean isWholeColumn(IndexPart part) {
    return part.column() != null && !part.prefix();
  }

  private static Set<String> lower(List<String> names) {
    Set<String> lower = new HashSet<>();
    names.forEach(name -> lower.add(name.toLowerCase(java.util.Locale.ROOT)));
    return lower;
  }
}
