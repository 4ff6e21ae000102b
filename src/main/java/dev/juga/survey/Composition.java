package dev.juga.survey;

import dev.juga.laravel.Findings;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerSurvey;
import java.util.ArrayList;
import java.util.List;

/**
 * Applications and the server that was asked, put together.
 *
 * @param findings what the files of the host say
 * @param uses every connection of every application
 * @param unusedSchemas schemas that no application names
 * @param proposals an account of its own for each application that uses an almighty one
 */
public record Composition(
    Findings findings, List<Use> uses, List<String> unusedSchemas, List<Proposal> proposals) {
  public Composition {
    uses = List.copyOf(uses);
    unusedSchemas = List.copyOf(unusedSchemas);
    proposals = List.copyOf(proposals);
  }

  static Composition of(ServerSurvey server, Findings findings, ServerNames names) {
    List<Use> uses = new ArrayList<>();
    for (var application : findings.applications()) {
      application
          .connections()
          .forEach(
              connection -> {
                Whereabouts whereabouts = names.of(connection);
                boolean isHere =
                    whereabouts == Whereabouts.HERE || whereabouts == Whereabouts.UNCERTAIN;
                uses.add(
                    new Use(
                        application,
                        connection,
                        whereabouts,
                        isHere ? schema(server, connection.schema()) : "",
                        isHere && isAlmighty(server, connection.account())));
              });
    }
    List<String> unused =
        server.schemas().stream()
            .map(SchemaFacts::name)
            .filter(schema -> uses.stream().noneMatch(use -> use.schema().equals(schema)))
            .toList();
    return new Composition(findings, uses, unused, Proposal.of(server, uses));
  }

  private static String schema(ServerSurvey server, String named) {
    boolean ignoresCase = server.server().ignoresCase();
    return server.schemas().stream()
        .map(SchemaFacts::name)
        .filter(name -> ignoresCase ? name.equalsIgnoreCase(named) : name.equals(named))
        .findFirst()
        .orElse("");
  }

  /** Where accounts could not be read, a root is known by its name alone. */
  private static boolean isAlmighty(ServerSurvey server, String account) {
    return account.equals("root")
        || server.accounts().stream()
            .filter(facts -> facts.user().equals(account))
            .anyMatch(AccountFacts::isAlmighty);
  }

  /** The applications that use a schema, in words. */
  public List<String> usersOf(String schema) {
    return uses.stream().filter(use -> use.schema().equals(schema)).map(Use::name).toList();
  }
}
