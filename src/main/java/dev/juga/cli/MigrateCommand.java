package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.schema.Selection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code juga migrate}: from the source to the target, or the plan of it. */
@Command(
    name = "migrate",
    description = "Copies schemas from one MySQL server to another and counts what arrived.",
    customSynopsis = "juga migrate --source URL --target URL [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nPasswords:%n",
    footer = {
      "  JUGA_SOURCE_PASSWORD and JUGA_TARGET_PASSWORD, else a prompt.",
      "",
      "Examples:",
      "  juga migrate --dry-run --source mysql://juga@10.0.1.5 \\",
      "      --target mysql://admin@shop.abc.eu-west-1.rds.amazonaws.com",
      "  juga migrate --include 'shop.*' --exclude 'shop.sessions' \\",
      "      --source mysql://juga@10.0.1.5:3306/?sslMode=REQUIRED \\",
      "      --target mysql://admin@db.example.com/?sslCa=rds.pem"
    })
final class MigrateCommand implements Verb {
  private static final int MOST_LANES = 64;
  private static final String STOPPED =
      "To go on, drop the schemas that this run created on the target and start the same command"
          + " again.";
  private static final int LONGEST_WAIT_SECONDS = 86_400;

  private final Mover.Opening opening;
  private Endpoints endpoints;
  private Selection selection = Selection.ALL;
  private int laneCount;
  private Duration lockPatience = SnapshotOptions.DEFAULT_LOCK_WAIT;

  @Option(
      names = "--source",
      paramLabel = "URL",
      description = "The server that is read: mysql://user@host:3306/")
  private String source = "";

  @Option(
      names = "--target",
      paramLabel = "URL",
      description = "The server that is written, likewise.")
  private String target = "";

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

  @Option(
      names = "--lanes",
      paramLabel = "N",
      description =
          "How many connections carry rows at the same time, 1 to 64. Default: Juga's choice.")
  private String lanes = "";

  @Option(
      names = "--lock-wait",
      paramLabel = "SECONDS",
      description = "How long to wait for running statements before the snapshot. Default: 60.")
  private String lockWait = "";

  @Option(names = "--dry-run", description = "Shows what a run would do; locks and writes nothing.")
  private boolean dryRun;

  @Mixin private CommonOptions common = new CommonOptions();

  MigrateCommand(Mover.Opening opening) {
    this.opening = opening;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String afterStop() {
    return STOPPED;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    endpoints = Endpoints.read(problems, passwords, source, target);
    checkGlobs(problems, "--include", included);
    checkGlobs(problems, "--exclude", excluded);
    selection = Selection.of(included, excluded);
    if (!lanes.isEmpty()) {
      laneCount = problems.number("--lanes", lanes, 1, MOST_LANES);
    }
    if (!lockWait.isEmpty()) {
      lockPatience =
          Duration.ofSeconds(problems.number("--lock-wait", lockWait, 1, LONGEST_WAIT_SECONDS));
    }
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = endpoints.sourceLogin(invocation.passwords());
    Mover.Login to = endpoints.targetLogin(invocation.passwords());
    invocation
        .log()
        .note(
            "From the source "
                + endpoints.source()
                + " to the target "
                + endpoints.target()
                + ", included "
                + included
                + ", excluded "
                + excluded
                + ", lanes "
                + (lanes.isEmpty() ? "by Juga" : lanes)
                + ", lock wait "
                + lockPatience.toSeconds()
                + " s"
                + (dryRun ? ", dry run" : ""));
    MigrateOptions options =
        MigrateOptions.of(invocation.run().text(), selection)
            .withLanes(laneCount)
            .with(SnapshotOptions.DEFAULT.waiting(lockPatience));
    if (dryRun) {
      MigrationPlan plan =
          invocation.watched(
              (progress, interruption) -> {
                try (Mover mover = opening.open(from, to, options, progress)) {
                  return mover.plan();
                }
              });
      invocation.reply(reply -> reply.planned(plan, invocation.log().shown()));
      return ExitCode.DONE;
    }
    MigrationResult result =
        invocation.watched(
            (progress, interruption) -> {
              try (Mover mover = opening.open(from, to, options, progress)) {
                interruption.stops(mover::stop);
                return mover.run();
              }
            });
    ResultText.of(result, invocation.log().shown()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.migrated(result, invocation.log().shown()));
    return Reply.exitCode(result);
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
}
