package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** MANIFEST.md explains every field that there is, and no other. */
class ManifestDocTest {
  private static final PropertyNamingStrategies.SnakeCaseStrategy SNAKE =
      new PropertyNamingStrategies.SnakeCaseStrategy();

  private static String page;
  private static final Set<String> PATHS = new TreeSet<>();
  private static final Set<String> MAY_BE_NULL = new TreeSet<>();
  private static final Set<Class<?>> WORDS = new LinkedHashSet<>();

  @BeforeAll
  static void read() throws IOException {
    page = Files.readString(Path.of("src/docs/MANIFEST.md"));
    walk(Manifest.class, "");
  }

  private static void walk(Class<?> type, String prefix) {
    for (RecordComponent field : type.getRecordComponents()) {
      String path = prefix + SNAKE.translate(field.getName());
      PATHS.add(path);
      if (Completeness.MAY_BE_NULL.contains(type.getSimpleName() + '.' + field.getName())) {
        MAY_BE_NULL.add(path);
      }
      Class<?> inner = inner(field.getGenericType());
      if (inner.isEnum()) {
        WORDS.add(inner);
      } else if (inner.isRecord()) {
        walk(inner, path + (field.getType().equals(inner) ? "." : "[]."));
      }
    }
  }

  /** What a list holds, or the key of a map, or the type itself. */
  private static Class<?> inner(Type type) {
    return type instanceof ParameterizedType p
        ? (Class<?>) p.getActualTypeArguments()[0]
        : (Class<?>) type;
  }

  private static Set<String> found(String regex) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = Pattern.compile(regex, Pattern.MULTILINE).matcher(page);
    while (matcher.find()) {
      found.add(matcher.group(1));
    }
    return found;
  }

  @Test
  void everyFieldIsExplained() {
    assertThat(found("^\\| `([a-z_.\\[\\]]+)` \\|")).isEqualTo(PATHS);
  }

  @Test
  void itSaysWhatMayBeNull() {
    assertThat(found("^\\| `([a-z_.\\[\\]]+)` \\|.*\\bnull\\b")).isEqualTo(MAY_BE_NULL);
  }

  @Test
  void everyWordIsExplained() {
    assertThat(WORDS).hasSizeGreaterThan(4);
    for (Class<?> words : WORDS) {
      assertThat(Stream.of(words.getEnumConstants()))
          .as(words.getSimpleName())
          .allMatch(word -> page.contains('`' + word.toString() + '`'));
    }
  }

  @Test
  void itNamesTheFormatThatIsWritten() {
    assertThat(page).contains("format " + Manifest.FORMAT);
  }
}
