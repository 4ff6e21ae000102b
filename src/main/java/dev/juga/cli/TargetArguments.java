package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import picocli.CommandLine.Option;

/** The one server whose ledger is meant. */
final class TargetArguments {
  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server that holds the ledger: mysql://user@host:3306/")
  private String target = "";

  private Endpoint endpoint;

  void check(Problems problems, Passwords passwords) {
    endpoint = Endpoints.target(problems, passwords, target);
  }

  Mover.Login login(Passwords passwords) {
    return Endpoints.targetLogin(passwords, endpoint);
  }
}
