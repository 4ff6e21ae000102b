package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SessionBlockTest {
  @Test
  void whatAServerReadsBackIsComparedByMeaning() {
    assertThat(SessionBlock.means("'A,B'", "B,A")).isTrue();
    assertThat(SessionBlock.means("'A,B'", "A,B,C")).isFalse();
    assertThat(SessionBlock.means("0", "0.000000")).isTrue();
    assertThat(SessionBlock.means("0", "1")).isFalse();
    assertThat(SessionBlock.means("NULL", null)).isTrue();
    assertThat(SessionBlock.means("NULL", "utf8mb4")).isFalse();
    assertThat(SessionBlock.means("0", null)).isFalse();
  }

  @Test
  void settingsThatAServerDoesNotKnowAreLeftOut() {
    ServerVersion old = ServerVersion.parse("5.6.24");
    assertThat(SessionBlock.of(old, Purpose.READ))
        .doesNotContainKeys("max_execution_time", "information_schema_stats_expiry");
    ServerVersion mariaDb = ServerVersion.parse("5.5.5-10.2.11-MariaDB");
    assertThat(SessionBlock.of(mariaDb, Purpose.READ))
        .containsKey("max_statement_time")
        .doesNotContainKey("max_execution_time");
  }

  @Test
  void aSecretDoesNotShowItself() {
    assertThat(Secret.of("hunter2")).hasToString("****");
  }
}
