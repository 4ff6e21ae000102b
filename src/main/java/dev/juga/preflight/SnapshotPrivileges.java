package dev.juga.preflight;

import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.SourcePrivileges;
import java.util.List;

/** How the snapshot can be taken; each missing privilege has a fallback but for the last one. */
final class SnapshotPrivileges implements Check {
  static final String ID = "snapshot-privileges";

  @Override
  public List<Finding> look(Ground ground) {
    Grants grants = ground.sourceGrants();
    boolean frozen = ground.options().snapshot().sourceFrozen();
    List<String> missing = grants.missing(SourcePrivileges.of(ground.from()).forSnapshot());
    if (missing.isEmpty() || frozen) {
      return List.of();
    }
    Remedy remedy = Remedy.onSource(SourceAccount.grant(missing, ground.account(Side.SOURCE)));
    boolean mayFlush =
        !missing.contains("RELOAD") || grants.missing(List.of("FLUSH_TABLES")).isEmpty();
    if (!mayFlush && cannotLockTables(ground, grants)) {
      return List.of(
          Finding.blocker(
                  ID,
                  "The account on the source may lock neither all writers (RELOAD) nor the selected"
                      + " tables (LOCK TABLES), so that its lanes would see different moments")
              .at(ground.source().endpoint().toString())
              .mendedBy(
                  remedy.saying("Or stop all writers and vouch for that with --source-frozen.")));
    }
    return List.of(
        Finding.warning(
                ID, "The snapshot takes its second-best way without " + String.join(", ", missing))
            .at(ground.source().endpoint().toString())
            .because(
                "Without RELOAD the tables are locked one by one, without BACKUP_ADMIN and PROCESS"
                    + " changes of definitions are seen only afterwards.")
            .mendedBy(remedy));
  }

  private static boolean cannotLockTables(Ground ground, Grants grants) {
    return !grants.missing(List.of("LOCK TABLES"), ground.schemaNames()).isEmpty();
  }
}
