package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import dev.juga.schema.Selection;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code juga preflight}: what would stop a migration, and the line that mends it. */
@Command(
    name = "preflight",
    description =
        "Looks for everything that would stop a migration or change what applications see, with the"
            + " exact line that mends it. Without --target it prints the lines that create an RDS"
            + " instance for this source.",
    customSynopsis = "juga preflight --source URL [--target URL] [OPTIONS]",
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
      "  juga preflight --source mysql://juga@10.0.1.5",
      "  juga preflight --probe --source mysql://juga@10.0.1.5 \\",
      "      --target mysql://admin@shop.abc.eu-west-1.rds.amazonaws.com"
    })
final class PreflightCommand implements Verb {
  private static final String STOPPED =
      "Nothing was changed. To look again, start the same command again.";

  private final Preflighter.Opening opening;
  private Endpoints endpoints;
  private PreflightOptions asked = PreflightOptions.of(Selection.ALL);

  @ArgGroup(validate = false, heading = "%nServers:%n", order = 1)
  private ServerArguments servers = new ServerArguments();

  @ArgGroup(validate = false, heading = "%nWhat would be copied:%n", order = 2)
  private SelectionArguments selection = new SelectionArguments();

  @ArgGroup(validate = false, heading = "%nHow closely to look:%n", order = 3)
  private PreflightArguments closeness = new PreflightArguments();

  @ArgGroup(validate = false, heading = "%nTime zone:%n", order = 4)
  private ZoneArguments zones = new ZoneArguments();

  @ArgGroup(validate = false, heading = "%nHow much at the same time:%n", order = 5)
  private PaceArguments pace = new PaceArguments();

  @ArgGroup(validate = false, heading = "%nThe source while it is read:%n", order = 6)
  private SnapshotArguments snapshot = new SnapshotArguments();

  @ArgGroup(validate = false, heading = "%nDefinitions:%n", order = 7)
  private DefinitionArguments definitions = new DefinitionArguments();

  @Mixin private CommonOptions common = new CommonOptions();

  PreflightCommand(Preflighter.Opening opening) {
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
    endpoints =
        servers.namesTarget()
            ? servers.read(problems, passwords)
            : servers.readSource(problems, passwords);
    closeness.check(problems);
    if (closeness.probes() && !servers.namesTarget()) {
      problems.add("--probe needs a --target");
    }
    asked =
        PreflightOptions.of(selection.read(problems))
            .withLanes(pace.read(problems).lanes())
            .with(snapshot.read(problems))
            .with(definitions.read(problems))
            .allowingZoneChange(zones.areAllowed())
            .looking(closeness.probes(), closeness.scansText());
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = endpoints.sourceLogin(invocation.passwords());
    Optional<Mover.Login> to =
        endpoints.to().map(target -> endpoints.targetLogin(invocation.passwords()));
    PreflightOptions known = asked.knowing(closeness.zoneless(invocation));
    invocation.log().note("Preflight of " + endpoints.source() + ", " + selection + ", " + known);
    PreflightResult result =
        invocation.watched(
            (progress, interruption) -> {
              try (Preflighter preflighter = opening.open(from, to, known, progress)) {
                interruption.stops(preflighter::stop);
                if (asked.probe()) {
                  interruption.leaves(
                      "Schemas named juga_probe_* may be left on the target: drop them.");
                }
                return preflighter.run();
              }
            });
    PreflightText.of(result, invocation.log().shown()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.preflighted(result, invocation.log().shown()));
    return result.exitCode();
  }
}
