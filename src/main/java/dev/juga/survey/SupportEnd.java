package dev.juga.survey;

import dev.juga.mysql.ServerVersion;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * When the makers stop mending a series: Oracle's lifetime support policy for MySQL, the MariaDB
 * Foundation's maintenance policy. Short-lived series in between are not listed.
 */
final class SupportEnd {
  private static final Map<String, LocalDate> MYSQL =
      Map.of(
          "5.5", LocalDate.of(2018, 12, 31),
          "5.6", LocalDate.of(2021, 2, 28),
          "5.7", LocalDate.of(2023, 10, 31),
          "8.0", LocalDate.of(2026, 4, 30),
          "8.4", LocalDate.of(2032, 4, 30));

  private static final Map<String, LocalDate> MARIADB =
      Map.of(
          "10.1", LocalDate.of(2020, 10, 17),
          "10.2", LocalDate.of(2022, 5, 23),
          "10.3", LocalDate.of(2023, 5, 25),
          "10.4", LocalDate.of(2024, 6, 18),
          "10.5", LocalDate.of(2025, 6, 24),
          "10.6", LocalDate.of(2026, 7, 6),
          "10.11", LocalDate.of(2028, 2, 16),
          "11.4", LocalDate.of(2029, 5, 29));

  private SupportEnd() {}

  /** The last day; empty if it is not known. */
  static Optional<LocalDate> of(ServerVersion version) {
    String series = version.major() + "." + version.minor();
    return Optional.ofNullable((version.isMariaDb() ? MARIADB : MYSQL).get(series));
  }
}
