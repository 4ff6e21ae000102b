package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.report.HtmlReport;
import dev.juga.report.Language;
import dev.juga.report.ManifestFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code juga report}: the integrity report again, from the manifest that a run wrote. */
@Command(
    name = "report",
    description = "Renders the integrity report of a run again, from its manifest alone.",
    customSynopsis = "juga report MANIFEST.json [OPTIONS]",
    sortOptions = false,
    descriptionHeading = "%n",
    parameterListHeading = "%n",
    optionListHeading = "%n",
    exitCodeListHeading = "%nExit codes:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  juga report juga-20261123-030012-9c24.json",
      "  juga report juga-20261123-030012-9c24.json --lang ja --to report-ja.html"
    })
final class ReportCommand implements Verb {
  private static final String ENDING = ".json";

  private Language language = Language.EN;

  @Parameters(
      arity = "0..1",
      paramLabel = "MANIFEST.json",
      description = "The manifest that a run wrote.")
  private String manifest = "";

  @Mixin private LanguageArguments languages = new LanguageArguments();

  @Option(
      names = "--to",
      paramLabel = "FILE.html",
      description = "Where the report goes. Default: beside the manifest, ending in .html.")
  private String to = "";

  @Mixin private CommonOptions common = new CommonOptions();

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
    if (manifest.isBlank()) {
      problems.add("The manifest is missing. Write it as juga report juga-<run>.json");
    }
    language = languages.read(problems);
  }

  @Override
  public ExitCode perform(Invocation invocation) {
    Path from = invocation.resolve(manifest);
    Path page = to.isEmpty() ? beside(from) : invocation.resolve(to);
    ManifestFile.Sealed sealed = ManifestFile.read(from);
    if (isSame(from, page)) {
      Problems problems = new Problems("juga report");
      problems.add("--to names the manifest itself, which stays as it is");
      throw problems.failure();
    }
    HtmlReport.write(page, sealed, language);
    Rendered rendered = new Rendered(sealed, from, page, invocation.log().shown());
    invocation.log().note(rendered.line());
    invocation.reply(reply -> reply.rendered(rendered));
    return ExitCode.DONE;
  }

  private static Path beside(Path from) {
    String name = from.getFileName().toString();
    boolean isUsual = name.endsWith(ENDING) && name.length() > ENDING.length();
    String stem = isUsual ? name.substring(0, name.length() - ENDING.length()) : name;
    return from.resolveSibling(stem + ".html");
  }

  private static boolean isSame(Path one, Path other) {
    try {
      return Files.exists(other) && Files.isSameFile(one, other);
    } catch (IOException e) {
      return false;
    }
  }
}
