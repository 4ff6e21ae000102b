package dev.juga.laravel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.Failure;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written into a .env file is read back as it was meant, and the rest stays. */
class EnvEditTest {
  @Property(tries = 3_000)
  void everyValueIsReadBackAsItWas(@ForAll("values") String value) {
    DotEnv env = DotEnv.of("A=b\nK=" + EnvEdit.written(value) + "\nLAST=read");

    assertThat(env.env("K")).contains(value);
    assertThat(env.values()).containsOnlyKeys("A", "K", "LAST");
  }

  @Property(tries = 1_000)
  void everyValueFitsIntoAFileThatHasOthers(
      @ForAll("values") String one, @ForAll("values") String two) {
    String file = "A=b # c\nexport ONE=\"x\ny\" # said \"so\"\r\nTWO = 'old'#c\nONE=z";

    DotEnv env = DotEnv.of(EnvEdit.set(file, Map.of("ONE", one, "TWO", two), "x"));

    assertThat(env.env("ONE")).contains(one);
    assertThat(env.env("TWO")).contains(two);
    assertThat(env.values()).containsEntry("A", "b").hasSize(3);
  }

  /** What breaks such files comes often; a lone half of a character pair is no text. */
  @Provide
  static Arbitrary<String> values() {
    Arbitrary<String> piece =
        Arbitraries.oneOf(
            Arbitraries.of(
                "'", "\"", "\\", "$", "#", "=\"", "${A}", "\n", "\r", "\t", " ", "null", "true",
                "(empty)", "日本語", "😀", "\u0085", "\u2028"),
            Arbitraries.strings().ascii().ofMaxLength(4));
    return piece.list().ofMaxSize(6).map(pieces -> String.join("", pieces));
  }

  static Stream<Arguments> written() {
    return Stream.of(
        Arguments.of("", ""),
        Arguments.of("db.example.jp:3306", "db.example.jp:3306"),
        Arguments.of("p#w", "'p#w'"),
        Arguments.of("a b", "'a b'"),
        Arguments.of("a$b\\c", "'a$b\\c'"),
        Arguments.of("it's", "\"it's\""),
        Arguments.of("it's $1 \"\\", "\"it's \\$1 \\\"\\\\\""),
        Arguments.of("a=\"b", "\"a=\\\"b\""),
        Arguments.of("a\nb", "\"a\\nb\""),
        Arguments.of("null", "'\"null\"'"),
        Arguments.of("'q'", "\"\\\"'q'\\\"\""));
  }

  @ParameterizedTest
  @MethodSource("written")
  void aValueIsQuotedNoMoreThanItMust(String value, String expected) {
    assertThat(EnvEdit.written(value)).isEqualTo(expected);
  }

  static Stream<Arguments> edits() {
    return Stream.of(
        Arguments.of("A=b\nDB_HOST=x\nC=d\n", "A=b\nDB_HOST=new\nC=d\n"),
        Arguments.of("A=b\r\nDB_HOST=x\r\nC=d\r\n", "A=b\r\nDB_HOST=new\r\nC=d\r\n"),
        Arguments.of("DB_HOST=x", "DB_HOST=new"),
        Arguments.of("\uFEFFDB_HOST=x", "\uFEFFDB_HOST=new"),
        Arguments.of("export DB_HOST = \"x\"  # said so\n", "export DB_HOST = new  # said so\n"),
        Arguments.of("DB_HOST= # said so\n", "DB_HOST=new # said so\n"),
        Arguments.of("DB_HOST\n", "DB_HOST=new\n"),
        Arguments.of("DB_HOST=x\n#DB_HOST=y\nDB_HOST=z\n", "DB_HOST=x\n#DB_HOST=y\nDB_HOST=new\n"),
        Arguments.of("A=\"1\nDB_HOST=x\n2\"\nB=c\n", "A=\"1\nDB_HOST=x\n2\"\nB=c\nDB_HOST=new\n"),
        Arguments.of("DB_HOST=\"1\n2\n3\" # c\nB=c\n", "DB_HOST=new # c\nB=c\n"),
        Arguments.of("A=b", "A=b\nDB_HOST=new\n"),
        Arguments.of("A=b\r\n", "A=b\r\nDB_HOST=new\r\n"),
        Arguments.of("", "DB_HOST=new\n"));
  }

  @ParameterizedTest
  @MethodSource("edits")
  void onlyTheValueChanges(String file, String expected) {
    assertThat(EnvEdit.set(file, Map.of("DB_HOST", "new"), "x")).isEqualTo(expected);
  }

  @Test
  void aFileThatIsBrokenAlreadyIsNotTouched() {
    assertThatThrownBy(() -> EnvEdit.set("A=b\nB=c d\n", Map.of("A", "geheim"), "/srv/.env"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("/srv/.env, line 2")
        .hasMessageNotContaining("geheim");
    assertThatThrownBy(() -> EnvEdit.set("A=b\n#B=\"c\nC=d\n", Map.of("A", "x"), "/srv/.env"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("line 2");
  }
}
