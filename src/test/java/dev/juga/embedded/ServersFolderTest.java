package dev.juga.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Server jars are found in three places and unpacked once. */
class ServersFolderTest {
  private static final ServerBuild BUILD = ServerBuild.MYSQL_8_0_31;

  @TempDir Path folder;

  @Test
  void theVariableWinsThenTheJarsNeighbourThenTheBuildsFolder() {
    Path jar = folder.resolve("target/juga.jar");
    assertThat(ServersFolder.locate(Map.of("JUGA_SERVERS", "/there"), jar, folder).path())
        .isEqualTo(Path.of("/there"));
    assertThat(ServersFolder.locate(Map.of(), jar, folder).path())
        .isEqualTo(folder.resolve("target/servers"));
    assertThat(ServersFolder.locate(Map.of(), null, folder).path())
        .isEqualTo(folder.resolve("target/servers"));
  }

  @Test
  void aMissingJarSaysHowToGetIt() {
    assertThatThrownBy(() -> here().unpacked(BUILD, Platform.LINUX_X86_64))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("mysql-8.0.31.jar")
        .hasMessageContaining("./mvnw -Pfast package");
  }

  @Test
  void aBuildIsUnpackedWithItsRightsAndWithoutLinksThatLeadOut() throws IOException {
    writeJar("bin/mysqld");
    Path base = here().unpacked(BUILD, Platform.LINUX_X86_64);

    assertThat(base.getParent()).isEqualTo(folder);
    assertThat(base.resolve("bin/mysqld")).hasContent("server");
    assertThat(Files.getPosixFilePermissions(base.resolve("bin/mysqld")))
        .isEqualTo(PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(base.resolve("lib/inside.so")).isSymbolicLink();
    assertThat(
            Files.exists(base.resolve("lib/outside.so"), java.nio.file.LinkOption.NOFOLLOW_LINKS))
        .isFalse();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void anEntryThatLeavesTheFolderIsRefused() throws IOException {
    writeJar("../outside");
    assertThatThrownBy(() -> here().unpacked(BUILD, Platform.LINUX_X86_64))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("outside its folder");
    assertThat(folder.resolve("outside")).doesNotExist();
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void manyAtOnceGetTheSameFolder() throws Exception {
    writeJar("bin/mysqld");
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Path>> bases = new ArrayList<>();
      for (int i = 0; i < 32; i++) {
        bases.add(threads.submit(() -> here().unpacked(BUILD, Platform.LINUX_X86_64)));
      }
      for (Future<Path> base : bases) {
        assertThat(base.get().resolve("bin/mysqld")).hasContent("server");
        assertThat(base.get()).isEqualTo(bases.get(0).get());
      }
    } finally {
      threads.shutdown();
    }
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aCacheInAPublicPlaceMustBelongToThisUserAlone() throws IOException {
    Path cache = folder.resolve("cache");
    assertThat(PrivateCache.temporary(cache)).isEqualTo(cache);
    assertThat(PrivateCache.temporary(cache)).isEqualTo(cache);
    Files.setPosixFilePermissions(cache, PosixFilePermissions.fromString("rwxrwxrwx"));
    assertThatThrownBy(() -> PrivateCache.temporary(cache)).isInstanceOf(IOException.class);
  }

  @Test
  void systemsAreKnownByWhatTheirJvmCallsThem() {
    assertThat(Platform.of("Linux", "amd64")).isEqualTo(Platform.LINUX_X86_64);
    assertThat(Platform.of("Linux", "aarch64")).isEqualTo(Platform.OTHER);
    assertThat(Platform.of("Mac OS X", "x86_64")).isEqualTo(Platform.MACOS_X86_64);
    assertThat(Platform.of("Mac OS X", "aarch64")).isEqualTo(Platform.MACOS_ARM64);
    assertThat(Platform.of("Windows 11", "amd64")).isEqualTo(Platform.OTHER);
    assertThat(ServerBuild.MARIADB_10_2_11.entry(Platform.MACOS_X86_64)).isEmpty();
    assertThat(Engines.noWay(BUILD, "Plan 9"))
        .hasMessageContainingAll("MySQL 8.0.31", "Plan 9", "--source", "Docker");
  }

  private ServersFolder here() {
    return ServersFolder.locate(Map.of("JUGA_SERVERS", folder.toString()), null, folder);
  }

  private List<Path> leftovers() throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.getFileName().toString().startsWith(".")).toList();
    }
  }

  private void writeJar(String serverName) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GZIPOutputStream(packed))) {
      file(tar, serverName, "server", 0755);
      file(tar, "lib/real.so", "library", 0644);
      link(tar, "lib/inside.so", "real.so");
      link(tar, "lib/outside.so", "/tmp/elsewhere/real.so");
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve(BUILD.jarName()));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("mysql-Linux-amd64.tar.gz"));
      zip.write(packed.toByteArray());
      zip.closeEntry();
    }
  }

  private static void file(TarArchiveOutputStream tar, String name, String content, int mode)
      throws IOException {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(bytes.length);
    entry.setMode(mode);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void link(TarArchiveOutputStream tar, String name, String target)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, TarConstants.LF_SYMLINK);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }
}
