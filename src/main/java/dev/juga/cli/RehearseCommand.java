package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.migrate.MigrateOptions;
import dev.juga.rehearse.Recorder;
import dev.juga.rehearse.RehearsalResult;
import dev.juga.rehearse.RehearseOptions;
import dev.juga.report.Manifest;
import dev.juga.schema.Selection;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code juga rehearse}: the whole migration on a staging target, and how long it will take. */
@Command(
    name = "rehearse",
    description =
        "Tries a migration: preflight, migration to a staging target, proof, and a forecast of the"
            + " maintenance window from what each step took.",
    customSynopsis = "juga rehearse --source URL --target STAGING-URL [OPTIONS]",
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
      "  juga rehearse --source mysql://juga@10.0.1.5 \\",
      "      --target mysql://admin@staging.abc.eu-west-1.rds.amazonaws.com",
      "  juga rehearse --scale 10 --drop-existing \\",
      "      --source mysql://juga@tenth.example.com \\",
      "      --target mysql://admin@staging.example.com",
      "  juga migrate --forecast juga-20261123-030012-9c24.json \\",
      "      --source mysql://juga@10.0.1.5 --target mysql://admin@db.example.com"
    })
final class RehearseCommand implements Verb {
  private static final String STOPPED = "To go on, start the same command again.";

  private final Rehearser.Opening opening;
  private RehearseOptions asked =
      new RehearseOptions(MigrateOptions.of("", Selection.ALL), Selection.ALL, 1);

  @Mixin private MigrationArguments arguments = new MigrationArguments();

  @ArgGroup(validate = false, heading = "%nProof and forecast:%n", order = 8)
  private RehearsalArguments rehearsal = new RehearsalArguments();

  @Mixin private CommonOptions common = new CommonOptions();

  RehearseCommand(Rehearser.Opening opening) {
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
    MigrateOptions migration = arguments.read(problems, passwords).with(rehearsal.verify(problems));
    asked = new RehearseOptions(migration, arguments.everything(), rehearsal.scale(problems));
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = arguments.endpoints().sourceLogin(invocation.passwords());
    Mover.Login to = arguments.endpoints().targetLogin(invocation.passwords());
    MigrateOptions migration = asked.migration().named(invocation.run().text());
    RehearseOptions options = new RehearseOptions(migration, asked.everything(), asked.scale());
    invocation.log().note(arguments.words(migration) + ", scale " + options.scale());
    Optional<EarlierForecast> earlier = EarlierForecast.read(rehearsal.forecast(), invocation);
    Evidence evidence = new Evidence(invocation);
    Recorder recorder = new Recorder();
    Ending<RehearsalResult> ending =
        invocation.watched(
            (progress, interruption) -> {
              try (Rehearser rehearser =
                  opening.open(from, to, options, evidence.beside(progress), recorder)) {
                interruption.stops(rehearser::stop);
                return Ending.of(rehearser::run, rehearser::unfinished);
              }
            });
    if (ending.hasFailed()) {
      return ending.tell(invocation, evidence, Manifest.Verb.REHEARSE, migration.selection());
    }
    RehearsalResult result = ending.result();
    String log = invocation.log().shown();
    PreflightText.of(result.preflight(), log).forEach(invocation.log()::note);
    if (result.migration().isEmpty()) {
      invocation.reply(reply -> reply.preflighted(result.preflight(), log));
      return result.preflight().exitCode();
    }
    Outlook outlook =
        new Outlook(
            Manifest.Verb.REHEARSE,
            result.forecast(),
            earlier.map(forecast -> forecast.beside(recorder)));
    return outlook.tell(invocation, evidence, result.migration().get(), migration.selection());
  }
}
