package dev.juga.cli;

import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Side;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The one server that is asked. */
final class SourceArguments {
  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The server that is asked: mysql://user@host:3306/")
  private String source = "";

  @Option(
      names = "--source-option-file",
      paramLabel = "FILE",
      description = "Like ~/.my.cnf: the password, and the server unless a URL names it.")
  private String optionFile = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A YAML file with these options as keys, for example config/survey.yaml; options win.")
  private String config = "";

  private Optional<Endpoint> endpoint = Optional.empty();

  String config() {
    return config;
  }

  void check(Problems problems, Passwords passwords) {
    endpoint = new ServerChoice(Side.SOURCE, source, optionFile).read(problems, passwords);
  }

  Mover.Login login(Passwords passwords) {
    Endpoint named = endpoint.orElseThrow();
    return new Mover.Login(named, passwords.of(Side.SOURCE, named));
  }
}
