package dev.juga.preflight;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Index;
import dev.juga.schema.IndexPart;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What 8.4 no longer takes in tables: FLOAT that numbers itself, KEY partitions by prefixes. */
final class NewDdlRules implements Check {
  private static final Pattern BY_KEY =
      Pattern.compile("PARTITION BY (?:LINEAR )?KEY (?:ALGORITHM = \\d )?\\(([^)]*)\\)");

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.to().isMySqlFrom(8, 4, 0)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<String> floats = ground.tablesWhere(NewDdlRules::numbersByFloat);
    if (!floats.isEmpty()) {
      findings.add(
          Finding.blocker(
                  "float-auto-increment", "FLOAT or DOUBLE columns with AUTO_INCREMENT are refused")
              .at(floats)
              .mendedBy(Remedy.advice("Make them BIGINT on the source (ALTER TABLE … MODIFY).")));
    }
    List<String> prefixes = ground.tablesWhere(NewDdlRules::isPartitionedByPrefix);
    if (!prefixes.isEmpty()) {
      findings.add(
          Finding.blocker("prefix-partitions", "KEY partitions by a prefix of a column are refused")
              .at(prefixes)
              .mendedBy(Remedy.advice("Partition by whole columns on the source, or not at all.")));
    }
    return findings;
  }

  private static boolean numbersByFloat(Table table) {
    return table.columns().stream()
        .filter(Column::autoIncrement)
        .anyMatch(
            column -> column.kind() == ColumnKind.FLOAT || column.kind() == ColumnKind.DOUBLE);
  }

  private static boolean isPartitionedByPrefix(Table table) {
    Matcher key = BY_KEY.matcher(table.createStatement());
    if (!key.find()) {
      return false;
    }
    Set<String> prefixes =
        table.indexes().stream()
            .filter(Index::isPrimary)
            .flatMap(index -> index.parts().stream())
            .filter(IndexPart::prefix)
            .map(IndexPart::column)
            .collect(Collectors.toSet());
    return key.group(1).isBlank()
        ? !prefixes.isEmpty()
        : prefixes.stream().anyMatch(column -> key.group(1).contains(column));
  }
}
