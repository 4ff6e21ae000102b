package dev.juga.preflight;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a session that sets no time zone reads at the first and fifteenth of each month of some
 * years: two servers whose answers are the same have the same zone, whatever they call it, with
 * their summer times.
 *
 * @param setting {@code @@GLOBAL.time_zone}, and what SYSTEM stands for
 */
record LocalTimes(String setting, String zone, List<LocalDateTime> times) {
  private static final int FIRST_YEAR = 2008;
  private static final int YEARS_AHEAD = 2;
  private static final int SECONDS = "2008-01-01 12:00:00".length();
  private static final DateTimeFormatter TEXT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** The instants that are asked for. */
  static List<Instant> instants() {
    List<Instant> instants = new ArrayList<>();
    int last = LocalDateTime.now(ZoneOffset.UTC).getYear() + YEARS_AHEAD;
    for (int year = FIRST_YEAR; year <= last; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day : new int[] {1, 15}) {
          instants.add(LocalDateTime.of(year, month, day, 12, 0).toInstant(ZoneOffset.UTC));
        }
      }
    }
    return instants;
  }

  /** Asks a session of its own, which gets the server's default back. */
  static LocalTimes of(Server server, Settings settings) {
    String times =
        instants().stream()
            .map(instant -> "FROM_UNIXTIME(" + instant.getEpochSecond() + ')')
            .collect(Collectors.joining(", ", "SELECT CONCAT_WS(',', ", ")"));
    try (Session session = server.open(Purpose.SHORT)) {
      session.execute("SET time_zone=DEFAULT");
      List<LocalDateTime> read =
          Stream.of(session.text(times).split(",", -1)).map(LocalTimes::time).toList();
      String setting = settings.value("time_zone");
      String zone = setting.equals("SYSTEM") ? settings.value("system_time_zone") : setting;
      return new LocalTimes(setting, zone, read);
    }
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text.substring(0, SECONDS), TEXT);
  }

  /** How far the zone is ahead of UTC at each instant. */
  List<Duration> offsets() {
    List<Instant> instants = instants();
    List<Duration> offsets = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      offsets.add(
          Duration.between(LocalDateTime.ofInstant(instants.get(i), ZoneOffset.UTC), times.get(i)));
    }
    return offsets;
  }

  /** The offset, if it is the same all the year, as time_zone takes it; empty otherwise. */
  String constantOffset() {
    Set<Duration> different = new HashSet<>(offsets());
    return different.size() == 1 ? offset(different.iterator().next()) : "";
  }

  /** {@code +09:00}. */
  static String offset(Duration ahead) {
    long minutes = Math.abs(ahead.toMinutes());
    return String.format(
        java.util.Locale.ROOT,
        "%s%02d:%02d",
        ahead.isNegative() ? "-" : "+",
        minutes / 60,
        minutes % 60);
  }

  boolean isLike(LocalTimes other) {
    return times.equals(other.times);
  }

  /** As people read it: {@code SYSTEM (JST, +09:00)}. */
  @Override
  public String toString() {
    String now = offset(offsets().get(offsets().size() - 1));
    if (setting.equals("SYSTEM")) {
      return "SYSTEM (" + zone + ", " + now + ')';
    }
    return setting.equals(now) ? setting : setting + " (" + now + ')';
  }
}
