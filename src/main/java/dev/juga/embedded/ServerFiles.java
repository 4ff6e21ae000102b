package dev.juga.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where one server's things are.
 *
 * @param base the unpacked binaries, shared and only read
 * @param directory what belongs to this server alone
 */
record ServerFiles(ServerBuild build, Platform platform, Path base, Path directory) {
  /** A socket's address has 108 bytes on Linux and 104 on macOS; servers add to the name. */
  private static final int MAX_SOCKET_PATH = 90;

  Path program() {
    return base.resolve("bin/mysqld");
  }

  Path share() {
    return base.resolve("share");
  }

  Path data() {
    return directory.resolve("data");
  }

  Path temporary() {
    return directory.resolve("tmp");
  }

  Path libraries() {
    return directory.resolve("lib");
  }

  Path log() {
    return directory.resolve("server.log");
  }

  Path initFile() {
    return directory.resolve("init.sql");
  }

  Path pidFile() {
    return directory.resolve("mysqld.pid");
  }

  /** The folder for the socket: the server's own unless its name is too long. */
  Path makeSocketFolder() throws IOException {
    if (fits(directory)) {
      return directory;
    }
    Path draft = Files.createTempDirectory("juga-");
    if (fits(draft)) {
      return draft;
    }
    Files.delete(draft);
    return Files.createTempDirectory(Path.of("/tmp"), "juga-");
  }

  static Path socket(Path folder) {
    return folder.resolve("mysqld.sock");
  }

  private static boolean fits(Path folder) {
    return socket(folder).toString().getBytes(StandardCharsets.UTF_8).length < MAX_SOCKET_PATH;
  }
}
