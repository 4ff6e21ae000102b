package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;

/** What newer versions do otherwise, whatever is stored: to know, not to mend. */
final class UsualChanges implements Check {
  private static final String ID = "version-changes";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.comesFromOldWorld() || !ground.to().isMySqlFrom(8, 0, 0)) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(
        Finding.note(ID, "GROUP BY no longer sorts")
            .at(ground.from() + " to " + ground.to())
            .because("Queries that relied on it return the same rows in another order.")
            .mendedBy(Remedy.advice("Write ORDER BY where the order matters.")));
    findings.add(
        Finding.note(ID, "New tables without a word get utf8mb4_0900_ai_ci")
            .because(
                "Copied tables keep their collation; comparing a column of one with a column of a"
                    + " new one may fail (1267). Laravel's migrations name a collation.")
            .mendedBy(Remedy.advice("Keep 'collation' in config/database.php.")));
    if (ground.sourceSettings().isOn("query_cache_type")
        && ground.sourceSettings().number("query_cache_size", 0) > 0) {
      findings.add(
          Finding.note(ID, "There is no query cache any more")
              .at("query_cache_size=" + ground.sourceSettings().value("query_cache_size"))
              .because("Queries that it answered are run again each time.")
              .mendedBy(Remedy.advice("Rehearse under load, and cache in the application.")));
    }
    if (!ground.sourceSettings().isOn("explicit_defaults_for_timestamp")) {
      findings.add(
          Finding.note(ID, "TIMESTAMP columns of new tables have no defaults of their own any more")
              .at("explicit_defaults_for_timestamp=OFF on the source")
              .because("Copied tables keep theirs.")
              .mendedBy(Remedy.advice("Write the defaults out in new migrations.")));
    }
    return findings;
  }
}
