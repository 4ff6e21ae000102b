package dev.juga.mysql.survey;

import java.util.Set;

/** Which privileges let an account at what a schema holds. */
final class Privileges {
  private static final Set<String> WRITING =
      Set.of(
          "INSERT",
          "UPDATE",
          "DELETE",
          "CREATE",
          "DROP",
          "ALTER",
          "INDEX",
          "CREATE VIEW",
          "CREATE ROUTINE",
          "ALTER ROUTINE",
          "EVENT",
          "TRIGGER",
          "EXECUTE",
          "ALL PRIVILEGES");

  private static final Set<String> READING = Set.of("SELECT", "SHOW VIEW", "LOCK TABLES");

  private Privileges() {}

  /** A routine may do whatever its definer may, so that EXECUTE counts. */
  static boolean writes(String privilege) {
    return WRITING.contains(privilege);
  }

  static boolean reaches(String privilege) {
    return writes(privilege) || READING.contains(privilege);
  }
}
