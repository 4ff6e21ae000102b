package dev.juga.mysql.dictionary;

import dev.juga.mysql.ServerVersion;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the account on the target has to be given, by the target's version. A copy with every kind
 * of object stops without any one of them but four: DELETE and DROP are for rows that are copied
 * again and for what Juga removes, ALTER ROUTINE for replacing, SHOW VIEW for comparing. The master
 * user of RDS has all of them; none is one that RDS refuses.
 */
public final class TargetPrivileges {
  private final ServerVersion version;

  private TargetPrivileges(ServerVersion version) {
    this.version = version;
  }

  public static TargetPrivileges of(ServerVersion version) {
    return new TargetPrivileges(version);
  }

  /** On the schemas that are copied and on the ledger's, or on {@code *.*}. */
  public List<String> onSchemas() {
    return List.of(
        "SELECT",
        "INSERT",
        "UPDATE",
        "DELETE",
        "CREATE",
        "DROP",
        "ALTER",
        "REFERENCES",
        "CREATE VIEW",
        "SHOW VIEW",
        "CREATE ROUTINE",
        "ALTER ROUTINE",
        "TRIGGER",
        "EVENT");
  }

  /** On {@code *.*} alone: without it every object would get the account itself as its definer. */
  public List<String> everywhere() {
    if (version.isMySqlFrom(8, 2, 0)) {
      return List.of("SET_ANY_DEFINER");
    }
    return version.isMySqlFrom(8, 0, 0) ? List.of("SET_USER_ID") : List.of("SUPER");
  }

  /** All of them. */
  public List<String> wanted() {
    List<String> privileges = new ArrayList<>(onSchemas());
    privileges.addAll(everywhere());
    return List.copyOf(privileges);
  }

  /** The statements that make such an account, without a semicolon. */
  public List<String> createStatements(String user, String host, String password) {
    String account = Grants.account(user, host);
    return List.of(
        "CREATE USER " + account + " IDENTIFIED BY " + SqlText.literal(password),
        "GRANT " + String.join(", ", wanted()) + " ON *.* TO " + account);
  }
}
