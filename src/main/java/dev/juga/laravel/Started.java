package dev.juga.laravel;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Collects what a system starts by itself, sorted into what may write and what makes dumps. */
final class Started {
  /**
   * Something that is started.
   *
   * @param howToStop a command line or a sentence
   */
  record By(Writer.Kind kind, String when, Path file, String account, String howToStop) {}

  private final List<Writer> writers = new ArrayList<>();
  private final List<Backup> backups = new ArrayList<>();

  /**
   * Takes what has to do with an application or a database, and leaves out what has not.
   *
   * @param isListedAnyway whether an unknown command counts as one that may write
   */
  void add(By by, Command command, boolean isListedAnyway) {
    command
        .dump()
        .ifPresent(
            tool ->
                backups.add(
                    new Backup(
                        tool, command.shown(), by.when(), by.file(), command.application())));
    if (command.mayWrite() || (isListedAnyway && command.dump().isEmpty())) {
      writers.add(
          new Writer(
              by.kind(),
              command.artisan(),
              command.shown(),
              by.when(),
              by.file(),
              by.account(),
              command.application(),
              by.howToStop()));
    }
  }

  List<Writer> writers() {
    return List.copyOf(writers);
  }

  List<Backup> backups() {
    return List.copyOf(backups);
  }
}
