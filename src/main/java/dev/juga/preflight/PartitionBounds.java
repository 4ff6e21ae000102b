package dev.juga.preflight;

import java.util.List;
import java.util.regex.Pattern;

/** Dates in partition bounds that are not written with dashes, which newer servers warn of. */
final class PartitionBounds implements Check {
  private static final Pattern ODD_DATE =
      Pattern.compile(
          "VALUES (?:LESS THAN|IN) \\([^)]*'\\d{2,4}[^-\\d' ]\\d{1,2}[^-\\d' ]\\d{1,2}");

  @Override
  public List<Finding> look(Ground ground) {
    List<String> tables =
        ground.tablesWhere(table -> ODD_DATE.matcher(table.createStatement()).find());
    return tables.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning("partition-bounds", "Partition bounds hold dates without dashes")
                .at(tables)
                .mendedBy(
                    Remedy.advice(
                        "Write them as '2021-12-31' on the source (ALTER TABLE … REORGANIZE"
                            + " PARTITION).")));
  }
}
