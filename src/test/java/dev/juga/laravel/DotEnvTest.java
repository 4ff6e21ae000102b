package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A .env file means here what it means to phpdotenv 5.6 and to Laravel. */
class DotEnvTest {
  static Stream<Arguments> values() {
    return Stream.of(
        Arguments.of("K=plain", "plain"),
        Arguments.of("K = v", "v"),
        Arguments.of("  K=v  ", "v"),
        Arguments.of("export AB=v\nK=${AB}", "v"),
        Arguments.of("export\tAB=v\nK=${AB}", "v"),
        Arguments.of("'K'=v", "v"),
        Arguments.of("\"K\"=v", "v"),
        Arguments.of("K=", ""),
        Arguments.of("K=''", ""),
        Arguments.of("K=\"\"", ""),
        Arguments.of("K=p#w", "p"),
        Arguments.of("K=#w", ""),
        Arguments.of("K=p # w", "p"),
        Arguments.of("K=\"p#w\" # said so", "p#w"),
        Arguments.of("K='p#w'# said so", "p#w"),
        Arguments.of("K=a'b", "a'b"),
        Arguments.of("K=a\"b", "a\"b"),
        Arguments.of("K=a\\d", "a\\d"),
        Arguments.of("K='a\\d'", "a\\d"),
        Arguments.of("K='a\\'", "a\\"),
        Arguments.of("K='a b'", "a b"),
        Arguments.of("K=\"a\\\\b\\\"c\\$d\"", "a\\b\"c$d"),
        Arguments.of("K=\"a\\nb\\rc\\td\\fe\\vf\"", "a\nb\rc\td\fe\u000Bf"),
        Arguments.of("A=x\nK=${A}", "x"),
        Arguments.of("A=x\nK=1${A}2${A}3", "1x2x3"),
        Arguments.of("A=x\nK=\"${A} y\"", "x y"),
        Arguments.of("A=x\nK='${A}'", "${A}"),
        Arguments.of("A=x\nK=$A", "$A"),
        Arguments.of("A=x\nK=\"\\${A}\"", "${A}"),
        Arguments.of("K=${NOBODY}", "${NOBODY}"),
        Arguments.of("K=${A}\nA=too_late", "${A}"),
        Arguments.of("A='${B}'\nB=y\nK=${A}", "${B}"),
        Arguments.of("K=first\nK=last", "last"),
        Arguments.of("K=\"one\ntwo\"", "one\ntwo"),
        Arguments.of("K=\"one\n# no comment\n\nA=b\n\"", "one\n# no comment\n\nA=b\n"),
        Arguments.of("K=\"one\ntwo\" # said so\nA=b", "one\ntwo"),
        Arguments.of("K=a=b", "a=b"),
        Arguments.of("K=日本語😀", "日本語😀"),
        Arguments.of("# K=x\n\n  # K=y\nK=z", "z"),
        Arguments.of("A=b\r\nK=v\r\nC=d\r\n", "v"),
        Arguments.of("A=b\rK=v\rC=d", "v"),
        Arguments.of("\uFEFFK=v", "v"),
        Arguments.of("a.b=c\nK=${a.b}", "c"));
  }

  @ParameterizedTest
  @MethodSource("values")
  void aValueIsWhatPhpdotenvReads(String file, String expected) {
    DotEnv env = DotEnv.of(file.getBytes(StandardCharsets.UTF_8));

    assertThat(env.values()).containsEntry("K", expected);
    assertThat(env.problem()).isEmpty();
    assertThat(env.swallowedFrom()).isEmpty();
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("A=b\nK=a b", 2, "a blank inside"),
        Arguments.of("K=\"a\\d\"", 1, "cannot escape"),
        Arguments.of("K='it''s'", 1, "behind a closing quote"),
        Arguments.of("K=\"a\"b", 1, "behind a closing quote"),
        Arguments.of("K='a", 1, "not closed"),
        Arguments.of("K= \"a", 1, "not closed"),
        Arguments.of("=v", 1, "without a name"),
        // Its parser takes export off names of two letters and more.
        Arguments.of("export K=v", 1, "a name with"),
        Arguments.of("A=b\n\nB-C=v", 3, "a name with"),
        Arguments.of("A=\"x\ny\"\nsome words", 3, "a name with"));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void whatPhpdotenvRefusesIsSaidWithItsLineAndTheRestIsRead(String file, int line, String why) {
    DotEnv env = DotEnv.of(file + "\nLAST=read");

    assertThat(env.problem()).get().extracting(DotEnv.Problem::line).isEqualTo(line);
    assertThat(env.problem().orElseThrow().why()).contains(why);
    assertThat(env.values()).containsEntry("LAST", "read").doesNotContainKey("K");
  }

  static Stream<Arguments> swallowing() {
    return Stream.of(
        Arguments.of("A=b\nK='a=\"b'\nLOST=x", 2),
        Arguments.of("A=b\n#OLD=\"x\nK=v\nLOST=x", 2),
        Arguments.of("A=b\nK=\"open\nLOST=x\n", 2));
  }

  @ParameterizedTest
  @MethodSource("swallowing")
  void whatAnUnclosedQuoteSwallowsIsNotReadEither(String file, int line) {
    DotEnv env = DotEnv.of(file);

    assertThat(env.values()).isEqualTo(Map.of("A", "b"));
    assertThat(env.swallowedFrom()).hasValue(line);
    assertThat(env.problem()).isEmpty();
  }

  @Test
  void aNameAloneUnsetsIt() {
    assertThat(DotEnv.of("A=b\nA\nC=d").values()).isEqualTo(Map.of("C", "d"));
  }

  static Stream<Arguments> laravelWords() {
    return Stream.of(
        Arguments.of("null", ""),
        Arguments.of("(null)", ""),
        Arguments.of("NULL", ""),
        Arguments.of("empty", ""),
        Arguments.of("(empty)", ""),
        Arguments.of("false", ""),
        Arguments.of("true", "1"),
        Arguments.of("\"'quoted'\"", "quoted"),
        Arguments.of("'\"quoted\"'", "quoted"),
        Arguments.of("\"'open\"", "'open"),
        Arguments.of("nullable", "nullable"));
  }

  @ParameterizedTest
  @MethodSource("laravelWords")
  void laravelsWordsAndSecondPairOfQuotesAreRead(String written, String expected) {
    assertThat(DotEnv.of("K=" + written).env("K")).contains(expected);
  }

  @Test
  void whatIsNotSetIsEmpty() {
    assertThat(DotEnv.of("K=v").env("OTHER")).isEqualTo(Optional.empty());
  }

  @Test
  void nothingOfItShowsAPassword() {
    DotEnv env = DotEnv.of("DB_PASSWORD=geheim\nBAD=geheim x");

    assertThat(env.toString() + env.problem() + EnvLines.of("DB_PASSWORD=geheim"))
        .doesNotContain("geheim");
  }
}
