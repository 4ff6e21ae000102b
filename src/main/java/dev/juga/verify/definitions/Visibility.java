package dev.juga.verify.definitions;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.schema.Schema;
import dev.juga.schema.Selection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Whether an account sees all that it is asked about. What it may not see it is told to be missing
 * (server-facts.md 8): two such inventories would agree on nothing.
 */
final class Visibility {
  private static final List<String> TO_SEE = List.of("SELECT", "SHOW VIEW", "TRIGGER", "EVENT");

  /** Any of these lists the routines of a schema; whether their bodies show is asked of each. */
  private static final List<String> TO_LIST_ROUTINES =
      List.of("CREATE ROUTINE", "ALTER ROUTINE", "EXECUTE");

  private Visibility() {}

  /** Fails with INCONCLUSIVE where something may be hidden. */
  static void check(Server server, Selection selection, Set<String> ignored) {
    List<String> schemas =
        new Dictionary(server, List.copyOf(ignored))
            .schemas().stream().map(Schema::name).filter(selection::touches).toList();
    Grants grants = Grants.of(server);
    // A schema that the source hides would be missed by nobody.
    boolean everywhere = server.side() == Side.SOURCE;
    List<String> missing =
        new ArrayList<>(everywhere ? grants.missing(TO_SEE) : grants.missing(TO_SEE, schemas));
    boolean listsRoutines =
        grants.missing(List.of("SELECT")).isEmpty()
            || grants.missing(List.of("SHOW_ROUTINE")).isEmpty()
            || grants.missing(TO_LIST_ROUTINES, schemas).size() < TO_LIST_ROUTINES.size();
    if (!listsRoutines && missing.isEmpty()) {
      missing.add(server.version().isMySqlFrom(8, 0, 20) ? "SHOW_ROUTINE" : "SELECT");
    }
    if (!missing.isEmpty()) {
      throw Failure.of(
              ExitCode.INCONCLUSIVE,
              "The account on the "
                  + server.side()
                  + " lacks privileges, and what it may not see would look as if it were missing")
          .at(server.endpoint().toString())
          .remedy("GRANT " + String.join(", ", missing) + " ON *.* to it.");
    }
    if (grants.isPartlyRevoked()) {
      throw Failure.of(
              ExitCode.INCONCLUSIVE,
              "The account on the "
                  + server.side()
                  + " is shut out of some schemas by partial revokes")
          .at(server.endpoint().toString())
          .remedy("Use an account that may read every schema.");
    }
  }
}
