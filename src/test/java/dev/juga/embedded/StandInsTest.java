package dev.juga.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The checked-in libraries are what their sources say, and stay behind the system's own. */
class StandInsTest {
  private static final Path SOURCES = Path.of("src/main/native");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"libaio", "libnuma"})
  void theyExportWhatTheirMapsSayAndNeedNothing(String name) throws IOException {
    ElfSymbols symbols = new ElfSymbols(checkedIn(name));
    assertThat(symbols.exported()).isEqualTo(exportedByMap(name));
    assertThat(symbols.needed()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"libaio", "libnuma"})
  void theirSourcesMakeThem(String name) throws Exception {
    String compiler = compiler();
    if (compiler.isEmpty()) {
      return; // The symbols are looked at in the other test.
    }
    Process build =
        new ProcessBuilder("sh", SOURCES.resolve("build.sh").toString(), folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(build.waitFor()).as(said).isZero();
    byte[] rebuilt = Files.readAllBytes(folder.resolve(name + ".so.1"));

    if (Files.readString(SOURCES.resolve("build.sh")).contains(compiler)) {
      assertThat(rebuilt).isEqualTo(checkedIn(name));
    } else {
      assertThat(new ElfSymbols(rebuilt).exported())
          .isEqualTo(new ElfSymbols(checkedIn(name)).exported());
    }
  }

  @Test
  void everySymbolThatTheServersImportIsThere() throws IOException {
    // From nm -D bin/mysqld of the four builds.
    assertThat(new ElfSymbols(checkedIn("libaio")).exported())
        .contains("io_setup@LIBAIO_0.4", "io_getevents@LIBAIO_0.4", "io_submit@LIBAIO_0.1");
    assertThat(new ElfSymbols(checkedIn("libnuma")).exported())
        .contains(
            "mbind@libnuma_1.1",
            "set_mempolicy@libnuma_1.1",
            "numa_alloc_local@libnuma_1.1",
            "numa_alloc_onnode@libnuma_1.1",
            "numa_available@libnuma_1.1",
            "numa_free@libnuma_1.1",
            "numa_all_nodes_ptr@libnuma_1.2",
            "numa_bitmask_free@libnuma_1.2",
            "numa_get_mems_allowed@libnuma_1.2",
            "numa_node_of_cpu@libnuma_1.2");
  }

  @Test
  void aLibraryOfTheSystemWins() throws IOException {
    Path system = Files.createDirectory(folder.resolve("system"));
    for (String name : StandIns.NAMES) {
      Files.write(system.resolve(name), checkedIn(name.replace(".so.1", "")));
    }
    Map<String, String> environment = new HashMap<>(Map.of("LD_LIBRARY_PATH", system.toString()));
    StandIns.provide(folder.resolve("ours"), environment);

    assertThat(environment).containsEntry("LD_LIBRARY_PATH", system.toString());
    assertThat(folder.resolve("ours")).doesNotExist();
  }

  @Test
  void aLibraryForAnotherProcessorDoesNotCount() throws IOException {
    byte[] arm = checkedIn("libaio");
    arm[18] = (byte) 183;
    Files.write(folder.resolve("libaio.so.1"), arm);
    assertThat(StandIns.has(folder, "libaio.so.1")).isFalse();
    Files.write(folder.resolve("libaio.so.1"), checkedIn("libaio"));
    assertThat(StandIns.has(folder, "libaio.so.1")).isTrue();
  }

  private static byte[] checkedIn(String name) throws IOException {
    try (InputStream content =
        StandIns.class.getResourceAsStream("linux-x86_64/" + name + ".so.1")) {
      return content.readAllBytes();
    }
  }

  private static Set<String> exportedByMap(String name) throws IOException {
    Set<String> exported = new TreeSet<>();
    Matcher version =
        Pattern.compile("(\\w[\\w.]*) \\{\\s*global:([^}]*?)(?:local: \\*;)?\\s*}")
            .matcher(Files.readString(SOURCES.resolve(name + ".map")));
    while (version.find()) {
      Arrays.stream(version.group(2).split(";", -1))
          .map(String::strip)
          .filter(symbol -> !symbol.isEmpty())
          .forEach(symbol -> exported.add(symbol + '@' + version.group(1)));
    }
    return exported;
  }

  /** The first line of gcc's version if it builds for this platform; empty if there is no gcc. */
  private static String compiler() throws InterruptedException {
    if (Platform.current() != Platform.LINUX_X86_64) {
      return "";
    }
    try {
      Process gcc = new ProcessBuilder(List.of("gcc", "--version")).start();
      String said = new String(gcc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return gcc.waitFor() == 0
          ? said.lines().findFirst().orElse("").replaceFirst("^gcc \\S*? ?(?=\\()", "gcc ")
          : "";
    } catch (IOException e) {
      return "";
    }
  }
}
