package dev.juga.cli;

import dev.juga.verify.Cutover;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Since when the application writes to the target, and how its changes are known. */
final class CutoverArguments {
  @Option(
      names = "--cutover",
      paramLabel = "TIME",
      description =
          "When the application went over to the target, such as 2026-11-24T03:00+09:00. Rows that"
              + " it marks as changed since are counted apart, as LATER; the source must be as it"
              + " was then.")
  private String time = "";

  @Option(
      names = "--app-zone",
      paramLabel = "ZONE",
      description =
          "The zone in which the application writes DATETIME columns, such as Asia/Tokyo or +09:00.")
  private String zone = "";

  @Option(
      names = "--mark",
      paramLabel = "TABLE:COLUMN",
      description =
          "The column that says when a row was changed: schema.table or table, with * and ?, and a"
              + " DATETIME or TIMESTAMP of it. Repeatable. Default: updated_at, created_at and"
              + " deleted_at.")
  private List<String> marks = new ArrayList<>();

  @Option(
      names = "--volatile",
      paramLabel = "GLOB",
      description =
          "Tables that the application rewrites all the time: not compared after a cutover, and"
              + " shown. Repeatable; replaces the list, \"\" empties it. Default: cache,"
              + " cache_locks, sessions, jobs, job_batches, failed_jobs, password_resets,"
              + " password_reset_tokens, telescope_*, pulse_*.")
  private List<String> volatileTables = new ArrayList<>();

  /** The cutover that was named; empty if none was, or with a problem. */
  Optional<Cutover> read(Problems problems) {
    if (time.isEmpty()) {
      without(problems, "--app-zone", !zone.isEmpty());
      without(problems, "--mark", !marks.isEmpty());
      without(problems, "--volatile", !volatileTables.isEmpty());
      return Optional.empty();
    }
    for (String mark : marks) {
      int colon = mark.lastIndexOf(':');
      if (colon < 1 || colon == mark.length() - 1) {
        problems.add("--mark must be a table and a column, for example shop.orders:changed_on");
        return Optional.empty();
      }
    }
    Optional<ZoneId> read = zone(problems);
    return time(problems, read).map(moment -> cutover(moment, read));
  }

  private static void without(Problems problems, String option, boolean given) {
    if (given) {
      problems.add(
          option + " means something together with --cutover only. Add that, or leave it out");
    }
  }

  private Cutover cutover(Instant moment, Optional<ZoneId> read) {
    List<String> tables =
        volatileTables.isEmpty()
            ? Cutover.USUAL_VOLATILE
            : volatileTables.stream().filter(glob -> !glob.isBlank()).toList();
    return new Cutover(moment, read.orElse(null), marks, tables);
  }

  private Optional<ZoneId> zone(Problems problems) {
    if (zone.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(ZoneId.of(zone));
    } catch (DateTimeException e) {
      problems.add("--app-zone must be a zone such as Asia/Tokyo or +09:00, not '" + zone + "'");
      return Optional.empty();
    }
  }

  private Optional<Instant> time(Problems problems, Optional<ZoneId> read) {
    String text = time.strip().replace(' ', 'T');
    try {
      return Optional.of(OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeParseException e) {
      // It may still be a time without an offset.
    }
    try {
      LocalDateTime local = LocalDateTime.parse(text);
      if (read.isPresent()) {
        return Optional.of(local.atZone(read.get()).toInstant());
      }
      if (zone.isEmpty()) {
        problems.add(
            "--cutover needs an offset, for example "
                + text
                + "+09:00, or --app-zone to say whose time it is");
      }
    } catch (DateTimeParseException e) {
      problems.add("--cutover must be a time such as 2026-11-24T03:00+09:00, not '" + time + "'");
    }
    return Optional.empty();
  }
}
