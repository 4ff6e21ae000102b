package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** What a target in a replication group refuses (server-facts.md 45). */
final class GroupReplication implements Check {
  private static final long CHUNK = 64L << 20;
  private static final String SIZE = "group_replication_transaction_size_limit";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()
        || ground.targetSettings().value("group_replication_group_name").isEmpty()) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    List<String> keyless = ground.tablesWhere(table -> !table.hasPrimaryKey());
    if (!keyless.isEmpty()) {
      findings.add(
          Finding.blocker(
                  "group-replication",
                  "A target in a replication group takes no table without a key")
              .at(keyless)
              .mendedBy(Remedy.advice("Give these tables a primary key on the source.")));
    }
    long most = ground.targetSettings().number(SIZE, 0);
    if (most > 0 && most < CHUNK) {
      findings.add(
          Finding.blocker(
                  "group-replication",
                  "The target's replication group takes no transaction as large as a chunk")
              .at(SIZE + '=' + most)
              .mendedBy(ground.mending().setting(SIZE, "0")));
    }
    return findings;
  }
}
