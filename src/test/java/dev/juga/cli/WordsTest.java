package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Figures read the same on every machine. */
class WordsTest {
  @Test
  void figuresAreWrittenAlikeInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      assertThat(Words.count(8_113_204, "row")).isEqualTo("8,113,204 rows");
      assertThat(Words.size(16L << 20)).isEqualTo("16 MB");
      assertThat(Words.size(1_288_490_188)).isEqualTo("1.2 GB");
      assertThat(Words.size(1)).isEqualTo("1 KB");
      assertThat(Words.duration(Duration.ofSeconds(724))).isEqualTo("12 min 04 s");
      assertThat(Words.duration(Duration.ofSeconds(3_909))).isEqualTo("1 h 05 min 09 s");
      assertThat(Words.moment(Duration.ofMillis(31))).isEqualTo("0.03 s");
    } finally {
      Locale.setDefault(before);
    }
  }

  @Test
  void oneIsSingular() {
    assertThat(Words.count(1, "schema")).isEqualTo("1 schema");
    assertThat(Words.count(2, "index")).isEqualTo("2 indexes");
  }

  @Test
  void aNameCannotMoveTheCursor() {
    assertThat(Words.harmless("a\u001B[2Jb\u202Ec\nd")).isEqualTo("a\uFFFD[2Jb\uFFFDc\uFFFDd");
  }
}
