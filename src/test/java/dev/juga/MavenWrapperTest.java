package dev.juga;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvnw} takes the Maven that is here, and downloads one only where none is. */
class MavenWrapperTest {
  private static final String TAR = "maven-3/3.9.11/binaries/apache-maven-3.9.11-bin.tar.gz";

  /** All that the script may count on, apart from a JDK. */
  private static final List<String> TOOLS =
      List.of(
          "sh",
          "cat",
          "cut",
          "dirname",
          "gzip",
          "head",
          "mkdir",
          "mktemp",
          "mv",
          "rm",
          "sed",
          "tar",
          "sha512sum",
          "shasum");

  @TempDir Path folder;
  private Path project;
  private Path tools;
  private Path cache;
  private Path jdk;

  private record Outcome(int exit, String text) {}

  @BeforeEach
  void layOut() throws IOException {
    project = Files.createDirectory(folder.resolve("project"));
    tools = Files.createDirectory(folder.resolve("tools"));
    cache = folder.resolve("home/wrapper/dists");
    jdk = Path.of(System.getProperty("java.home"));
    Files.copy(Path.of("mvnw"), project.resolve("mvnw"));
    for (String tool : TOOLS) {
      lend(tool);
    }
  }

  @Test
  void aCachedMavenComesFirst() throws Exception {
    fakeMaven(cache.resolve("apache-maven-3.9.9-bin/0a1b2c/apache-maven-3.9.9/bin"), "3.9.9");
    fakeMaven(tools, "3.9.6");
    assertThat(run("-q", "a goal")).isEqualTo(new Outcome(0, "3.9.9 runs: -q a goal"));
  }

  @Test
  void aMavenOnThePathComesNext() throws Exception {
    fakeMaven(cache.resolve("apache-maven-3.6.3/bin"), "3.6.3");
    fakeMaven(tools, "3.8.1");
    assertThat(run("verify")).isEqualTo(new Outcome(0, "3.8.1 runs: verify"));
  }

  @Test
  void anOldMavenIsNotTakenAndADownloadThatFailsSaysWhatToDo() throws Exception {
    fakeMaven(tools, "3.6.3");
    Outcome outcome = run("verify");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.text())
        .contains("cannot download Maven: install Maven 3.8 or later, or let MVNW_REPOURL name");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aFileThatIsNotTheReleasedOneIsNotUsed() throws Exception {
    byte[] other = packedMaven();
    put(other);
    Outcome outcome = run("verify");
    assertThat(outcome.exit()).isEqualTo(1);
    assertThat(outcome.text()).contains("is not the file that was released", sha512(other));
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void theReleasedFileIsUnpackedOnceAndRun() throws Exception {
    byte[] packed = packedMaven();
    pin(packed);
    put(packed);
    assertThat(run("verify").text()).endsWith("3.9.11 runs: verify");
    Files.delete(folder.resolve(TAR));
    assertThat(run("verify")).isEqualTo(new Outcome(0, "3.9.11 runs: verify"));
    assertThat(leftovers()).containsExactly(cache.resolve("apache-maven-3.9.11"));
  }

  @Test
  void oneSourceFileOfJavaDownloadsWhereNoToolDoes() throws Exception {
    byte[] packed = packedMaven();
    pin(packed);
    assertThat(overHttp(packed).text()).endsWith("3.9.11 runs: verify");
  }

  @Test
  void curlAndWgetDownloadWhereTheyAre() throws Exception {
    byte[] packed = packedMaven();
    pin(packed);
    for (String tool : List.of("curl", "wget")) {
      if (lend(tool)) {
        assertThat(overHttp(packed).text()).as(tool).endsWith("3.9.11 runs: verify");
        Files.delete(tools.resolve(tool));
        Files.move(cache, folder.resolve("by-" + tool));
      }
    }
  }

  @Test
  void whereHomeCannotBeWrittenToTheProjectKeepsMaven() throws Exception {
    byte[] packed = packedMaven();
    pin(packed);
    put(packed);
    Files.writeString(folder.resolve("home"), "a file, so that no folder can be made in it");
    assertThat(run("verify").text()).endsWith("3.9.11 runs: verify");
    assertThat(project.resolve("target/maven/apache-maven-3.9.11/bin/mvn")).isExecutable();
  }

  @Test
  void aJdkThatIsMissingOrTooOldIsNamedInOneSentence() throws Exception {
    jdk = folder.resolve("nowhere");
    assertThat(run("verify"))
        .isEqualTo(
            new Outcome(
                1,
                "mvnw: JAVA_HOME is "
                    + jdk
                    + ", which has no bin/java: let it name a JDK 17 or later."));

    Path java = script(folder.resolve("old/bin/java"), "echo 'java version \"1.8.0_292\"' >&2");
    jdk = folder.resolve("old");
    assertThat(run("verify"))
        .isEqualTo(
            new Outcome(
                1, "mvnw: " + java + " is Java 1.8.0_292: let JAVA_HOME name a JDK 17 or later."));

    jdk = null;
    assertThat(run("verify"))
        .isEqualTo(
            new Outcome(
                1, "mvnw: no Java here: install a JDK 17 or later, or let JAVA_HOME name one."));
  }

  private Outcome overHttp(byte[] content) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/mirror/" + TAR,
        exchange -> {
          exchange.sendResponseHeaders(200, content.length);
          exchange.getResponseBody().write(content);
          exchange.close();
        });
    server.start();
    try {
      return run("http://127.0.0.1:" + server.getAddress().getPort() + "/mirror/", "verify");
    } finally {
      server.stop(0);
    }
  }

  private Outcome run(String... arguments) throws IOException, InterruptedException {
    boolean url = arguments[0].startsWith("http:");
    String mirror =
        url ? arguments[0] : folder.toUri().toString().replaceFirst("^file:/+", "file:///");
    Path said = folder.resolve("said.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Stream.concat(
                    Stream.of(tools.resolve("sh").toString(), project.resolve("mvnw").toString()),
                    Stream.of(arguments).skip(url ? 1 : 0))
                .toList());
    builder.environment().clear();
    builder
        .environment()
        .putAll(
            Map.of(
                "PATH", tools.toString(),
                "MAVEN_USER_HOME", folder.resolve("home").toString(),
                "MVNW_REPOURL", mirror));
    if (jdk != null) {
      builder.environment().put("JAVA_HOME", jdk.toString());
    }
    Process process =
        builder
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .directory(folder.toFile())
            .start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return new Outcome(process.waitFor(), Files.readString(said, UTF_8).strip());
  }

  private List<Path> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  /** Makes a tool of this system visible to the script; false if the system lacks it. */
  private boolean lend(String tool) throws IOException {
    for (String place : System.getenv("PATH").split(":", -1)) {
      Path file = Path.of(place.isEmpty() ? "/nowhere" : place).resolve(tool);
      if (Files.isExecutable(file)) {
        script(tools.resolve(tool), "exec '" + file + "' \"$@\"");
        return true;
      }
    }
    return false;
  }

  private static Path fakeMaven(Path bin, String version) throws IOException {
    return script(
        bin.resolve("mvn"),
        "if [ \"$1\" = -version ]; then echo 'Apache Maven "
            + version
            + " (x)'; else echo \""
            + version
            + " runs: $*\"; fi");
  }

  private static Path script(Path file, String body) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, "#!/bin/sh\n" + body + "\n");
    return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private byte[] packedMaven() throws Exception {
    Path content = Files.createDirectory(folder.resolve("content"));
    fakeMaven(content.resolve("apache-maven-3.9.11/bin"), "3.9.11");
    Path tar = folder.resolve("maven.tar.gz");
    Process process =
        new ProcessBuilder("tar", "-czf", tar.toString(), "-C", content.toString(), ".")
            .inheritIO()
            .start();
    assertThat(process.waitFor()).isZero();
    return Files.readAllBytes(tar);
  }

  private void put(byte[] packed) throws IOException {
    Path file = folder.resolve(TAR);
    Files.createDirectories(file.getParent());
    Files.write(file, packed);
  }

  /** Lets the script take this for the released file. */
  private void pin(byte[] packed) throws Exception {
    Path script = project.resolve("mvnw");
    String text = Files.readString(script);
    assertThat(text).containsPattern("(?m)^SHA512=[0-9a-f]{128}$");
    Files.writeString(
        script, text.replaceFirst("(?m)^SHA512=[0-9a-f]{128}$", "SHA512=" + sha512(packed)));
  }

  private static String sha512(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
  }
}
