package dev.juga.cli;

import dev.juga.demo.Demo;
import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.failure.ExitCode;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
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
    footer = {
      "  juga demo",
      "  juga demo --keep --dir /tmp/juga-demo",
      "",
      "With --source and --target it uses two empty MySQL 8.0 servers of yours instead."
    })
final class DemoCommand implements Verb {
  @Option(names = "--keep", description = "Leaves both servers running when the demo ends.")
  private boolean keep;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where the data of both servers goes. Default: a temporary folder.")
  private String folder = "";

  @Mixin private ServerOptions servers = new ServerOptions();
  @Mixin private CommonOptions common = new CommonOptions();

  private Path directory;

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    if (servers.areGiven()) {
      servers.check(problems, passwords);
      if (keep || !folder.isEmpty()) {
        problems.add("--keep and --dir are for servers that the demo starts itself");
      }
    }
    try {
      directory = folder.isEmpty() ? null : Path.of(folder);
    } catch (InvalidPathException e) {
      problems.add("--dir is not the name of a folder");
    }
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    DemoResult result = servers.areGiven() ? onGivenServers(invocation) : onOwnServers(invocation);
    String log = invocation.log().shown();
    ResultText.of(result, log).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.demonstrated(result, log));
    return Reply.exitCode(result.migration());
  }

  private DemoResult onOwnServers(Invocation invocation) {
    DemoOptions options = new DemoOptions(invocation.run().text(), directory, keep);
    return invocation.watched(
        (progress, interruption) -> new Demo(options, progress).run(interruption::stops));
  }

  private DemoResult onGivenServers(Invocation invocation) {
    DemoOptions options = new DemoOptions(invocation.run().text(), null, true);
    Mover.Login from = servers.login(Side.SOURCE, invocation.passwords());
    Mover.Login to = servers.login(Side.TARGET, invocation.passwords());
    return invocation.watched(
        (progress, interruption) -> {
          try (Server source = Server.connect(Side.SOURCE, from.endpoint(), from.password());
              Server target = Server.connect(Side.TARGET, to.endpoint(), to.password())) {
            Demo demo = new Demo(options, progress);
            return new DemoResult(demo.run(source, target, interruption::stops), "", List.of());
          }
        });
  }
}
