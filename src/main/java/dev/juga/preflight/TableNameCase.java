package dev.juga.preflight;

import java.util.List;

/** Whether both servers tell table names apart by letter case; set when a server is created. */
final class TableNameCase implements Check {
  private static final String NAME = "lower_case_table_names";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    String from = ground.sourceSettings().value(NAME);
    String to = ground.targetSettings().value(NAME);
    return from.equals(to)
        ? List.of()
        : List.of(
            Finding.blocker(
                    "table-name-case",
                    "Source and target treat upper and lower case of table names differently")
                .at(NAME + " is " + from + " and " + to)
                .mendedBy(ground.mending().setting(NAME, from)));
  }
}
