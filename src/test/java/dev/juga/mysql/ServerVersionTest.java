package dev.juga.mysql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ServerVersionTest {
  @Test
  void versionsOfOneProductAreOrdered() {
    ServerVersion version = ServerVersion.parse("8.0.31-0ubuntu0.22.04.1");
    assertThat(version.isMySqlFrom(8, 0, 31)).isTrue();
    assertThat(version.isMySqlFrom(8, 0, 32)).isFalse();
    assertThat(version.isMySqlFrom(5, 7, 99)).isTrue();
    assertThat(version.isMariaDbFrom(5, 5)).isFalse();
    assertThat(version).hasToString("MySQL 8.0.31");
  }

  @Test
  void mariaDbIsKnownBehindItsDisguise() {
    ServerVersion version = ServerVersion.parse("5.5.5-10.2.11-MariaDB-log");
    assertThat(version.isMariaDb()).isTrue();
    assertThat(version.isMariaDbFrom(10, 2)).isTrue();
    assertThat(version.isMySqlFrom(5, 0, 0)).isFalse();
  }
}
