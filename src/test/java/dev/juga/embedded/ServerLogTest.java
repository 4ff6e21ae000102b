package dev.juga.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a server's log the words that say why it ended. */
class ServerLogTest {
  @TempDir Path folder;

  @Test
  void complaintsAreKeptWithoutTheirPrefixes() throws IOException {
    assertThat(
            words(
                "2026-11-23T11:47:44.561421Z 0 [System] [MY-010116] [Server] mysqld starting\n"
                    + "2026-11-23T11:47:44.561421Z 0 [ERROR] [MY-000067] [Server] unknown variable"
                    + " 'a=1'.\n"
                    + "2026-11-23T11:47:44.561421Z 0 [ERROR] [MY-010119] [Server] Aborting\n"))
        .isEqualTo("unknown variable 'a=1'");
    assertThat(
            words("2026-11-23 12:01:02 140213 [ERROR] mysqld: unknown variable 'a=1'\nAborting\n"))
        .isEqualTo("mysqld: unknown variable 'a=1'");
    assertThat(words("mysqld: error while loading shared libraries: libaio.so.1: cannot open\n"))
        .isEqualTo("mysqld: error while loading shared libraries: libaio.so.1: cannot open");
  }

  @Test
  void onlyTheLastStartCounts() throws IOException {
    Path file = folder.resolve("log");
    Files.writeString(file, "[ERROR] Can't start server: Bind on TCP/IP port: Address in use\n");
    ServerLog log = new ServerLog(file);
    assertThat(log.tellsOfTakenPort()).isTrue();
    log.begin();
    Files.writeString(file, "all is well\n", StandardOpenOption.APPEND);
    assertThat(log.tellsOfTakenPort()).isFalse();
    assertThat(log.lastWords()).isEqualTo("all is well");
  }

  private String words(String content) throws IOException {
    Path file = Files.writeString(folder.resolve("log"), content);
    return new ServerLog(file).lastWords();
  }
}
