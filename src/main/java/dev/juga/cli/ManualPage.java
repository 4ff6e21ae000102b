package dev.juga.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The manual page of one command, in the man macros of roff (man-pages(7), groff_man(7)). */
final class ManualPage {
  private final CommandSpec command;
  private final UsageMessageSpec usage;
  private final StringBuilder roff = new StringBuilder();

  ManualPage(CommandSpec command) {
    this.command = command;
    this.usage = command.usageMessage();
  }

  /** {@code juga}, {@code juga-migrate}: the name that man(1) takes. */
  String name() {
    return command.qualifiedName("-");
  }

  String text() {
    roff.setLength(0);
    line(".TH \"" + name().toUpperCase(Locale.ROOT) + "\" 1 \"\" \"juga " + Version.number() + '"');
    String description = plain(String.join(" ", usage.description()));
    section("NAME");
    line(escaped(name()) + " \\- " + escaped(description.replaceAll("\\.$", "")));
    section("SYNOPSIS");
    verbatim(Stream.of(usage.customSynopsis()));
    section("DESCRIPTION");
    line(escaped(description));
    options();
    commands();
    exitCodes();
    footer();
    return roff.toString();
  }

  private void options() {
    section("OPTIONS");
    for (PositionalParamSpec parameter : command.positionalParameters()) {
      tagged(
          "\\fI" + escaped(parameter.paramLabel()) + "\\fR",
          String.join(" ", parameter.description()));
    }
    for (OptionSpec option : command.options()) {
      if (option.hidden()) {
        continue;
      }
      String names = "\\fB" + escaped(String.join(", ", option.names())) + "\\fR";
      String value =
          option.arity().max() == 0 ? "" : " \\fI" + escaped(option.paramLabel()) + "\\fR";
      tagged(names + value, String.join(" ", option.description()));
    }
  }

  private void commands() {
    Map<String, CommandLine> commands = command.subcommands();
    if (commands.isEmpty()) {
      return;
    }
    section("COMMANDS");
    commands.forEach(
        (name, line) ->
            tagged(
                "\\fBjuga\\-" + escaped(name) + "\\fR(1)",
                String.join(" ", line.getCommandSpec().usageMessage().description())));
  }

  private void exitCodes() {
    section("EXIT STATUS");
    usage
        .exitCodeList()
        .forEach((number, meaning) -> tagged("\\fB" + number.strip() + "\\fR", meaning));
  }

  /**
   * The footer of the help text has its headings as lines that end with a colon and start at the
   * left; everything below one is shown as it is.
   */
  private void footer() {
    String heading = plain(usage.footerHeading()).strip();
    List<String> lines = Stream.of(usage.footer()).map(ManualPage::plain).toList();
    section(heading.isEmpty() ? "NOTES" : title(heading));
    int start = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).matches("\\S.*:")) {
        verbatim(lines.subList(start, i).stream());
        section(title(lines.get(i)));
        start = i + 1;
      }
    }
    verbatim(lines.subList(start, lines.size()).stream());
    section("SEE ALSO");
    boolean root = command.parent() == null;
    line(root ? "The page of each command." : "\\fBjuga\\fR(1)");
  }

  private void section(String title) {
    line(".SH \"" + title + '"');
  }

  private void tagged(String tag, String text) {
    line(".TP");
    line(tag);
    line(escaped(plain(text)));
  }

  private void verbatim(Stream<String> lines) {
    line(".nf");
    lines.map(ManualPage::escaped).forEach(this::line);
    line(".fi");
  }

  private void line(String text) {
    roff.append(text).append('\n');
  }

  private static String title(String heading) {
    return escaped(heading.replaceAll(":$", "").toUpperCase(Locale.ROOT));
  }

  /** picocli's texts are formats: %n ends a line, %% is a percent sign. */
  private static String plain(String format) {
    return format.replace("%n", "\n").replace("%%", "%").stripTrailing();
  }

  /** Backslashes, hyphens and quotes mean something to roff; so does a dot that starts a line. */
  private static String escaped(String text) {
    String safe = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq");
    return safe.startsWith(".") ? "\\&" + safe : safe;
  }
}
