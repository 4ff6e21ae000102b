package dev.juga.preflight;

import java.util.List;
import java.util.regex.Pattern;

/** Defaults of 0000-00-00, which applications in strict mode cannot use on newer servers. */
final class ZeroDates implements Check {
  private static final Pattern ZERO = Pattern.compile("DEFAULT '0000-00-00");

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget() || !ground.targetSettings().value("sql_mode").contains("NO_ZERO")) {
      return List.of();
    }
    List<String> tables = ground.tablesWhere(table -> ZERO.matcher(table.createStatement()).find());
    return tables.isEmpty()
        ? List.of()
        : List.of(
            Finding.warning("zero-dates", "Columns default to 0000-00-00")
                .at(tables)
                .because(
                    "They are copied; a session in the target's sql_mode (NO_ZERO_DATE) can neither"
                        + " insert that default nor ALTER such a table.")
                .mendedBy(
                    Remedy.advice(
                        "Make them NULL by default on the source, or see the finding sql_mode.")));
  }
}
