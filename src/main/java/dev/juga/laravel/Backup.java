package dev.juga.laravel;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A dump or backup that something starts regularly. That it is configured does not say that it
 * works.
 *
 * @param tool mysqldump, mariadb-dump, mydumper, xtrabackup, mariabackup, aws s3 …
 * @param what the command, with secrets masked
 * @param when a cron expression or a timer's time
 * @param file where it is configured
 * @param application the application that it belongs to; empty if none was recognised
 */
public record Backup(
    String tool, String what, String when, Path file, Optional<String> application) {
  /** Whether it reads a database; the others carry files away, which may or may not be dumps. */
  public boolean isOfDatabase() {
    return !tool.startsWith("aws ");
  }
}
