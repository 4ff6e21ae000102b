package dev.juga.mysql.dictionary;

import dev.juga.mysql.ServerVersion;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.List;

/**
 * What the account on the source has to be given, by the source's version. All of it is granted on
 * {@code *.*}: most of these privileges exist on no smaller level, and bodies of routines are shown
 * before 8.0.20 and on MariaDB only to who may read everything.
 */
public final class SourcePrivileges {
  private final ServerVersion version;

  private SourcePrivileges(ServerVersion version) {
    this.version = version;
  }

  public static SourcePrivileges of(ServerVersion version) {
    return new SourcePrivileges(version);
  }

  /** Without one of these, objects would be missing without a word; there is no way round. */
  public List<String> required() {
    List<String> privileges = new ArrayList<>(List.of("SELECT", "SHOW VIEW", "TRIGGER", "EVENT"));
    if (version.isMySqlFrom(8, 0, 20)) {
      privileges.add("SHOW_ROUTINE");
    }
    return List.copyOf(privileges);
  }

  /** For a snapshot as it should be; without one of these a snapshot takes the next best way. */
  public List<String> forSnapshot() {
    List<String> privileges =
        new ArrayList<>(List.of("LOCK TABLES", "PROCESS", "REPLICATION CLIENT", "RELOAD"));
    if (version.isMySqlFrom(8, 0, 0)) {
      privileges.add("BACKUP_ADMIN");
    }
    return List.copyOf(privileges);
  }

  /** All of them. */
  public List<String> wanted() {
    List<String> privileges = new ArrayList<>(required());
    privileges.addAll(forSnapshot());
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
