package dev.juga.laravel;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that runs without being asked and may write during the maintenance window.
 *
 * @param kind what starts it
 * @param artisan the artisan command that it runs, such as schedule:run, queue:work, horizon; empty
 *     if it is another program
 * @param what the command, with secrets masked
 * @param when a cron expression, a timer's time, or "always"; with the number of processes if there
 *     are several
 * @param file where it is configured
 * @param account the operating system's account it runs as; empty if the file does not say
 * @param application the name of the application that it belongs to; empty if none was recognised
 * @param howToStop the line that stops it, or what to do, as one sentence
 */
public record Writer(
    Kind kind,
    String artisan,
    String what,
    String when,
    Path file,
    String account,
    Optional<String> application,
    String howToStop) {
  /** What starts a writer. */
  public enum Kind {
    CRONTAB("crontab"),
    SYSTEM_CRONTAB("system crontab"),
    CRON_SCRIPT("cron script"),
    TIMER("systemd timer"),
    SERVICE("systemd service"),
    SUPERVISOR("supervisor");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** As people call it. */
    public String words() {
      return words;
    }
  }
}
