package dev.juga.preflight;

import java.util.List;

/** Tables that change under a snapshot, because their engine keeps no old versions of rows. */
final class UnprotectedTables implements Check {
  @Override
  public List<Finding> look(Ground ground) {
    // Where engines are not to be converted, that is what has to be said first.
    if (!ground.options().definitions().convertEngines() || !areIn(ground)) {
      return List.of();
    }
    List<String> tables = ground.tablesWhere(table -> !table.isInnoDb());
    return List.of(
        Finding.blocker(
                "no-transactions",
                "A snapshot does not protect tables whose engine has no transactions")
            .at(tables)
            .mendedBy(
                Remedy.option("--freeze-myisam")
                    .saying(
                        "Lock them against writers until their rows are copied, vouch with"
                            + " --source-frozen that nobody writes, or leave them out with"
                            + " --exclude.")));
  }

  static boolean areIn(Ground ground) {
    return !ground.options().snapshot().sourceFrozen()
        && !ground.options().snapshot().freezeNonTransactional()
        && ground.tables().stream().anyMatch(table -> !table.isInnoDb());
  }
}
