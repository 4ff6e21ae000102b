package dev.juga.mysql.survey;

import dev.juga.schema.SqlText;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An account or a role.
 *
 * @param locked whether nobody can log in with it
 * @param plugin how the server knows its owner; empty if unknown
 * @param privileges what it may do everywhere, roles included
 * @param reach the schemas that it reaches, by name
 * @param roles the roles that were granted to it, directly
 */
public record AccountFacts(
    String user,
    String host,
    boolean isRole,
    boolean locked,
    Login login,
    String plugin,
    Set<String> privileges,
    List<Reach> reach,
    List<String> roles) {
  /** How one logs in. */
  public enum Login {
    PASSWORD,
    /** Whoever names the account is let in. */
    NOTHING,
    /** As the user of that name on the server's machine. */
    SOCKET,
    /** By LDAP, PAM, Kerberos or another plugin. */
    PLUGIN,
    UNKNOWN
  }

  /** How much of a schema. */
  public enum Extent {
    SCHEMA,
    /** Single tables, columns or routines. */
    PARTS
  }

  /** A schema that an account reaches. */
  public record Reach(String schema, Extent extent, boolean writes) {}

  /** Accounts that a server, MariaDB or RDS makes for itself. */
  private static final Set<String> OWN =
      Set.of(
          "mysql.sys",
          "mysql.session",
          "mysql.infoschema",
          "mariadb.sys",
          "rdsadmin",
          "rdsrepladmin",
          "rds_superuser_role");

  public AccountFacts {
    privileges = Set.copyOf(privileges);
    reach = List.copyOf(reach);
    roles = List.copyOf(roles);
  }

  /** As it stands in SQL. */
  public String name() {
    return isRole && host.isEmpty()
        ? SqlText.literal(user)
        : SqlText.literal(user) + '@' + SqlText.literal(host);
  }

  public boolean isAnonymous() {
    return user.isEmpty() && !isRole;
  }

  /** Whether the server made it for itself. */
  public boolean isServersOwn() {
    return OWN.contains(user.toLowerCase(Locale.ROOT));
  }

  /** Whether it may change the server itself or everybody's rights: a root by whatever name. */
  public boolean isAlmighty() {
    return privileges.contains("SUPER")
        || (privileges.contains("CREATE USER") && privileges.contains("INSERT"));
  }

  /** Whether somebody copies what is here with it, going by what it may do or by its name. */
  public boolean isForBackups() {
    String name = user.toLowerCase(Locale.ROOT);
    return !isAlmighty()
        && (reachesEverything() || !reach.isEmpty())
        && (name.contains("backup")
            || name.contains("dump")
            || name.contains("xtra")
            || (privileges.contains("BACKUP_ADMIN") && privileges.contains("RELOAD")));
  }

  /** Whether it may write everywhere. */
  public boolean writesEverywhere() {
    return privileges.stream().anyMatch(Privileges::writes);
  }

  /** Whether it may read everywhere, at least. */
  public boolean reachesEverything() {
    return privileges.stream().anyMatch(Privileges::reaches);
  }
}
