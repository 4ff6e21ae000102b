package dev.juga.preflight;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * JSON values that may be longer than the target's max_allowed_packet, its only limit that loading
 * meets (server-facts.md 25); where rows go in by INSERT, long values of any kind.
 */
final class WideJson implements Check {
  static final String ID = "packet";
  private static final String NAME = "max_allowed_packet";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    List<String> tables = ground.tablesWhere(table -> mayHold(ground, table));
    return tables.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning(ID, "Values may be longer than the target takes")
                .at(tables)
                .because(
                    NAME
                        + " is "
                        + limit(ground)
                        + " on the target and more on the source. --scan-text looks at every JSON"
                        + " value.")
                .mendedBy(mended(ground)));
  }

  static Remedy mended(Ground ground) {
    return ground
        .mending()
        .setting(
            NAME,
            Long.toString(
                Math.min(1L << 30, 2 * ground.sourceSettings().number(NAME, limit(ground)))));
  }

  static long limit(Ground ground) {
    return ground.targetSettings().number(NAME, Long.MAX_VALUE);
  }

  /** A value is no longer than its table, and came in through the source's own limit. */
  static boolean mayHold(Ground ground, Table table) {
    boolean byInsert = !ground.targetSettings().isOn("local_infile");
    long limit = byInsert ? limit(ground) / 2 : limit(ground);
    return ground.sourceSettings().number(NAME, 0) > limit
        && table.estimatedBytes() > limit
        && !columns(table, byInsert).isEmpty();
  }

  static List<Column> columns(Table table, boolean alsoLobs) {
    List<Column> columns = new ArrayList<>();
    for (Column column : table.storedColumns()) {
      String type = column.type().toLowerCase(java.util.Locale.ROOT);
      boolean lob = type.startsWith("long") || (type.startsWith("medium") && !type.contains("int"));
      if (column.kind() == ColumnKind.JSON || (alsoLobs && lob)) {
        columns.add(column);
      }
    }
    return columns;
  }
}
