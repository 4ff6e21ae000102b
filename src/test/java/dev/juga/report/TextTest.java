package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.verdict.DifferenceKind;
import dev.juga.verdict.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Both languages say the same things. */
class TextTest {
  private static final Text EN = new Text(Language.EN);
  private static final Text JA = new Text(Language.JA);

  @Test
  void bothLanguagesHaveAllKeys() {
    assertThat(JA.keys()).isNotEmpty().isEqualTo(EN.keys());
  }

  @Test
  void everyArgumentOfOneIsOneOfTheOther() {
    for (String key : EN.keys()) {
      Object[] arguments = {"{0}", "{1}", "{2}", "{3}"};
      assertThat(arguments(JA.of(key, arguments)))
          .as(key)
          .isEqualTo(arguments(EN.of(key, arguments)));
    }
  }

  private static Set<String> arguments(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  @Test
  void everyWordOfTheManifestHasItsTranslation() {
    for (LimitKind kind : LimitKind.values()) {
      assertThat(EN.keys()).contains("limit." + kind);
    }
    for (Verdict verdict : Verdict.values()) {
      assertThat(EN.keys()).contains("word." + verdict);
    }
    for (DifferenceKind kind : DifferenceKind.values()) {
      assertThat(EN.keys())
          .contains("kind." + kind, "count.row-" + kind + ".one", "count.row-" + kind + ".many");
    }
    for (Manifest.Proof proof : Manifest.Proof.values()) {
      assertThat(EN.keys()).contains("text.proof." + proof, "label.proof." + proof);
    }
  }

  @Test
  void everyKeyThatATemplateNamesExistsAndNoWordIsIdle() throws IOException {
    StringBuilder code = new StringBuilder();
    for (String root : new String[] {"src/main/jte", "src/main/java/dev/juga/report"}) {
      try (Stream<Path> files = Files.walk(Path.of(root))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          code.append(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    Matcher matcher =
        Pattern.compile("\\b(?:t|text)\\.of\\(\\s*\"([a-z0-9.-]*[a-z0-9])\"[,)]").matcher(code);
    int found = 0;
    while (matcher.find()) {
      assertThat(EN.keys()).contains(matcher.group(1));
      found++;
    }
    assertThat(found).isGreaterThan(50);
    for (String key : EN.keys()) {
      if (key.matches("(label|section|text|more)\\..*") && !key.matches(".*\\.[A-Z_]+")) {
        assertThat(code.toString()).contains('"' + key + '"');
      }
    }
  }

  @Test
  void everyStepOfAMigrationIsTranslated() throws IOException {
    Set<String> steps = new TreeSet<>();
    for (String file : new String[] {"Migration", "Resumption"}) {
      String code = Files.readString(Path.of("src/main/java/dev/juga/migrate/" + file + ".java"));
      Matcher matcher = Pattern.compile("(?:step|stepStarted)\\(\"([^\"]+)\"\\)").matcher(code);
      while (matcher.find()) {
        steps.add(matcher.group(1));
      }
    }
    assertThat(steps).hasSizeGreaterThan(5);
    assertThat(steps).allMatch(step -> EN.step(step).equals(step));
    assertThat(steps).allMatch(step -> JA.step(step).matches(".*[\\u3040-\\u9fff].*"));
    assertThat(JA.step("Watering the plants")).isEqualTo("Watering the plants");
  }

  @Test
  void figuresAreShort() {
    assertThat(EN.number(8_113_204)).isEqualTo("8,113,204");
    assertThat(EN.size(512)).isEqualTo("512 B");
    assertThat(EN.size(1_536)).isEqualTo("1.5 KB");
    assertThat(EN.size(5L << 30)).isEqualTo("5 GB");
    assertThat(EN.duration(Duration.ofMillis(430))).isEqualTo("0.43 s");
    assertThat(EN.duration(Duration.ofMillis(12_340))).isEqualTo("12.3 s");
    assertThat(EN.duration(Duration.ofSeconds(724))).isEqualTo("12 min 04 s");
    assertThat(EN.duration(Duration.ofSeconds(7_509))).isEqualTo("2 h 05 min");
    assertThat(JA.duration(Duration.ofSeconds(724))).isEqualTo("12分04秒");
    assertThat(EN.rate(10L << 20, Duration.ofSeconds(4))).isEqualTo("2.5 MB/s");
    assertThat(EN.rate(0, Duration.ofSeconds(4))).isEqualTo("–");
    assertThat(EN.rate(10, Duration.ZERO)).isEqualTo("–");
    assertThat(EN.count(1, "table")).isEqualTo("1 table");
    assertThat(EN.count(0, "table")).isEqualTo("0 tables");
  }
}
