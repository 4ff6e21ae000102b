package dev.juga.preflight;

import dev.juga.schema.SqlText;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a session that sets no zone reads the same on both servers. Stored TIMESTAMPs are kept
 * either way, so no comparison of rows sees it (server-facts.md 29).
 */
final class DefaultTimeZone implements Check {
  private static final String ID = "time-zone";

  @Override
  public List<Finding> look(Ground ground) {
    if (!ground.hasTarget()) {
      return List.of();
    }
    LocalTimes from = LocalTimes.of(ground.source(), ground.sourceSettings());
    LocalTimes to = LocalTimes.of(ground.target(), ground.targetSettings());
    if (from.isLike(to)) {
      return List.of();
    }
    boolean allowed = ground.options().allowZoneChange();
    List<String> places = new ArrayList<>(List.of("source " + from, "target " + to));
    ground.options().zonelessApplications().forEach(name -> places.add("application " + name));
    String what =
        "The servers' default time zones differ, so that applications which set no zone would read"
            + " and write other times";
    Finding finding =
        Finding.of(allowed ? Severity.WARNING : Severity.BLOCKER, ID, what)
            .at(places)
            .because(example(from, to));
    return List.of(finding.mendedBy(remedy(ground, from)));
  }

  private static String example(LocalTimes from, LocalTimes to) {
    int last = 0;
    while (from.times().get(last).equals(to.times().get(last))) {
      last++;
    }
    Duration apart = Duration.between(from.times().get(last), to.times().get(last));
    return "A TIMESTAMP that the application wrote as 12:00 reads "
        + java.time.LocalTime.NOON.plus(apart)
        + " there, though it is stored unchanged; so do NOW(), defaults, routines and events.";
  }

  private static Remedy remedy(Ground ground, LocalTimes from) {
    String own = choice(ground.options().allowZoneChange(), from.constantOffset());
    Optional<String> name = ZoneName.of(from);
    Mending mending = ground.mending();
    if (mending.rds()) {
      return name.map(zone -> mending.setting("time_zone", zone).saying(own))
          .orElse(
              Remedy.advice(
                  "RDS has no zone that was the source's all these years: set the zone in each"
                      + " application's connection, then add --allow-zone-change."));
    }
    if (name.isPresent() && knows(ground, name.get())) {
      return mending.setting("time_zone", name.get()).saying(own);
    }
    return from.constantOffset().isEmpty()
        ? Remedy.advice(
            "Load the time zone tables of the target (mysql_tzinfo_to_sql), then set time_zone to the"
                + " source's zone; or add --allow-zone-change.")
        : mending.setting("time_zone", from.constantOffset()).saying(own);
  }

  /** What is to be done where the zone is to change. */
  private static String choice(boolean allowed, String offset) {
    String applications =
        offset.isEmpty()
            ? "set the zone in each application's connection"
            : "set 'timezone' => '" + offset + "' in each connection of config/database.php";
    return allowed
        ? "Else " + applications + '.'
        : "If the zone is to change, add --allow-zone-change, and " + applications + '.';
  }

  /** Zones have names on a server only when somebody loaded them. */
  private static boolean knows(Ground ground, String zone) {
    return ground
            .target()
            .brief(
                session ->
                    session.text(
                        "SELECT CONVERT_TZ('2020-01-01 00:00:00', 'UTC', "
                            + SqlText.literal(zone)
                            + ')'))
        != null;
  }
}
