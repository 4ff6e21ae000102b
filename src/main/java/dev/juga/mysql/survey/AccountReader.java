package dev.juga.mysql.survey;

import dev.juga.failure.Failure;
import dev.juga.mysql.ServerFailure;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.survey.AccountFacts.Extent;
import dev.juga.mysql.survey.AccountFacts.Login;
import dev.juga.mysql.survey.AccountFacts.Reach;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the accounts of a server and which schemas each one reaches. */
final class AccountReader {
  /** What a grantee was given, without its roles. */
  private static final class Given {
    private final Set<String> everywhere = new LinkedHashSet<>();

    /** By the pattern of the schema's name. */
    private final Map<String, Set<String>> onSchemas = new LinkedHashMap<>();

    /** By the schema's name. */
    private final Map<String, Set<String>> onParts = new LinkedHashMap<>();
  }

  private static final Given NOTHING = new Given();

  private final Session session;
  private final AccountTable table;
  private final Map<String, Given> given = new HashMap<>();

  AccountReader(Session session) {
    this.session = session;
    this.table = new AccountTable(session);
  }

  /**
   * Every account that can be seen, by name.
   *
   * @param schemas the names of those that reach is told for
   */
  List<AccountFacts> read(List<String> schemas, Set<Unseen> unseen) {
    readPrivileges();
    Map<String, AccountTable.Entry> entries = entries(unseen);
    Map<String, List<String>> roles = table.roles();
    List<AccountFacts> accounts = new ArrayList<>();
    for (AccountTable.Entry entry : entries.values()) {
      Set<String> holders = new LinkedHashSet<>();
      holders.add(entry.grantee());
      collect(entry.grantee(), roles, holders);
      accounts.add(account(entry, holders, roles, schemas));
    }
    accounts.sort(Comparator.comparing(AccountFacts::user).thenComparing(AccountFacts::host));
    return accounts;
  }

  private Map<String, AccountTable.Entry> entries(Set<Unseen> unseen) {
    Map<String, AccountTable.Entry> entries = new LinkedHashMap<>();
    try {
      table.entries().forEach(entry -> entries.put(entry.grantee(), entry));
      if (table.hasPartialRevokes()) {
        unseen.add(Unseen.PARTIAL_REVOKES);
      }
    } catch (Failure e) {
      if (!ServerFailure.isDenied(e)) {
        throw e;
      }
      unseen.add(Unseen.ACCOUNTS);
      given.keySet().forEach(grantee -> entries.put(grantee, AccountTable.nameOnly(grantee)));
    }
    return entries;
  }

  private static void collect(
      String grantee, Map<String, List<String>> roles, Set<String> holders) {
    for (String role : roles.getOrDefault(grantee, List.of())) {
      if (holders.add(role)) {
        collect(role, roles, holders);
      }
    }
  }

  private AccountFacts account(
      AccountTable.Entry entry,
      Set<String> holders,
      Map<String, List<String>> roles,
      List<String> schemas) {
    Set<String> everywhere = new LinkedHashSet<>();
    holders.forEach(holder -> everywhere.addAll(of(holder).everywhere));
    everywhere.remove("USAGE");
    Map<String, Reach> reach = new TreeMap<>();
    for (String schema : schemas) {
      Set<String> here = new HashSet<>(everywhere);
      Set<String> parts = new HashSet<>();
      for (String holder : holders) {
        of(holder)
            .onSchemas
            .forEach(
                (pattern, privileges) -> {
                  if (Grants.isLike(schema, pattern)) {
                    here.addAll(privileges);
                  }
                });
        parts.addAll(of(holder).onParts.getOrDefault(schema, Set.of()));
      }
      if (here.stream().anyMatch(Privileges::reaches)) {
        parts.addAll(here);
        reach.put(schema, reach(schema, Extent.SCHEMA, parts));
      } else if (!parts.isEmpty()) {
        reach.put(schema, reach(schema, Extent.PARTS, parts));
      }
    }
    return new AccountFacts(
        entry.user(),
        entry.host(),
        entry.isRole(),
        entry.locked(),
        entry.login(),
        entry.plugin(),
        everywhere,
        List.copyOf(reach.values()),
        roles.getOrDefault(entry.grantee(), List.of()));
  }

  private static Reach reach(String schema, Extent extent, Set<String> privileges) {
    return new Reach(schema, extent, privileges.stream().anyMatch(Privileges::writes));
  }

  private Given of(String grantee) {
    return given.getOrDefault(grantee, NOTHING);
  }

  /** Every account sees here what it may see of others: all with SELECT on mysql. */
  private void readPrivileges() {
    session
        .list(
            "SELECT GRANTEE, PRIVILEGE_TYPE FROM information_schema.USER_PRIVILEGES",
            row -> new String[] {row.getString(1), row.getString(2)})
        .forEach(row -> given(row[0]).everywhere.add(row[1]));
    session
        .list(
            "SELECT GRANTEE, TABLE_SCHEMA, PRIVILEGE_TYPE FROM"
                + " information_schema.SCHEMA_PRIVILEGES",
            row -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
        .forEach(row -> add(given(row[0]).onSchemas, row));
    for (String view : List.of("TABLE_PRIVILEGES", "COLUMN_PRIVILEGES")) {
      session
          .list(
              "SELECT GRANTEE, TABLE_SCHEMA, PRIVILEGE_TYPE FROM information_schema." + view,
              row -> new String[] {row.getString(1), row.getString(2), row.getString(3)})
          .forEach(row -> add(given(row[0]).onParts, row));
    }
    table.routineGrants().forEach(row -> add(given(row[0]).onParts, row));
  }

  private static void add(Map<String, Set<String>> places, String... row) {
    places.computeIfAbsent(row[1], s -> new LinkedHashSet<>()).add(row[2]);
  }

  private Given given(String grantee) {
    return given.computeIfAbsent(grantee, g -> new Given());
  }

  /** How one logs in, for who reads it in a list. */
  static Login login(String plugin, boolean hasSecret) {
    return switch (plugin) {
      case "auth_socket", "unix_socket" -> Login.SOCKET;
      case "",
          "mysql_native_password",
          "mysql_old_password",
          "sha256_password",
          "caching_sha2_password",
          "ed25519",
          "parsec" ->
          hasSecret ? Login.PASSWORD : Login.NOTHING;
      default -> Login.PLUGIN;
    };
  }
}
