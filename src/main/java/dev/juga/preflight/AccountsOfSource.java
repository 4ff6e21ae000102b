package dev.juga.preflight;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Accounts that would not work with RDS as they do here; Juga copies no accounts. */
final class AccountsOfSource implements Check {
  private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

  /** What RDS gives to nobody, by the names of all versions. */
  private static final Set<String> REFUSED =
      Set.of(
          "SUPER",
          "FILE",
          "SHUTDOWN",
          "CREATE TABLESPACE",
          "BACKUP_ADMIN",
          "BINLOG_ADMIN",
          "CONNECTION_ADMIN",
          "REPLICATION_APPLIER",
          "RESOURCE_GROUP_ADMIN",
          "RESOURCE_GROUP_USER",
          "SYSTEM_VARIABLES_ADMIN",
          "SESSION_VARIABLES_ADMIN",
          "PERSIST_RO_VARIABLES_ADMIN",
          "CLONE_ADMIN",
          "ENCRYPTION_KEY_ADMIN",
          "GROUP_REPLICATION_ADMIN",
          "INNODB_REDO_LOG_ARCHIVE",
          "INNODB_REDO_LOG_ENABLE",
          "AUDIT_ADMIN",
          "AUDIT_ABORT_EXEMPT",
          "AUTHENTICATION_POLICY_ADMIN",
          "FIREWALL_EXEMPT");

  @Override
  public List<Finding> look(Ground ground) {
    List<Finding> findings = new ArrayList<>();
    Accounts accounts = ground.accounts();
    Set<String> hosts = new TreeSet<>(HERE);
    hosts.add(ground.source().identity().hostname());
    hosts.add(ground.source().endpoint().host());
    List<String> here =
        accounts.plugins().keySet().stream()
            .filter(name -> hosts.contains(Accounts.host(name)))
            .toList();
    if (!here.isEmpty()) {
      findings.add(
          Finding.warning("local-accounts", "Accounts may log in from the source's own host only")
              .at(here)
              .because("On RDS every application comes from another host.")
              .mendedBy(
                  Remedy.advice(
                      "Create them on the target for the applications' addresses, for example"
                          + " app@'10.0.0.%'.")));
    }
    privileges(accounts, findings);
    logins(ground, accounts, findings);
    return findings;
  }

  private static void privileges(Accounts accounts, List<Finding> findings) {
    List<String> places = new ArrayList<>();
    for (Map.Entry<String, Set<String>> account : accounts.privileges().entrySet()) {
      Set<String> refused = new TreeSet<>(account.getValue());
      refused.retainAll(REFUSED);
      if (!refused.isEmpty() && !Accounts.user(account.getKey()).equals("root")) {
        places.add(account.getKey() + " (" + String.join(", ", refused) + ')');
      }
    }
    if (!places.isEmpty()) {
      findings.add(
          Finding.warning("refused-privileges", "Accounts have privileges that RDS gives to nobody")
              .at(places)
              .mendedBy(
                  Remedy.advice(
                      "See what they are used for; on the target grant them the rest by name.")));
    }
  }

  private static void logins(Ground ground, Accounts accounts, List<Finding> findings) {
    List<String> old =
        accounts.plugins().entrySet().stream()
            .filter(
                one ->
                    one.getValue().equals("mysql_native_password")
                        || one.getValue().equals("mysql_old_password"))
            .map(Map.Entry::getKey)
            .toList();
    if (old.isEmpty()) {
      return;
    }
    boolean refused =
        ground.to().isMySqlFrom(8, 4, 0) && !(ground.hasTarget() && nativeIsOn(ground));
    findings.add(
        Finding.of(
                refused ? Severity.WARNING : Severity.NOTE,
                "native-passwords",
                refused
                    ? "Accounts log in by mysql_native_password, which 8.4 has switched off"
                    : "Accounts log in by mysql_native_password")
            .at(old)
            .because(
                "New ones get caching_sha2_password, which PHP before 7.4 does not speak without"
                    + " TLS or at all.")
            .mendedBy(
                ground.hasTarget() && refused
                    ? ground
                        .mending()
                        .setting("mysql_native_password", "ON")
                        .saying("Create them with caching_sha2_password; or for old clients:")
                    : Remedy.advice("Create them on the target with caching_sha2_password.")));
  }

  private static boolean nativeIsOn(Ground ground) {
    return ground
            .target()
            .brief(
                session ->
                    session.text(
                        "SELECT PLUGIN_NAME FROM information_schema.PLUGINS WHERE"
                            + " PLUGIN_NAME='mysql_native_password' AND PLUGIN_STATUS='ACTIVE'"))
        != null;
  }
}
