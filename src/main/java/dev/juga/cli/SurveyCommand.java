package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.report.Language;
import dev.juga.report.SurveyReport;
import dev.juga.survey.SurveyOptions;
import dev.juga.survey.SurveyResult;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code juga survey}: what lives on a server, and what uses it. */
@Command(
    name = "survey",
    description =
        "Tells what lives on a server and what uses it, and what to do first. Reads, and changes"
            + " nothing.",
    customSynopsis = "juga survey --source URL [--apps DIR...] [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    optionListHeading = "%nOutput:%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nPassword:%n",
    footer = {
      "  JUGA_SOURCE_PASSWORD, else the option file, else a prompt.",
      "",
      "Examples:",
      "  juga survey --source mysql://juga@127.0.0.1 --apps /var/www",
      "  juga survey --source mysql://juga@10.0.1.5 --exact-counts --lang ja"
    })
final class SurveyCommand implements Verb {
  private final Surveyor.Opening opening;
  private Language language = Language.EN;

  @ArgGroup(validate = false, heading = "%nServer:%n", order = 1)
  private SourceArguments source = new SourceArguments();

  @ArgGroup(validate = false, heading = "%nWhat is looked at:%n", order = 2)
  private Scope scope = new Scope();

  @Mixin private LanguageArguments languages = new LanguageArguments();

  @Mixin private CommonOptions common = new CommonOptions();

  /** What is looked at besides the server's dictionary. */
  static final class Scope {
    @Option(
        names = "--apps",
        paramLabel = "DIR",
        arity = "1..*",
        description =
            "Folders with Laravel applications. Also reads the sites, crontabs, timers and services"
                + " of this machine.")
    private List<String> folders = new ArrayList<>();

    @Option(
        names = "--system-root",
        paramLabel = "DIR",
        description =
            "Where /etc and /var of the server's machine were copied to, to be read instead of this"
                + " machine's.")
    private String systemRoot = "/";

    @Option(
        names = "--exact-counts",
        description =
            "Counts the rows of every table, which reads an index of each; else the server's"
                + " estimates are told.")
    private boolean exactCounts;
  }

  SurveyCommand(Surveyor.Opening opening) {
    this.opening = opening;
  }

  @Override
  public CommonOptions common() {
    return common;
  }

  @Override
  public String config() {
    return source.config();
  }

  @Override
  public String afterStop() {
    return "Nothing was changed. Start the same command again.";
  }

  @Override
  public void check(Problems problems, Passwords passwords) {
    source.check(problems, passwords);
    language = languages.read(problems);
    if (scope.folders.stream().anyMatch(String::isBlank)) {
      problems.add("--apps is empty. Write it as a folder, such as /var/www");
    }
    if (!scope.systemRoot.equals("/") && scope.folders.isEmpty()) {
      problems.add("--system-root is of no use without --apps");
    }
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Mover.Login login = source.login(invocation.passwords());
    SurveyOptions options =
        new SurveyOptions(
            scope.exactCounts,
            Folders.of(invocation, "--apps", scope.folders),
            Folders.of(invocation, "--system-root", scope.systemRoot));
    SurveyResult result =
        invocation.watched(
            (progress, interruption) -> {
              try (Surveyor surveyor = opening.open(login, options, progress, invocation.clock())) {
                interruption.stops(surveyor::stop);
                return surveyor.run();
              }
            });
    String log = invocation.log().shown();
    String page = page(invocation, result);
    SurveyText.of(result, page, log).forEach(invocation.log()::note);
    invocation.reply(reply -> reply.surveyed(result, log, page));
    return ExitCode.DONE;
  }

  /** A page that cannot be written takes nothing from what was found; empty then. */
  private String page(Invocation invocation, SurveyResult result) {
    String name = "juga-survey-" + invocation.run() + ".html";
    try {
      SurveyReport.write(
          invocation.log().file().resolveSibling(name), result, invocation.run().text(), language);
    } catch (Failure e) {
      invocation.log().failure("No report", e);
      return "";
    }
    return Path.of(invocation.log().shown()).resolveSibling(name).toString();
  }
}
