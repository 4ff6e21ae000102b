package dev.juga.verify;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.SameServer;
import dev.juga.mysql.Server;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.SourcePrivileges;
import dev.juga.schema.Schema;
import java.util.List;

/**
 * What must hold before two servers are compared: what an account may not see is hidden without a
 * word (server-facts.md 8).
 */
record Requirements(Server source, Server target, VerifyOptions options) {
  /** Fails if a comparison would not see everything, or would compare a server with itself. */
  void check() {
    SameServer.refuse(source, target);
    checkSees(source, SourcePrivileges.of(source.version()).required(), List.of());
    List<String> schemas =
        new Dictionary(source, options.ignoredSchemas())
            .schemas().stream().map(Schema::name).filter(options.selection()::touches).toList();
    checkSees(target, List.of("SELECT"), schemas);
  }

  private static void checkSees(Server server, List<String> privileges, List<String> schemas) {
    Grants grants = Grants.of(server);
    List<String> missing = grants.missing(privileges, schemas);
    if (!missing.isEmpty()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The account on the "
                  + server.side()
                  + " lacks privileges, and what it may not see could not be compared")
          .at(server.endpoint().toString())
          .remedy("GRANT " + String.join(", ", missing) + " ON *.* to it.");
    }
    if (grants.isPartlyRevoked()) {
      throw Failure.of(
              ExitCode.PREFLIGHT,
              "The account on the "
                  + server.side()
                  + " is shut out of some schemas by partial revokes")
          .at(server.endpoint().toString())
          .remedy("Use an account that may read every schema.");
    }
  }
}
