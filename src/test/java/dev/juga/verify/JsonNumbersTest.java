package dev.juga.verify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no more than a server's rounding is told from damage. */
class JsonNumbersTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"a\": 0.1, \"b\": [1, 2.5]} | {\"a\": 0.10000000000000002, \"b\": [1, 2.5]}",
        "[1e300]                       | [1.0000000000000001e300]",
        "[1.50]                        | [1.5]",
        "-0.30000000000000004          | -0.3",
        "[0.0]                         | [-0.0]",
        "[-0]                          | [0]"
      })
  void oneUnitInTheLastPlaceIsRounding(String one, String other) {
    assertThat(JsonNumbers.differOnlyByRounding(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[9007199254740993]  | [9007199254740992]",
        "[0.1]               | [0.10000000000000003]",
        "[100]               | [100.0]",
        "[1.5]               | [-1.5]",
        "[1.5]               | [1.5, 1]",
        "{\"a\": 1.5}        | {\"b\": 1.5}",
        "{\"1.5\": 1}        | {\"1.5000000000000002\": 1}",
        "[\"1.5\"]           | [\"1.5000000000000002\"]",
        "[\"a\\\"1.5\"]      | [\"a\\\"1.5000000000000002\"]",
        "[1e999]             | [2e999]",
        "[null]              | [true]"
      })
  void everythingElseIsDamage(String one, String other) {
    assertThat(JsonNumbers.differOnlyByRounding(one, other)).isFalse();
  }

  @Test
  void aTextThatEndsEarlierIsDamage() {
    assertThat(JsonNumbers.differOnlyByRounding("[1.5, 2.5]", "[1.5")).isFalse();
  }
}
