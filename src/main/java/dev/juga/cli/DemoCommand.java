package dev.juga.cli;

import dev.juga.failure.ExitCode;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code juga demo}: a migration to look at, without a server of one's own. */
@Command(
    name = "demo",
    description = {
      "Starts two MySQL servers on this machine, fills one with ten schemas of six Laravel"
          + " applications, and migrates them to the other."
    },
    customSynopsis = "juga demo [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  juga demo", "  juga demo --keep --dir /tmp/juga-demo"})
final class DemoCommand implements Verb {
  private final DemoRun demo;

  @Option(names = "--keep", description = "Keeps the data of both servers when the demo ends.")
  private boolean keep;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the data of both servers goes. Default: a temporary folder.")
  private String folder = "";

  @Mixin private CommonOptions common = new CommonOptions();

  DemoCommand(DemoRun demo) {
    this.demo = demo;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    // Both options may have any value.
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Optional<String> asked = folder.isEmpty() ? Optional.empty() : Optional.of(folder);
    DemoResult result =
        invocation.watched(
            (progress, interruption) -> demo.run(asked, keep, progress, interruption));
    invocation.reply(reply -> reply.demonstrated(result, invocation.log().shown()));
    return Reply.exitCode(result.migration());
  }
}
