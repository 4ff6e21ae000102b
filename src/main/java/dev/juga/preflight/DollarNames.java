package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** Names that newer servers take only in quotes: with a leading dollar sign. */
final class DollarNames implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.to().isMySqlFrom(8, 0, 32)) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    ground.schemaNames().stream().filter(name -> name.startsWith("$")).forEach(names::add);
    names.addAll(ground.tablesWhere(table -> table.name().table().startsWith("$")));
    ground
        .tables()
        .forEach(
            table ->
                table.columns().stream()
                    .filter(column -> column.name().startsWith("$"))
                    .forEach(column -> names.add(table.name() + "." + column.name())));
    return names.isEmpty()
        ? List.of()
        : List.of(
            Finding.note("dollar-names", "Names begin with a dollar sign")
                .at(names)
                .because("They are copied; applications that write them without quotes are warned.")
                .mendedBy(Remedy.advice("Quote them in the applications.")));
  }
}
