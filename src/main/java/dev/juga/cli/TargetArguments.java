package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The one server whose ledger is meant. */
final class TargetArguments {
  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "Where the ledger is: mysql://user@host:3306/")
  private String target = "";

  @Option(
      names = "--target-option-file",
      paramLabel = "FILE",
      description = "Like ~/.my.cnf: the password, and the server unless a URL names it.")
  private String optionFile = "";

  private Optional<Endpoint> endpoint = Optional.empty();

  void check(Problems problems, Passwords passwords) {
    endpoint = new ServerChoice(Side.TARGET, target, optionFile).read(problems, passwords);
  }

  Mover.Login login(Passwords passwords) {
    Endpoint named = endpoint.orElseThrow();
    return new Mover.Login(named, passwords.of(Side.TARGET, named));
  }
}
