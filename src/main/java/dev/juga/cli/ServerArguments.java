package dev.juga.cli;

import picocli.CommandLine.Option;

/** Which two servers. */
final class ServerArguments {
  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The server that is read: mysql://user@host:3306/")
  String source = "";

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server that is written, likewise.")
  String target = "";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "YAML with these options as keys, as in config/juga.yaml; options win.")
  String config = "";
}
