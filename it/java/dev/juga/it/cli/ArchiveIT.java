package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive, unpacked where a path has a space in it. */
class ArchiveIT {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir static Path folder;
  private static Path home;

  /** What a process said, both streams together. */
  private record Said(int exitCode, String text) {}

  @BeforeAll
  static void unpack() throws Exception {
    home = unpackInto("a place");
  }

  private static Path unpackInto(String name) throws Exception {
    Path place = Files.createDirectory(folder.resolve(name));
    Said tar = run(Map.of(), "tar", "-xzf", System.getProperty("juga.archive"), "-C", "" + place);
    assertThat(tar.exitCode()).as(tar.text()).isZero();
    try (Stream<Path> entries = Files.list(place)) {
      return entries.findFirst().orElseThrow();
    }
  }

  private static Said run(Map<String, String> environment, String... command)
      throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(folder.toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static String launcher() {
    return home.resolve("bin/juga").toString();
  }

  @Test
  void holdsWhatARunNeedsAndTheLicences() {
    assertThat(home.getFileName().toString()).matches("juga-\\d+\\.\\d+\\.\\d+");
    for (String file :
        List.of("lib/juga.jar", "lib/classes", "LICENSE", "THIRD-PARTY", "README.md")) {
      assertThat(home.resolve(file)).isRegularFile();
    }
    assertThat(home.resolve("bin/juga")).isExecutable();
  }

  @Test
  void theLauncherRunsAndKnowsItsVersion() throws Exception {
    Said said = run(Map.of(), launcher(), "--version");

    assertThat(said.text()).isEqualTo(home.getFileName().toString().replace('-', ' ') + '\n');
    assertThat(said.exitCode()).isZero();
  }

  @Test
  void theLauncherRunsThroughSymbolicLinks() throws Exception {
    Path near = Files.createSymbolicLink(home.resolve("bin/near"), Path.of("juga"));
    Path far = Files.createSymbolicLink(folder.resolve("far"), near);

    Said said = run(Map.of(), far.toString(), "migrate", "--help");

    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(said.text()).contains("juga migrate --source URL");
  }

  @Test
  void moreOptionsForJavaWin() throws Exception {
    Said said = run(Map.of("JUGA_OPTS", "-Xmx64m -XshowSettings:vm"), launcher(), "--version");

    assertThat(said.text()).containsPattern("Max. Heap Size: 64");
  }

  @Test
  void aJavaThatIsTooOldOrMissingIsNamed() throws Exception {
    Path old = Files.createDirectories(folder.resolve("jdk8/bin")).resolve("java");
    Files.writeString(old, "#!/bin/sh\necho 'openjdk version \"1.8.0_392\"' >&2\n");
    assertThat(old.toFile().setExecutable(true)).isTrue();

    Said tooOld =
        run(Map.of("JAVA_HOME", folder.resolve("jdk8").toString()), launcher(), "--version");
    assertThat(tooOld.exitCode()).isEqualTo(2);
    assertThat(tooOld.text()).contains("1.8.0_392", "17 or later").hasLineCount(1);

    Said missing =
        run(Map.of("JAVA_HOME", folder.resolve("nowhere").toString()), launcher(), "--version");
    assertThat(missing.exitCode()).isEqualTo(2);
    assertThat(missing.text()).contains("nowhere", "17 or later").hasLineCount(1);
  }

  /** A dry run without servers; it fails, and leaves an archive of classes all the same. */
  private static Said dryRun(Path juga, Path cache, String options) throws Exception {
    return run(
        Map.of("XDG_CACHE_HOME", cache.toString(), "JUGA_OPTS", options),
        juga.resolve("bin/juga").toString(),
        "migrate",
        "--dry-run");
  }

  private static List<Path> entries(Path cache) throws IOException {
    if (!Files.exists(cache.resolve("juga"))) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(cache.resolve("juga"))) {
      return entries.toList();
    }
  }

  @Test
  void aDryRunLeavesClassesInTheCacheAndLaterRunsTakeThem() throws Exception {
    // JDK 17 shares its own classes but not Juga's where the path of the jar has a space in it.
    Path juga = unpackInto("place");
    Path cache = folder.resolve("a cache");
    Said first = dryRun(juga, cache, "");
    assertThat(first.exitCode()).isEqualTo(2);
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (entries(cache).isEmpty() || !entries(cache).get(0).toString().endsWith(".jsa")) {
      assertThat(System.nanoTime()).as("waiting for " + entries(cache)).isLessThan(end);
      Thread.sleep(100);
    }

    assertThat(dryRun(juga, cache, "")).isEqualTo(first);
    dryRun(juga, cache, "-Xlog:class+load:file=loaded.txt");
    assertThat(folder.resolve("loaded.txt"))
        .content()
        .containsPattern("dev\\.juga\\.cli\\.MigrateCommand source: shared objects file");

    Path archive = entries(cache).get(0);
    Files.delete(archive);
    Files.writeString(archive, "not an archive");
    assertThat(dryRun(juga, cache, "")).isEqualTo(first);
    assertThat(entries(cache)).containsExactly(archive);
  }

  @Test
  void aCacheThatCannotBeWrittenChangesNothing() throws Exception {
    Path file = Files.createFile(folder.resolve("no folder"));

    Said said = dryRun(home, file, "");

    assertThat(said.exitCode()).isEqualTo(2);
    assertThat(said.text()).contains("--source is missing").doesNotContain("mkdir", "no folder");
    assertThat(run(Map.of("HOME", "" + file, "XDG_CACHE_HOME", ""), launcher(), "migrate"))
        .isEqualTo(said);
  }

  @Test
  void theClassesToShareAreStillThere() throws Exception {
    List<String> ours;
    try (Stream<String> names = Files.lines(home.resolve("lib/classes"))) {
      ours = names.filter(name -> name.startsWith("dev/juga/")).toList();
    }
    try (JarFile jar = new JarFile(home.resolve("lib/juga.jar").toFile())) {
      assertThat(ours.stream().filter(name -> jar.getEntry(name + ".class") != null).count())
          .as("make lib/classes anew: src/docs/decisions/0016-start-up.md")
          .isGreaterThan(ours.size() * 3L / 4);
    }
  }

  @Test
  void bashCompletesCommandsAndOptions() throws Exception {
    String script =
        """
        source "$1/completion/juga" && complete -p juga
        COMP_WORDS=(juga migrate --inc); COMP_CWORD=2; COMPREPLY=(); _complete_juga
        echo "${COMPREPLY[@]}"
        """;
    Said said = run(Map.of(), "bash", "-c", script, "bash", home.toString());

    assertThat(said.exitCode()).as(said.text()).isZero();
    assertThat(said.text()).contains("_complete_juga juga").contains("--include");
  }

  @Test
  void everyCommandHasAManualPageWithAllItsOptions() throws Exception {
    TreeSet<String> expected = new TreeSet<>(List.of("juga.1"));
    String help = run(Map.of(), launcher(), "--help").text();
    String commands = help.replaceFirst("(?s)^.*Commands:\n", "").replaceFirst("(?s)\n\n.*", "");
    Matcher command = Pattern.compile("(?m)^  ([a-z]+)  ").matcher(commands);
    while (command.find()) {
      expected.add("juga-" + command.group(1) + ".1");
      page(command.group(1));
    }
    assertThat(expected).contains("juga-migrate.1", "juga-demo.1");
    try (Stream<Path> pages = Files.list(home.resolve("man/man1"))) {
      assertThat(pages.map(page -> page.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static void page(String command) throws Exception {
    String page =
        Files.readString(home.resolve("man/man1/juga-" + command + ".1")).replace("\\-", "-");
    assertThat(page).startsWith(".TH ").contains(".SH \"NAME\"", ".SH \"EXIT STATUS\"");
    String help = run(Map.of(), launcher(), command, "--help").text();
    Matcher option = Pattern.compile("(?m)^ .*?(--[a-z-]+)").matcher(help);
    assertThat(option.results().map(found -> found.group(1)))
        .isNotEmpty()
        .allSatisfy(name -> assertThat(page).contains(name));
  }
}
