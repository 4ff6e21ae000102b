package dev.juga.mysql.dictionary;

import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the account of a session may do everywhere. A missing privilege hides objects instead of
 * failing (server-facts.md 8), so it has to be known before anything is read.
 */
public final class Grants {
  private static final Pattern GLOBAL =
      Pattern.compile("^GRANT (.+?) ON \\*\\.\\* TO ", Pattern.CASE_INSENSITIVE);

  private final Set<String> privileges = new HashSet<>();
  private final boolean all;
  private final boolean partlyRevoked;

  private Grants(List<String> lines) {
    boolean everything = false;
    boolean revoked = false;
    for (String line : lines) {
      revoked |= line.startsWith("REVOKE ");
      Matcher global = GLOBAL.matcher(line);
      if (global.find()) {
        String granted = global.group(1).toUpperCase(Locale.ROOT);
        everything |= granted.startsWith("ALL PRIVILEGES");
        privileges.addAll(List.of(granted.split(",\\s*")));
      }
    }
    this.all = everything;
    this.partlyRevoked = revoked;
  }

  /** The privileges of the account that Juga logs in with, through its active roles too. */
  public static Grants of(Server server) {
    return server.brief(Grants::read);
  }

  private static Grants read(Session session) {
    String roles =
        session.version().isMySqlFrom(8, 0, 0) ? session.text("SELECT CURRENT_ROLE()") : "NONE";
    String using = roles == null || roles.equals("NONE") ? "" : " USING " + roles;
    return new Grants(
        session.list("SHOW GRANTS FOR CURRENT_USER()" + using, row -> row.getString(1)));
  }

  /** Those of the wanted privileges that the account does not have on every schema. */
  public List<String> missing(List<String> wanted) {
    if (all) {
      return List.of();
    }
    List<String> missing = new ArrayList<>(wanted);
    missing.removeAll(privileges);
    return missing;
  }

  /** Whether some schemas are taken out of what was granted everywhere. */
  public boolean isPartlyRevoked() {
    return partlyRevoked;
  }
}
