package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only asks does not wait for what moves rows. */
class StartUpIT {
  private static final List<String> NOT_NEEDED =
      List.of(
          "com.mysql.",
          "com.zaxxer.",
          "org.jooq.",
          "com.fasterxml.",
          "org.slf4j.",
          "org.apache.",
          "picocli.",
          "java.util.logging.",
          "java.sql.");

  @TempDir Path folder;

  private List<String> loadedBy(String... arguments) throws Exception {
    JugaProcess juga =
        JugaProcess.run(
            folder, Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=classes.txt"), arguments);
    assertThat(juga.exitCode()).as(juga.err()).isZero();
    assertThat(juga.out())
        .startsWith(arguments[0].matches("-V|--version") ? "juga " : "Usage: juga ");
    List<String> lines = Files.readAllLines(folder.resolve("classes.txt"));
    return lines.stream().map(line -> line.replaceFirst("^(\\[.*?\\])+ ", "")).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--help", "-h", "--version", "-V", "migrate --help", "demo -h"})
  void helpAndVersionLoadNoLibrary(String line) throws Exception {
    List<String> loaded = loadedBy(line.split(" ", -1));

    assertThat(loaded).anyMatch(name -> name.startsWith("dev.juga.cli.HelpPages "));
    for (String library : NOT_NEEDED) {
      assertThat(loaded).noneMatch(name -> name.startsWith(library));
    }
  }

  @Test
  void aRefusedCommandLineLoadsNoDatabaseLibrary() throws Exception {
    JugaProcess juga =
        JugaProcess.run(
            folder,
            Map.of("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=classes.txt"),
            "migrate",
            "--lanes=0");

    assertThat(juga.exitCode()).isEqualTo(2);
    assertThat(Files.readString(folder.resolve("classes.txt")))
        .contains("dev.juga.cli.MigrateCommand ")
        .doesNotContain("com.mysql.", "com.zaxxer.", "org.jooq.", "com.fasterxml.");
  }
}
