package dev.juga.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Only numbers that a parser rounds are let pass; whatever else differs is damage. */
class JsonTextTest {
  private static boolean isSame(String source, String target) {
    return JsonText.isSameButRounded(
        source.getBytes(StandardCharsets.UTF_8), target.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a": 1}                     | {"a": 1}
          [0.1]                        | [0.10000000000000002]
          [0.1, 2]                     | [0.09999999999999999, 2]
          {"a": [1.5e300, "x"]}        | {"a": [1.5000000000000002e300, "x"]}
          [1.10]                       | [1.1]
          [3.14159265358979323846]     | [3.141592653589793]
          [12345678901234567890123]    | [1.2345678901234568e22]
          [-0]                         | [0]
          ["1.5\\"", 1.0]              | ["1.5\\"", 1.0]
          """)
  void theseAreTheSame(String source, String target) {
    assertThat(isSame(source, target)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [0.1]                        | [0.10000000000000003]
          [9007199254740993]           | [9007199254740992]
          [9007199254740993]           | [9007199254740992.0]
          [18446744073709551615]       | [18446744073709551614]
          [1]                          | [2]
          [1]                          | [1.0]
          [1.5]                        | [-1.5]
          ["1.5"]                      | ["1.5000000000000002"]
          ["a\\"1.5"]                  | ["a\\"1.5000000000000002"]
          [1.5]                        | ["1.5"]
          [1.5]                        | [1.5, 1.5]
          {"a": 1.5}                   | {"b": 1.5}
          [null]                       | [true]
          [1.5]                        | []
          [1e400]                      | [1]
          """)
  void theseAreNot(String source, String target) {
    assertThat(isSame(source, target)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"1.5,", ",1.5"})
  void nullIsNoNumber(String source, String target) {
    byte[] sent = source == null ? null : source.getBytes(StandardCharsets.UTF_8);
    byte[] kept = target == null ? null : target.getBytes(StandardCharsets.UTF_8);
    assertThat(JsonText.isSameButRounded(sent, kept)).isFalse();
    assertThat(JsonText.isSameButRounded(null, null)).isTrue();
  }
}
