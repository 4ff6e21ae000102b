package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.ledger.Ledger;
import dev.juga.schema.Selection;
import dev.juga.verify.Scope;
import dev.juga.verify.VerificationResult;
import dev.juga.verify.VerifyOptions;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code juga verify}: whether a target holds what its source holds. */
@Command(
    name = "verify",
    description =
        "Compares definitions, row counts and checksums of two servers, and finds what differs down"
            + " to row and column. Writes to neither.",
    customSynopsis = "juga verify --source URL --target URL [OPTIONS]",
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
      "  juga verify --source mysql://juga@10.0.1.5 \\",
      "      --target mysql://admin@shop.abc.eu-west-1.rds.amazonaws.com",
      "  juga verify --cutover '2026-11-24 03:00' --app-zone Asia/Tokyo \\",
      "      --source mysql://juga@10.0.1.5 --target mysql://admin@db.example.com",
      "  juga verify --include 'shop.orders' --repair-sql repair.sql \\",
      "      --source mysql://juga@10.0.1.5 --target mysql://admin@db.example.com"
    })
final class VerifyCommand implements Verb {
  private static final String STOPPED =
      "Nothing was changed. To compare from the beginning, start the same command again.";

  private final Verifier.Opening opening;
  private Endpoints endpoints;
  private VerifyOptions asked = VerifyOptions.of(Selection.ALL);

  @ArgGroup(validate = false, heading = "%nServers:%n", order = 1)
  private ServerArguments servers = new ServerArguments();

  @ArgGroup(validate = false, heading = "%nWhich tables:%n", order = 2)
  private SelectionArguments selection = new SelectionArguments();

  @ArgGroup(validate = false, heading = "%nWhat is compared:%n", order = 3)
  private ComparisonArguments comparison = new ComparisonArguments();

  @ArgGroup(validate = false, heading = "%nOnce the application writes to the target:%n", order = 4)
  private CutoverArguments cutover = new CutoverArguments();

  @ArgGroup(validate = false, heading = "%nHow much at the same time:%n", order = 5)
  private PaceArguments pace = new PaceArguments();

  @ArgGroup(validate = false, heading = "%nThe source while it is read:%n", order = 6)
  private SnapshotArguments snapshot = new SnapshotArguments();

  @ArgGroup(validate = false, heading = "%nWhat the migration changed on purpose:%n", order = 7)
  private DefinitionArguments definitions = new DefinitionArguments();

  @Mixin private CommonOptions common = new CommonOptions();

  VerifyCommand(Verifier.Opening opening) {
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
        comparison.read(
            problems,
            VerifyOptions.of(chosen)
                .withLanes(paced.lanes())
                .withChunkBytes(paced.chunkBytes())
                .withThrottle(paced.throttle())
                .with(snapshot.read(problems))
                .with(definitions.read(problems))
                .ignoring(Ledger.SCHEMA));
    cutover
        .read(problems)
        .ifPresent(
            moment -> {
              if (asked.scope() != Scope.ALL) {
                problems.add(
                    "--cutover needs the rows compared. Leave --schema-only or --counts-only out");
              }
              asked = asked.since(moment);
            });
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login from = endpoints.sourceLogin(invocation.passwords());
    Mover.Login to = endpoints.targetLogin(invocation.passwords());
    VerifyOptions options =
        asked
            .repair()
            .map(file -> asked.withRepair(invocation.resolve(file.toString())))
            .orElse(asked);
    invocation
        .log()
        .note(
            "Comparing the source "
                + endpoints.source()
                + " with the target "
                + endpoints.target()
                + ", "
                + selection
                + ", "
                + options);
    Evidence evidence = new Evidence(invocation);
    VerificationResult result =
        invocation.watched(
            (progress, interruption) -> {
              try (Verifier verifier = opening.open(from, to, options, evidence.beside(progress))) {
                interruption.stops(verifier::stop);
                return verifier.run();
              }
            });
    String log = invocation.log().shown();
    Evidence.Written written = evidence.of(result, options.selection());
    VerdictText.everyLine(result, written.words()).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.verified(result, log, written));
    return result.exitCode();
  }
}
