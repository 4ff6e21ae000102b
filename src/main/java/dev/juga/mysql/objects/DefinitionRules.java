package dev.juga.mysql.objects;

import dev.juga.mysql.ServerVersion;

/**
 * What decides how a definition is written: where it comes from, where it goes, and what may be
 * changed about it.
 */
public record DefinitionRules(
    ServerVersion source, ServerVersion target, DefinitionOptions options) {
  /** Names of collations as the target knows them. */
  Collations collations() {
    return new Collations(target);
  }

  /** CHECK constraints are kept and enforced from MySQL 8.0.16 on; before, they are read over. */
  boolean targetHasChecks() {
    return target.isMySqlFrom(8, 0, 16) || target.isMariaDb();
  }
}
