package dev.juga.cli;

import dev.juga.schema.Selection;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Which schemas and tables. */
final class SelectionArguments {
  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Only these: schema or schema.table, with * and ?. Repeatable.")
  private List<String> included = new ArrayList<>();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Not these; wins over --include. Repeatable.")
  private List<String> excluded = new ArrayList<>();

  Selection read(Problems problems) {
    checkGlobs(problems, "--include", included);
    checkGlobs(problems, "--exclude", excluded);
    return Selection.of(included, excluded);
  }

  /** What was left out, as it was given. */
  List<String> excluded() {
    return excluded;
  }

  private static void checkGlobs(Problems problems, String option, List<String> globs) {
    for (String glob : globs) {
      if (glob.isBlank()) {
        problems.add(option + " is empty. Write it as schema or schema.table, with * and ?");
      } else if (glob.indexOf('\uFFFD') >= 0) {
        problems.add(
            option
                + " holds letters that this machine's locale cannot read."
                + " Set LC_ALL=C.UTF-8 and start again");
      }
    }
  }

  /** For the log. */
  @Override
  public String toString() {
    return "included " + included + ", excluded " + excluded;
  }
}
