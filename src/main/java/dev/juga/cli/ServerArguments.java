package dev.juga.cli;

import dev.juga.mysql.Side;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which two servers. */
final class ServerArguments {
  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The server that is read: mysql://user@host:3306/")
  private String source = "";

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server for the copy, likewise.")
  private String target = "";

  @Option(
      names = "--source-option-file",
      paramLabel = "FILE",
      description = "Like ~/.my.cnf: the password, and the server unless a URL names it.")
  private String sourceFile = "";

  @Option(
      names = "--target-option-file",
      paramLabel = "FILE",
      description = "The same for the target.")
  private String targetFile = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description =
          "A YAML file with these options as keys, for example config/juga.yaml; options win.")
  private String config = "";

  String config() {
    return config;
  }

  /** Whether a target is named at all, be it by a URL or by an option file. */
  boolean namesTarget() {
    return !target.isEmpty() || !targetFile.isEmpty();
  }

  /** Reads the source alone. */
  Endpoints readSource(Problems problems, Passwords passwords) {
    return new Endpoints(
        new ServerChoice(Side.SOURCE, source, sourceFile).read(problems, passwords),
        Optional.empty());
  }

  Endpoints read(Problems problems, Passwords passwords) {
    return Endpoints.read(
        problems,
        passwords,
        new ServerChoice(Side.SOURCE, source, sourceFile),
        new ServerChoice(Side.TARGET, target, targetFile));
  }
}
