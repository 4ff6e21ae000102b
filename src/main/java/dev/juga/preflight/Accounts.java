package dev.juga.preflight;

import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The accounts of the source, but for those of the server's own.
 *
 * @param plugins how each account logs in, by {@code user@host}
 * @param privileges what each may do on {@code *.*}
 */
record Accounts(Map<String, String> plugins, Map<String, Set<String>> privileges) {
  private static final Set<String> OWN =
      Set.of("mysql.sys", "mysql.session", "mysql.infoschema", "mariadb.sys", "rdsadmin");

  static Accounts of(Server source) {
    try {
      return source.brief(
          session -> {
            Map<String, String> plugins = new TreeMap<>();
            session.texts("SELECT User, Host, plugin FROM mysql.user").stream()
                .filter(row -> !OWN.contains(row.get(0)))
                .forEach(row -> plugins.put(row.get(0) + '@' + row.get(1), row.get(2)));
            Map<String, Set<String>> privileges = new TreeMap<>();
            session
                .texts("SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES")
                .forEach(
                    row ->
                        privileges
                            .computeIfAbsent(bare(row.get(0)), name -> new TreeSet<>())
                            .add(row.get(1)));
            privileges.keySet().retainAll(plugins.keySet());
            return new Accounts(plugins, privileges);
          });
    } catch (Failure e) {
      // Who may not read mysql.user hears nothing of accounts, which take no part in a copy of
      // rows.
      return new Accounts(Map.of(), Map.of());
    }
  }

  private static String bare(String grantee) {
    return grantee.replaceAll("^'(.*)'@'(.*)'$", "$1@$2");
  }

  static String user(String account) {
    return account.substring(0, account.lastIndexOf('@'));
  }

  static String host(String account) {
    return account.substring(account.lastIndexOf('@') + 1);
  }
}
