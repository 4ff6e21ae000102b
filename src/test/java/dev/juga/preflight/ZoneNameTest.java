package dev.juga.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A zone is known by what it reads, whatever a server calls it. */
class ZoneNameTest {
  private static LocalTimes in(String zone, String setting, String name) {
    List<LocalDateTime> times =
        LocalTimes.instants().stream()
            .map(instant -> LocalDateTime.ofInstant(instant, ZoneId.of(zone)))
            .toList();
    return new LocalTimes(setting, name, times);
  }

  @ParameterizedTest
  @CsvSource({
    "Asia/Tokyo, SYSTEM, JST, Asia/Tokyo",
    "Asia/Seoul, SYSTEM, KST, Asia/Seoul",
    "+09:00, +09:00, +09:00, Asia/Tokyo",
    "Europe/Berlin, SYSTEM, CET, Europe/Paris",
    "Europe/Amsterdam, Europe/Amsterdam, Europe/Amsterdam, Europe/Amsterdam",
    "America/New_York, SYSTEM, EST, US/Eastern",
    "UTC, SYSTEM, UTC, UTC"
  })
  void theNameIsOneThatRdsTakes(String zone, String setting, String name, String expected) {
    assertThat(ZoneName.of(in(zone, setting, name))).hasValue(expected);
  }

  @Test
  void aZoneThatNoneOfThemIsHasNoName() {
    assertThat(ZoneName.of(in("+05:37", "+05:37", "+05:37"))).isEmpty();
  }

  @Test
  void zonesAreAlikeByWhatTheyRead() {
    assertThat(in("Asia/Tokyo", "SYSTEM", "JST").isLike(in("+09:00", "+09:00", "+09:00"))).isTrue();
    assertThat(in("Europe/Berlin", "SYSTEM", "CET").isLike(in("+01:00", "+01:00", "+01:00")))
        .isFalse();
  }

  @Test
  void onlyAZoneWithoutSummerTimeIsAnOffset() {
    assertThat(in("Asia/Tokyo", "SYSTEM", "JST").constantOffset()).isEqualTo("+09:00");
    assertThat(in("America/Bogota", "SYSTEM", "-05").constantOffset()).isEqualTo("-05:00");
    assertThat(in("Europe/Berlin", "SYSTEM", "CET").constantOffset()).isEmpty();
  }
}
