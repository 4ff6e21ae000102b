package dev.juga.mysql.survey;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.mysql.survey.AccountFacts.Login;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what the schema {@code mysql} says of accounts. Its tables differ by product and version,
 * so that their columns are looked up first. Whether there is a password is asked of the server;
 * its hash is never read.
 */
final class AccountTable {
  /**
   * An account.
   *
   * @param grantee the account as information_schema writes it
   */
  record Entry(
      String grantee,
      String user,
      String host,
      boolean isRole,
      boolean locked,
      Login login,
      String plugin) {}

  private final Session session;

  AccountTable(Session session) {
    this.session = session;
  }

  /** An account of which nothing but its name is known. */
  static Entry nameOnly(String grantee) {
    int at = grantee.lastIndexOf("'@'");
    String user = at < 0 ? grantee : grantee.substring(1, at);
    String host = at < 0 ? "" : grantee.substring(at + 3, grantee.length() - 1);
    return new Entry(grantee, user, host, false, false, Login.UNKNOWN, "");
  }

  /** All accounts; fails if they may not be read. */
  List<Entry> entries() {
    Set<String> columns = columns("user");
    if (columns.isEmpty()) {
      // Whoever may not read the table does not see its columns; the refusal tells why.
      session.list("SELECT 1 FROM mysql.user LIMIT 1", row -> 1);
    }
    boolean hasText = columns.contains("authentication_string");
    boolean hasPassword = columns.contains("password");
    String secret =
        "("
            + (hasText ? "COALESCE(authentication_string, '') <> ''" : "FALSE")
            + " OR "
            + (hasPassword ? "COALESCE(Password, '') <> ''" : "FALSE")
            + ")";
    String plugin = columns.contains("plugin") ? "COALESCE(plugin, '')" : "''";
    String locked = columns.contains("account_locked") ? "account_locked = 'Y'" : "FALSE";
    String role = columns.contains("is_role") ? "is_role = 'Y'" : "FALSE";
    List<Entry> entries = new ArrayList<>();
    Set<String> roles = rolesInUse();
    session
        .list(
            "SELECT User, Host, "
                + plugin
                + ", "
                + secret
                + ", "
                + locked
                + ", "
                + role
                + " FROM mysql.user",
            row ->
                entry(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6),
                    roles))
        .forEach(entries::add);
    return entries;
  }

  private static Entry entry(
      String user,
      String host,
      String plugin,
      boolean hasSecret,
      boolean locked,
      boolean isMariaRole,
      Set<String> roles) {
    String grantee = grantee(user, host);
    // MySQL's roles are accounts that are locked and given to others.
    boolean isRole = isMariaRole || (locked && roles.contains(grantee));
    return new Entry(
        grantee, user, host, isRole, locked, AccountReader.login(plugin, hasSecret), plugin);
  }

  private Set<String> rolesInUse() {
    Set<String> inUse = new HashSet<>();
    roles().values().forEach(inUse::addAll);
    return inUse;
  }

  /** The roles of each account, both as information_schema writes them. */
  Map<String, List<String>> roles() {
    boolean isMariaDb = session.version().isMariaDb();
    if (!isMariaDb && !session.version().isMySqlFrom(8, 0, 0)) {
      return Map.of();
    }
    String sql =
        isMariaDb
            ? "SELECT User, Host, Role, '' FROM mysql.roles_mapping"
            : "SELECT TO_USER, TO_HOST, FROM_USER, FROM_HOST FROM mysql.role_edges";
    Map<String, List<String>> roles = new LinkedHashMap<>();
    readable(
            sql,
            row ->
                new String[] {
                  grantee(row.getString(1), row.getString(2)),
                  grantee(row.getString(3), row.getString(4))
                })
        .forEach(row -> roles.computeIfAbsent(row[0], r -> new ArrayList<>()).add(row[1]));
    return roles;
  }

  /** Grants on single routines: account, schema, privilege. */
  List<String[]> routineGrants() {
    return readable(
        "SELECT User, Host, Db FROM mysql.procs_priv",
        row ->
            new String[] {
              grantee(row.getString(1), row.getString(2)), row.getString(3), "EXECUTE"
            });
  }

  /** Whether somebody's privileges were taken back for single schemas, MySQL from 8.0.16. */
  boolean hasPartialRevokes() {
    return columns("user").contains("user_attributes")
        && session.number(
                "SELECT COUNT(*) FROM mysql.user WHERE User_attributes->'$.Restrictions' IS NOT"
                    + " NULL")
            > 0;
  }

  private Set<String> columns(String table) {
    Set<String> columns = new HashSet<>();
    session
        .list(
            "SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = 'mysql' AND"
                + " TABLE_NAME = '"
                + table
                + "'",
            row -> row.getString(1))
        .forEach(column -> columns.add(column.toLowerCase(Locale.ROOT)));
    return columns;
  }

  /** Nothing where the account may not look; that it may not is told by {@link #entries}. */
  private <T> List<T> readable(String sql, Session.RowReader<T> reader) {
    try {
      return session.list(sql, reader);
    } catch (Failure e) {
      if (ServerFailure.isDenied(e)) {
        return List.of();
      }
      throw e;
    }
  }

  /** Neither product doubles quotes here. */
  private static String grantee(String user, String host) {
    return '\'' + user + "'@'" + host + '\'';
  }
}
