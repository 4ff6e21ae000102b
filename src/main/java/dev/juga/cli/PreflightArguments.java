package dev.juga.cli;

import dev.juga.laravel.Application;
import dev.juga.laravel.Findings;
import dev.juga.laravel.FolderSearch;
import dev.juga.laravel.SystemPaths;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** How closely a preflight looks. */
final class PreflightArguments {
  @Option(
      names = "--probe",
      description =
          "Tries every empty table, view, routine, trigger and event in scratch schemas on the"
              + " target, juga_probe_*, and removes them.")
  private boolean probe;

  @Option(
      names = "--scan-text",
      description =
          "Reads all text of the source for bytes that are invalid in their charset; takes as long"
              + " as reading the tables.")
  private boolean scanText;

  @Option(
      names = "--apps",
      paramLabel = "DIR",
      arity = "1..*",
      description =
          "Folders with Laravel applications. Where the time zones differ, those are named that set"
              + " none of their own.")
  private List<String> apps = new ArrayList<>();

  void check(Problems problems) {
    if (apps.stream().anyMatch(String::isBlank)) {
      problems.add("--apps is empty. Write it as a folder, such as /var/www");
    }
  }

  /** The applications with a MySQL connection that sets no time zone, by name. */
  List<String> zoneless(Invocation invocation) {
    if (apps.isEmpty()) {
      return List.of();
    }
    Findings findings =
        FolderSearch.of(Folders.of(invocation, "--apps", apps), SystemPaths.under(Path.of("/")));
    return findings.applications().stream()
        .filter(app -> app.connections().anyMatch(one -> one.isMysql() && !one.setsZone()))
        .map(Application::name)
        .toList();
  }

  boolean probes() {
    return probe;
  }

  boolean scansText() {
    return scanText;
  }
}
