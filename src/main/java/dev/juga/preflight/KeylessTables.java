package dev.juga.preflight;

import dev.juga.schema.Column;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;

/** Tables without a primary key, and what the target makes of them (server-facts.md 33). */
final class KeylessTables implements Check {
  private static final String ID = "keyless-tables";
  private static final String REQUIRED = "sql_require_primary_key";
  private static final String INVISIBLE = "sql_generate_invisible_primary_key";

  @Override
  public List<Finding> look(Ground ground) {
    List<String> keyless = ground.tablesWhere(table -> !table.hasPrimaryKey());
    if (keyless.isEmpty()) {
      return List.of();
    }
    if (ground.hasTarget() && ground.targetSettings().isOn(INVISIBLE)) {
      return invisible(ground, keyless);
    }
    if (ground.hasTarget() && ground.targetSettings().isOn(REQUIRED)) {
      return List.of(
          Finding.blocker("primary-key-required", "The target takes no table without a primary key")
              .at(keyless)
              .mendedBy(
                  ground
                      .mending()
                      .setting(REQUIRED, "OFF")
                      .saying("Or give these tables a primary key on the source.")));
    }
    return List.of(
        Finding.warning(ID, "Tables have no primary key")
            .at(keyless)
            .because(
                "They are copied, each as one stream that a broken run begins anew; replication to"
                    + " RDS and from it searches such tables row by row.")
            .mendedBy(
                Remedy.advice(
                    "Add one where you can (ALTER TABLE … ADD COLUMN id BIGINT UNSIGNED"
                        + " AUTO_INCREMENT PRIMARY KEY).")));
  }

  private static List<Finding> invisible(Ground ground, List<String> keyless) {
    List<String> refused = ground.tablesWhere(KeylessTables::takesNoInvisibleKey);
    Remedy off = ground.mending().setting(INVISIBLE, "OFF");
    List<Finding> findings = new ArrayList<>();
    if (!refused.isEmpty()) {
      findings.add(
          Finding.blocker(
                  "invisible-key", "The target would add an invisible key that tables cannot have")
              .at(refused)
              .because("They have an AUTO_INCREMENT column already (4109), or partitions (1235).")
              .mendedBy(off));
    }
    findings.add(
        Finding.warning(ID, "The target adds an invisible primary key, my_row_id, to tables")
            .at(keyless)
            .mendedBy(off));
    return findings;
  }

  private static boolean takesNoInvisibleKey(Table table) {
    return !table.hasPrimaryKey()
        && (table.columns().stream().anyMatch(Column::autoIncrement)
            || Code.of(table.createStatement()).contains("PARTITION BY"));
  }
}
