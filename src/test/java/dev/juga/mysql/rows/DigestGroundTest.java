package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A server is believed only if it computes what all others do. */
class DigestGroundTest {
  @Test
  void onlyTheGoldenAnswerIsBelieved() {
    assertThat(DigestGround.isGolden("13436514500253700074 a-2.7003095124663647e89,")).isTrue();
    assertThat(DigestGround.isGolden("null a-2.7003095124663647e89,")).isFalse();
    assertThat(DigestGround.isGolden("13436514500253700074 a-2.700309512466365e89,")).isFalse();
    assertThat(DigestGround.isGolden("0 null")).isFalse();
  }
}
