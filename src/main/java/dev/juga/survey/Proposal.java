package dev.juga.survey;

import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.schema.Identifier;
import dev.juga.schema.SqlText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * An account of its own for an application that connects as root.
 *
 * @param account the account that it uses now
 * @param statements what makes the new one, each with its semicolon; the password is to be chosen
 */
public record Proposal(String application, String account, List<String> statements) {
  /** What stands where a password is to be written. */
  public static final String PASSWORD = "choose-a-password";

  /** What Laravel does on its schema: queries, migrations, mysqldump of a schema. */
  private static final String PRIVILEGES =
      "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, ALTER, INDEX, REFERENCES, CREATE TEMPORARY"
          + " TABLES, LOCK TABLES, CREATE VIEW, SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EXECUTE,"
          + " TRIGGER, EVENT";

  /** The least that any version allows for a name, MySQL 5.6. */
  private static final int NAME_LENGTH = 16;

  public Proposal {
    statements = List.copyOf(statements);
  }

  static List<Proposal> of(ServerSurvey server, List<Use> uses) {
    Map<String, List<Use>> byApplication = new LinkedHashMap<>();
    uses.stream()
        .filter(use -> use.isAlmighty() && !use.connection().schema().isEmpty())
        .forEach(
            use ->
                byApplication
                    .computeIfAbsent(use.application().name(), a -> new ArrayList<>())
                    .add(use));
    Set<String> taken = new LinkedHashSet<>();
    server.accounts().stream()
        .map(AccountFacts::user)
        .map(user -> user.toLowerCase(Locale.ROOT))
        .forEach(taken::add);
    List<Proposal> proposals = new ArrayList<>();
    byApplication.forEach(
        (application, its) -> proposals.add(proposal(application, its, free(its, taken))));
    return proposals;
  }

  private static Proposal proposal(String application, List<Use> uses, String name) {
    Use first = uses.get(0);
    String host = first.connection().host();
    boolean isLocal = first.connection().usesSocket() || host.isEmpty() || host.startsWith("127.");
    String account = SqlText.literal(name) + '@' + SqlText.literal(isLocal ? "localhost" : "%");
    List<String> statements = new ArrayList<>();
    statements.add("CREATE USER " + account + " IDENTIFIED BY " + SqlText.literal(PASSWORD) + ';');
    uses.stream()
        .map(use -> use.schema().isEmpty() ? use.connection().schema() : use.schema())
        .distinct()
        .forEach(
            schema ->
                statements.add(
                    "GRANT " + PRIVILEGES + " ON " + pattern(schema) + ".* TO " + account + ';'));
    return new Proposal(application, first.connection().account(), statements);
  }

  /** Names of schemas in grants are patterns. */
  private static String pattern(String schema) {
    return Identifier.quoted(schema.replace("\\", "\\\\").replace("_", "\\_").replace("%", "\\%"));
  }

  /** Named for its schema, by a name that no account has. */
  private static String free(List<Use> uses, Set<String> taken) {
    String wish =
        uses.get(0).connection().schema().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_]", "");
    String stem = wish.isEmpty() ? "app" : wish;
    String name = cut(stem, "");
    for (int number = 2; !taken.add(name); number++) {
      name = cut(stem, "_" + number);
    }
    return name;
  }

  private static String cut(String stem, String tail) {
    return stem.substring(0, Math.min(stem.length(), NAME_LENGTH - tail.length())) + tail;
  }
}
