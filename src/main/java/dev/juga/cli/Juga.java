package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The program: reads the command line, runs one command, and ends with its exit code. */
@Command(
    name = "juga",
    mixinStandardHelpOptions = true,
    description = "Moves every schema of a MySQL server into Amazon RDS, and proves what arrived.",
    customSynopsis = "juga COMMAND [OPTIONS]",
    descriptionHeading = "%n",
    optionListHeading = "%n",
    commandListHeading = "%nCommands:%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%n",
    footer = "'juga COMMAND --help' explains a command.")
public final class Juga {
  private final Surroundings surroundings;
  private final Masking masking = new Masking();
  private final Screen screen;
  private final Passwords passwords;
  private final CommandLine commandLine;

  Juga(Surroundings surroundings, List<Verb> verbs) {
    this.surroundings = surroundings;
    this.screen =
        new Screen(
            surroundings.out(),
            surroundings.err(),
            masking,
            new Terminal(surroundings.environment()));
    this.passwords = new Passwords(surroundings, masking);
    this.commandLine = new CommandLine(this);
    verbs.forEach(commandLine::addSubcommand);
    prepare(commandLine);
    commandLine.getSubcommands().values().forEach(Juga::prepare);
  }

  public static void main(String[] arguments) {
    if (HelpPages.show(arguments)) {
      return;
    }
    RunLog.silenceScreen();
    Surroundings surroundings = Surroundings.ofProcess();
    System.exit(new Juga(surroundings, verbs()).run(arguments).number());
  }

  /** Every command, in the order of the help text. */
  static List<Verb> verbs() {
    return List.of(
        new SurveyCommand(ServerSurveyor::open),
        new PreflightCommand(ServerPreflighter::open),
        new RehearseCommand(ServerRehearser::open),
        new MigrateCommand(ServerMover::open),
        new VerifyCommand(ServerVerifier::open),
        new StatusCommand(new ServerLedgerDesk()),
        new CleanCommand(new ServerLedgerDesk()),
        new ReportCommand(),
        new DemoCommand(new ServerStage()));
  }

  /** What picocli knows about the program and its commands. */
  CommandLine commandLine() {
    return commandLine;
  }

  private static void prepare(CommandLine command) {
    command.getCommandSpec().parser().collectErrors(true);
    command.getCommandSpec().usageMessage().exitCodeList(ExitCodes.explained());
  }

  ExitCode run(String... arguments) {
    passwords.hideKnown();
    ParseResult parsed = commandLine.parseArgs(arguments);
    ParseResult last = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
    if (last.isUsageHelpRequested()) {
      last.commandSpec().commandLine().usage(surroundings.out(), CommandLine.Help.Ansi.OFF);
      return ExitCode.DONE;
    }
    if (last.isVersionHelpRequested()) {
      screen.result(List.of(Version.line()));
      return ExitCode.DONE;
    }
    boolean json = asksForJson(arguments);
    if (!parsed.hasSubcommand()) {
      return refuse(new Misuse(parsed).problems("juga"), "juga", json);
    }
    Verb verb = (Verb) last.commandSpec().userObject();
    String name = last.commandSpec().name();
    Problems problems = new Misuse(last).problems("juga " + name);
    if (!problems.areFinal() && !verb.config().isEmpty()) {
      ConfigFile config = config(verb.config(), last);
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(config.arguments());
      last = commandLine.parseArgs(all.toArray(String[]::new)).subcommand();
      problems = new Misuse(last).problems("juga " + name);
      config.tell(problems);
    }
    if (!problems.areFinal()) {
      verb.common().check(problems);
      verb.check(problems, passwords);
    }
    return problems.any()
        ? refuse(problems, name, json)
        : perform(verb, name, json, problems.warnings());
  }

  private ConfigFile config(String file, ParseResult parsed) {
    Set<String> given =
        parsed.matchedOptions().stream().map(OptionSpec::longestName).collect(Collectors.toSet());
    return new ConfigFile(file, parsed.commandSpec())
        .read(surroundings.directory().resolve(file), given);
  }

  private ExitCode perform(Verb verb, String name, boolean json, Set<String> warnings) {
    Reply reply = reply(name, json);
    RunId run = RunId.at(surroundings.clock());
    RunLog log;
    try {
      log = RunLog.create(surroundings.directory(), verb.common().logFolder(), run, masking);
    } catch (Failure failure) {
      reply.failed(failure, Optional.empty(), Evidence.Written.NOTHING);
      return failure.exitCode();
    }
    try (Invocation invocation =
        new Invocation(run, surroundings, screen, passwords, log, reply, verb.afterStop())) {
      log.note("juga " + Version.number() + ' ' + name + " on Java " + Runtime.version());
      for (String warning : warnings) {
        log.warning(warning);
        screen.explain(Progress.WARNING + warning);
      }
      try {
        return verb.perform(invocation);
      } catch (Failure failure) {
        return invocation.failed(failure);
      } catch (RuntimeException | Error unexpected) {
        return invocation.failedUnexpectedly(unexpected);
      }
    }
  }

  private ExitCode refuse(Problems problems, String name, boolean json) {
    reply(name, json).failed(problems.failure(), Optional.empty(), Evidence.Written.NOTHING);
    return ExitCode.USAGE;
  }

  private Reply reply(String command, boolean json) {
    Reply people = new TextReply(screen);
    return json ? new JsonReply(surroundings.out(), people, masking, command) : people;
  }

  /** Looked up by hand, since a command line that cannot be read wants its answer in JSON, too. */
  private static boolean asksForJson(String... arguments) {
    List<String> words = List.of(arguments);
    int option = words.lastIndexOf("--output");
    return words.contains("--output=json")
        || (option >= 0 && words.subList(option, words.size()).indexOf("json") == 1);
  }
}
