package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.schema.Selection;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code juga migrate}: from the source to the target, or the plan of it. */
@Command(
    name = "migrate",
    description = "Copies schemas from one MySQL server to another and proves what arrived.",
    customSynopsis = "juga migrate --source URL --target URL [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%nOutput:%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nPasswords:%n",
    footer = {
      "  JUGA_SOURCE_PASSWORD and JUGA_TARGET_PASSWORD, else the option files,",
      "  else a prompt.",
      "",
      "Examples:",
      "  juga migrate --dry-run --source mysql://juga@10.0.1.5 \\",
      "      --target mysql://admin@shop.abc.eu-west-1.rds.amazonaws.com",
      "  juga migrate --include 'shop.*' --exclude 'shop.sessions' \\",
      "      --source mysql://juga@10.0.1.5:3306/?sslMode=REQUIRED \\",
      "      --target mysql://admin@db.example.com/?sslCa=rds.pem"
    })
final class MigrateCommand implements Verb {
  private static final String STOPPED = "To go on, start the same command again.";

  private final Mover.Opening opening;
  private Endpoints endpoints;
  private MigrateOptions asked = MigrateOptions.of("", Selection.ALL);

  @ArgGroup(validate = false, heading = "%nServers:%n", order = 1)
  private ServerArguments servers = new ServerArguments();

  @ArgGroup(validate = false, heading = "%nWhat is copied:%n", order = 2)
  private SelectionArguments selection = new SelectionArguments();

  @ArgGroup(validate = false, heading = "%nHow a run begins:%n", order = 3)
  private StartArguments start = new StartArguments();

  @ArgGroup(validate = false, heading = "%nHow much at the same time:%n", order = 4)
  private PaceArguments pace = new PaceArguments();

  @ArgGroup(validate = false, heading = "%nThe source while it is read:%n", order = 5)
  private SnapshotArguments snapshot = new SnapshotArguments();

  @ArgGroup(validate = false, heading = "%nDefinitions:%n", order = 6)
  private DefinitionArguments definitions = new DefinitionArguments();

  @ArgGroup(validate = false, heading = "%nTime zone:%n", order = 7)
  private ZoneArguments zones = new ZoneArguments();

  @ArgGroup(validate = false, heading = "%nProof:%n", order = 8)
  private VerifyArguments verify = new VerifyArguments();

  @Mixin private CommonOptions common = new CommonOptions();

  MigrateCommand(Mover.Opening opening) {
    this.opening = opening;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String config() {
    return servers.config();
  }

  @Override
  public String afterStop() {
    return STOPPED;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    endpoints = servers.read(problems, passwords);
    Selection chosen = selection.read(problems);
    PaceArguments.Asked paced = pace.read(problems);
    asked =
        MigrateOptions.of("", chosen)
            .withLanes(paced.lanes())
            .withChunkBytes(paced.chunkBytes())
            .withThrottle(paced.throttle())
            .with(snapshot.read(problems))
            .with(definitions.read(problems))
            .with(start.read(problems))
            .with(verify.read(problems))
            .allowingZoneChange(zones.areAllowed());
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = endpoints.sourceLogin(invocation.passwords());
    Mover.Login to = endpoints.targetLogin(invocation.passwords());
    MigrateOptions options = asked.named(invocation.run().text());
    invocation
        .log()
        .note(
            "From the source "
                + endpoints.source()
                + " to the target "
                + endpoints.target()
                + ", "
                + selection
                + ", lanes "
                + (options.lanes() == 0 ? "by Juga" : options.lanes())
                + ", chunks of "
                + Words.size(options.chunkBytes())
                + ", throttle "
                + options.throttle()
                + ", "
                + options.snapshot()
                + ", "
                + options.definitions()
                + ", start "
                + options.start()
                + ", verify "
                + options.verify()
                + (start.isDry() ? ", dry run" : ""));
    if (start.isDry()) {
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
    Evidence evidence = new Evidence(invocation.run(), invocation.clock(), invocation.log());
    Ending ending =
        invocation.watched(
            (progress, interruption) -> {
              try (Mover mover = opening.open(from, to, options, evidence.beside(progress))) {
                interruption.stops(mover::stop);
                return Ending.of(mover);
              }
            });
    if (ending.failure() != null) {
      return invocation.failed(
          ending.failure(), evidence.of(ending.result(), options.selection(), ending.failure()));
    }
    MigrationResult result = ending.result();
    String log = invocation.log().shown();
    Evidence.Written written = evidence.of(result, options.selection());
    ResultText.of(result, written.words()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.migrated(result, log, written));
    return Reply.exitCode(result);
  }

  /**
   * How a run ended.
   *
   * @param result what it did, all of it or by the time when it failed
   * @param failure null where it reached its end
   */
  private record Ending(MigrationResult result, Failure failure) {
    /** Lets it run; throws only where there is nothing to be told beside the failure. */
    static Ending of(Mover mover) {
      try {
        return new Ending(mover.run(), null);
      } catch (Failure failure) {
        return new Ending(mover.unfinished().orElseThrow(() -> failure), failure);
      }
    }
  }
}
