package dev.juga.mysql.dictionary;

import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an account may do, everywhere and in single schemas. A missing privilege hides objects
 * instead of failing (server-facts.md 8), so it has to be known before anything is read.
 *
 * <p>Privileges by the names of MySQL: what MariaDB calls otherwise is translated.
 */
public final class Grants {
  /** Privileges of single tables, columns and routines do not count, nor do roles by themselves. */
  private static final Pattern GRANT =
      Pattern.compile(
          "^GRANT (?<privileges>.+?) ON (?<level>\\*\\.\\*|(?<schema>`(?:[^`]|``)+`|\\w+)\\.\\*) TO ",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private static final String ALL = "ALL PRIVILEGES";
  private static final String EVERYWHERE = "";

  /** Names that MariaDB gave to privileges of the same meaning from 10.5.2 on. */
  private static final Map<String, String> OTHER_NAMES =
      Map.of("BINLOG MONITOR", "REPLICATION CLIENT", "DELETE VERSIONING ROWS", "DELETE HISTORY");

  private final Map<String, Set<String>> privileges = new HashMap<>();
  private final boolean partlyRevoked;

  private Grants(List<String> lines) {
    boolean revoked = false;
    for (String line : lines) {
      revoked |= line.startsWith("REVOKE ");
      Matcher grant = GRANT.matcher(line);
      if (grant.find()) {
        String schema = grant.group("schema") == null ? EVERYWHERE : plain(grant.group("schema"));
        Set<String> here = privileges.computeIfAbsent(schema, s -> new HashSet<>());
        for (String name : grant.group("privileges").toUpperCase(Locale.ROOT).split(",\\s*", -1)) {
          here.add(OTHER_NAMES.getOrDefault(name, name));
        }
      }
    }
    this.partlyRevoked = revoked;
  }

  /** The privileges of the account that Juga logs in with, through its active roles too. */
  public static Grants of(Server server) {
    return server.brief(Grants::read);
  }

  /** Without FOR, both products add what the active roles give. */
  private static Grants read(Session session) {
    return parse(session.list("SHOW GRANTS", row -> row.getString(1)));
  }

  /** Reads the lines of SHOW GRANTS; they may hold password hashes and are not kept. */
  static Grants parse(List<String> lines) {
    return new Grants(lines);
  }

  /** Those of the wanted privileges that the account does not have on every schema. */
  public List<String> missing(Collection<String> wanted) {
    return missing(wanted, Set.of());
  }

  /** Those that it has neither everywhere nor on each one of these schemas. */
  public List<String> missing(Collection<String> wanted, Collection<String> schemas) {
    List<String> missing = new ArrayList<>();
    for (String privilege : wanted) {
      boolean inAll =
          !schemas.isEmpty() && schemas.stream().allMatch(schema -> hasIn(schema, privilege));
      if (!has(EVERYWHERE, privilege) && !inAll) {
        missing.add(privilege);
      }
    }
    return missing;
  }

  private boolean hasIn(String schema, String privilege) {
    return privileges.keySet().stream()
        .filter(pattern -> !pattern.isEmpty() && isLike(schema, pattern))
        .anyMatch(pattern -> has(pattern, privilege));
  }

  private boolean has(String place, String privilege) {
    return Optional.ofNullable(privileges.get(place))
        .filter(here -> here.contains(ALL) || here.contains(privilege))
        .isPresent();
  }

  /** Whether some schemas are taken out of what was granted everywhere. */
  public boolean isPartlyRevoked() {
    return partlyRevoked;
  }

  private static String plain(String name) {
    return name.startsWith("`") ? name.substring(1, name.length() - 1).replace("``", "`") : name;
  }

  /**
   * Whether a grant on a pattern is one on this schema: names in grants are patterns with {@code
   * %}, {@code _}, and a backslash before either.
   */
  public static boolean isLike(String schema, String pattern) {
    StringBuilder regex = new StringBuilder();
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (c == '\\' && i + 1 < pattern.length()) {
        regex.append(Pattern.quote(String.valueOf(pattern.charAt(++i))));
      } else if (c == '%') {
        regex.append(".*");
      } else if (c == '_') {
        regex.append('.');
      } else {
        regex.append(Pattern.quote(String.valueOf(c)));
      }
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(schema).matches();
  }

  /** An account as it stands in SQL. */
  static String account(String user, String host) {
    return SqlText.literal(user) + '@' + SqlText.literal(host);
  }
}
