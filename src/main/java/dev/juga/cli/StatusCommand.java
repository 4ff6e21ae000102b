package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.ledger.RunStatus;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code juga status}: how far the runs of a target have come. */
@Command(
    name = "status",
    description = "Tells how far runs have come, from the ledger on their target.",
    customSynopsis = "juga status --target URL [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nPassword:%n",
    footer = "  JUGA_TARGET_PASSWORD, else the option file, else a prompt.")
final class StatusCommand implements Verb {
  private final LedgerDesk desk;

  @Mixin private TargetArguments target = new TargetArguments();
  @Mixin private CommonOptions common = new CommonOptions();

  StatusCommand(LedgerDesk desk) {
    this.desk = desk;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String afterStop() {
    return "Nothing was changed.";
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    target.check(problems, passwords);
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    List<RunStatus> runs = desk.runs(target.login(invocation.passwords()));
    StatusText.of(runs).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.listed(runs, invocation.log().shown()));
    return ExitCode.DONE;
  }
}
