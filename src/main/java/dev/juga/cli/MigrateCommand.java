package dev.juga.cli;

import dev.juga.event.Listeners;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.MigrationPlan;
import dev.juga.migrate.MigrationResult;
import dev.juga.rehearse.Recorder;
import dev.juga.report.Manifest;
import dev.juga.schema.Selection;
import java.util.Optional;
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
  private MigrateOptions asked = MigrateOptions.of("", Selection.ALL);

  @Mixin private MigrationArguments arguments = new MigrationArguments();

  @ArgGroup(validate = false, heading = "%nProof:%n", order = 8)
  private VerifyArguments verify = new VerifyArguments();

  @ArgGroup(validate = false, heading = "%nBefore and after:%n", order = 9)
  private PlanArguments plan = new PlanArguments();

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
    return arguments.config();
  }

  @Override
  public String afterStop() {
    return STOPPED;
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    asked = arguments.read(problems, passwords).with(verify.read(problems));
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = arguments.endpoints().sourceLogin(invocation.passwords());
    Mover.Login to = arguments.endpoints().targetLogin(invocation.passwords());
    MigrateOptions options = asked.named(invocation.run().text());
    invocation.log().note(arguments.words(options) + (plan.isDry() ? ", dry run" : ""));
    if (plan.isDry()) {
      MigrationPlan planned =
          invocation.watched(
              (progress, interruption) -> {
                try (Mover mover = opening.open(from, to, options, progress)) {
                  return mover.plan();
                }
              });
      invocation.reply(reply -> reply.planned(planned, invocation.log().shown()));
      return ExitCode.DONE;
    }
    Optional<EarlierForecast> earlier = EarlierForecast.read(plan.forecast(), invocation);
    Evidence evidence = new Evidence(invocation);
    Recorder recorder = new Recorder();
    Ending<MigrationResult> ending =
        invocation.watched(
            (progress, interruption) -> {
              RunListener listener = Listeners.of(evidence.beside(progress), recorder);
              try (Mover mover = opening.open(from, to, options, listener)) {
                interruption.stops(mover::stop);
                return Ending.of(mover::run, mover::unfinished);
              }
            });
    if (ending.hasFailed()) {
      return ending.tell(invocation, evidence, Manifest.Verb.MIGRATE, options.selection());
    }
    MigrationResult result = ending.result();
    recorder.endStep();
    Outlook outlook =
        new Outlook(
            Manifest.Verb.MIGRATE,
            Optional.empty(),
            earlier.map(forecast -> forecast.beside(recorder)));
    return outlook.tell(invocation, evidence, result, options.selection());
  }
}
