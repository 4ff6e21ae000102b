package dev.juga.cli;

import dev.juga.mysql.objects.DefinitionOptions;
import picocli.CommandLine.Option;

/** What may be changed about definitions. */
final class DefinitionArguments {
  @Option(
      names = "--definer",
      paramLabel = "USER@HOST",
      description = "The account that every definer becomes. Default: they stay.")
  private String definer = "";

  @Option(
      names = "--convert-engines",
      description = "Tables of other engines become InnoDB tables.")
  private boolean convertEngines;

  DefinitionOptions read(Problems problems) {
    if (definer.isEmpty()) {
      return new DefinitionOptions(null, convertEngines);
    }
    int at = definer.lastIndexOf('@');
    if (at < 1 || at == definer.length() - 1) {
      problems.add("--definer must be an account, for example app@localhost or app@%");
    }
    return new DefinitionOptions(definer, convertEngines);
  }
}
