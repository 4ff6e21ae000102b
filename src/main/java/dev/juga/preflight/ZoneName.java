package dev.juga.preflight;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;

/**
 * Finds the name of a zone among those that RDS takes for {@code time_zone}; it takes no offsets.
 */
final class ZoneName {
  /** The list in the RDS user guide, "Local time zone for MySQL DB instances". */
  private static final List<String> OF_RDS =
      List.of(
          ("UTC Asia/Tokyo Asia/Seoul Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Calcutta"
                  + " Europe/Paris Europe/Amsterdam Europe/Prague Europe/Sarajevo Europe/Dublin"
                  + " Europe/Athens Europe/Helsinki Europe/Istanbul Europe/Moscow"
                  + " Europe/Kaliningrad US/Eastern US/Central America/Denver US/Pacific US/Alaska"
                  + " US/East-Indiana Australia/Sydney Australia/Adelaide Australia/Brisbane"
                  + " Australia/Darwin Australia/Hobart Australia/Perth Africa/Cairo"
                  + " Africa/Casablanca Africa/Harare Africa/Monrovia Africa/Nairobi Africa/Tripoli"
                  + " Africa/Windhoek America/Araguaina America/Asuncion America/Bogota"
                  + " America/Buenos_Aires America/Caracas America/Chihuahua America/Cuiaba"
                  + " America/Fortaleza America/Guatemala America/Halifax America/Manaus"
                  + " America/Matamoros America/Monterrey America/Montevideo America/Phoenix"
                  + " America/Santiago America/Tijuana Asia/Amman Asia/Ashgabat Asia/Baghdad"
                  + " Asia/Baku Asia/Bangkok Asia/Beirut Asia/Damascus Asia/Dhaka Asia/Irkutsk"
                  + " Asia/Jerusalem Asia/Kabul Asia/Karachi Asia/Kathmandu Asia/Krasnoyarsk"
                  + " Asia/Magadan Asia/Muscat Asia/Novosibirsk Asia/Riyadh Asia/Tehran"
                  + " Asia/Ulaanbaatar Asia/Vladivostok Asia/Yakutsk Asia/Yerevan Atlantic/Azores"
                  + " Brazil/East Canada/Newfoundland Canada/Saskatchewan Canada/Yukon"
                  + " Pacific/Auckland Pacific/Fiji Pacific/Guam Pacific/Honolulu Pacific/Samoa")
              .split(" "));

  private ZoneName() {}

  /**
   * The name of the zone that these times were read in: the server's own name if it is one, else
   * one whose abbreviation is the server's, else any that was the same all these years.
   */
  static Optional<String> of(LocalTimes wanted) {
    List<Instant> instants = LocalTimes.instants();
    List<String> fitting = new ArrayList<>();
    for (String name : OF_RDS) {
      if (fits(name, instants, wanted.times())) {
        fitting.add(name);
      }
    }
    return fitting.stream()
        .filter(name -> name.equals(wanted.zone()))
        .findFirst()
        .or(() -> fitting.stream().filter(name -> isShortFor(wanted.zone(), name)).findFirst())
        .or(() -> fitting.stream().findFirst());
  }

  private static boolean fits(String name, List<Instant> instants, List<LocalDateTime> times) {
    try {
      ZoneId zone = ZoneId.of(name);
      for (int i = 0; i < times.size(); i++) {
        if (!LocalDateTime.ofInstant(instants.get(i), zone).equals(times.get(i))) {
          return false;
        }
      }
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static boolean isShortFor(String abbreviation, String name) {
    TimeZone zone = TimeZone.getTimeZone(name);
    return abbreviation.equals(zone.getDisplayName(false, TimeZone.SHORT, Locale.ENGLISH))
        || abbreviation.equals(zone.getDisplayName(true, TimeZone.SHORT, Locale.ENGLISH));
  }
}
