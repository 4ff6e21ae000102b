package dev.juga.cli;

import dev.juga.demo.Demo;
import dev.juga.demo.DemoOptions;
import dev.juga.demo.DemoResult;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Side;
import dev.juga.verify.VerificationResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
      "  juga demo --break",
      "  juga demo --keep --dir juga-demo",
      "  juga demo --source mysql://root@db1.example --target mysql://root@db2.example"
    })
final class DemoCommand implements Verb {
  private static final String EMBEDDED_STOPPED =
      "Both servers and their data are gone; start the same command again to see the rest.";
  private static final String OWN_STOPPED =
      "To go on, drop the demo's schemas on both servers and start the same command again.";

  private final DemoStage stage;
  private Endpoints endpoints;

  @Option(names = "--keep", description = "Leaves both servers running when the demo ends.")
  private boolean keep;

  @Option(
      names = "--break",
      description =
          "Changes one byte on the target behind the copy and lets Juga find it: the demo ends with"
              + " MISMATCH and exit code 1.")
  private boolean damage;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description =
          "Where the data of both servers goes: an empty or a new folder. Default: a temporary"
              + " one.")
  private String folder = "";

  @Option(
      names = "--source",
      paramLabel = "URL",
      description =
          "An empty server of your own instead, MySQL 8.0.23 or later: mysql://user@host:3306/."
              + " The demo writes to it.")
  private String source = "";

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The other one, likewise; both or neither.")
  private String target = "";

  @Mixin private CommonOptions common = new CommonOptions();

  DemoCommand(DemoStage stage) {
    this.stage = stage;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String afterStop() {
    return hasOwnServers() ? OWN_STOPPED : EMBEDDED_STOPPED;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    if (!hasOwnServers()) {
      return;
    }
    endpoints =
        Endpoints.read(
            problems,
            passwords,
            new ServerChoice(Side.SOURCE, source, ""),
            new ServerChoice(Side.TARGET, target, ""));
    if (keep || !folder.isEmpty()) {
      problems.add(
          "--keep and --dir are for the demo's own servers, and --source and --target name yours");
    }
  }

  private boolean hasOwnServers() {
    return !source.isEmpty() || !target.isEmpty();
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Evidence evidence = new Evidence(invocation);
    DemoResult result =
        hasOwnServers() ? between(invocation, evidence) : embedded(invocation, evidence);
    String log = invocation.log().shown();
    VerificationResult comparison = result.comparison();
    Evidence.Written written =
        comparison == null
            ? evidence.of(result.migration(), Demo.selection())
            : evidence.of(comparison, Demo.selection());
    DemoText.of(result, written.words(), !hasOwnServers()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.demonstrated(result, log, written, !hasOwnServers()));
    return comparison == null ? Reply.exitCode(result.migration()) : comparison.exitCode();
  }

  private DemoResult between(Invocation invocation, Evidence evidence) {
    Mover.Login from = endpoints.sourceLogin(invocation.passwords());
    Mover.Login to = endpoints.targetLogin(invocation.passwords());
    DemoOptions options = new DemoOptions(invocation.run().text(), null, false, damage);
    return invocation.watched(
        (progress, interruption) -> {
          StopBetweenSteps steps = new StopBetweenSteps(evidence.beside(progress));
          interruption.stops(steps::ask);
          return stage.between(from, to, options, steps, steps::underWay);
        });
  }

  private DemoResult embedded(Invocation invocation, Evidence evidence) {
    Path data = folder.isEmpty() ? temporary() : invocation.resolve(folder);
    DemoOptions options = new DemoOptions(invocation.run().text(), data, keep, damage);
    return invocation.watched(
        (progress, interruption) -> {
          StopBetweenSteps steps = new StopBetweenSteps(evidence.beside(progress));
          interruption.stops(steps::ask);
          interruption.leaves("The data of both servers stay in " + data + "; remove it.");
          return stage.onServersOfItsOwn(options, steps, steps::underWay);
        });
  }

  /** Made here and not by the demo, so that it can be named even if the demo is cut short. */
  private static Path temporary() {
    try {
      return Files.createTempDirectory("juga-demo-");
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "Cannot create a folder for temporary files")
          .at(System.getProperty("java.io.tmpdir"))
          .remedy("Name a folder with --dir.")
          .cause(e);
    }
  }
}
