package dev.juga.mysql.objects;

import dev.juga.mysql.ServerVersion;
import java.util.List;
import java.util.Optional;

/**
 * What decides how a definition is written: where it comes from, where it goes, and what may be
 * changed about it.
 */
public record DefinitionRules(
    ServerVersion source, ServerVersion target, DefinitionOptions options) {
  /** What is said of a table that could become InnoDB's, where nobody allowed that. */
  public static final String INNODB_ONLY = "The target is to hold InnoDB tables only";

  /** Names of collations as the target knows them. */
  public Collations collations() {
    return new Collations(target);
  }

  /** CHECK constraints are kept and enforced from MySQL 8.0.16 on; before, they are read over. */
  public boolean targetHasChecks() {
    return target.isMySqlFrom(8, 0, 16) || target.isMariaDb();
  }

  /** Whether InnoDB tables can take over tables of this engine. */
  public static boolean isConvertible(String engine) {
    return Engines.isConvertible(engine);
  }

  /** The type of text that a type of MariaDB's becomes; empty for all others. */
  public static Optional<String> textInstead(String type) {
    return ColumnDefinition.textInstead(type);
  }

  /** Those of an object's modes, as sql_mode lists them, that newer servers refuse. */
  public static List<String> lostModes(String sqlMode) {
    return ObjectSession.lostModes(sqlMode);
  }

  /** An object's modes without those. */
  public static String knownModes(String sqlMode) {
    return ObjectSession.knownModes(sqlMode);
  }
}
