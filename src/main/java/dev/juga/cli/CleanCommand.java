package dev.juga.cli;

import dev.juga.failure.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code juga clean}: removes the ledger from a target. */
@Command(
    name = "clean",
    description = "Removes the ledger from a target; no run can be resumed afterwards.",
    customSynopsis = "juga clean --target URL [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nPassword:%n",
    footer = "  JUGA_TARGET_PASSWORD, else the option file, else a prompt.")
final class CleanCommand implements Verb {
  private final LedgerDesk desk;

  @Mixin private TargetArguments target = new TargetArguments();

  @Option(
      names = "--force",
      description =
          "Removes it though events wait to be enabled; which ones is then recorded nowhere.")
  private boolean force;

  @Mixin private CommonOptions common = new CommonOptions();

  CleanCommand(LedgerDesk desk) {
    this.desk = desk;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String afterStop() {
    return "Start the same command again.";
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    target.check(problems, passwords);
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    desk.remove(target.login(invocation.passwords()), force);
    invocation.log().note("The ledger is removed");
    invocation.reply(reply -> reply.cleaned(invocation.log().shown()));
    return ExitCode.DONE;
  }
}
