package dev.juga.it.servers;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Side;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Server binaries in a folder below {@code target}, where their logs can be read afterwards. */
final class EmbeddedServers {
  private EmbeddedServers() {}

  static TestServer start(Side side, ServerBuild build, List<String> options) {
    try {
      Path home = Files.createDirectories(Path.of("target", "test-servers"));
      String name = side + "-" + build.name().toLowerCase(Locale.ROOT) + "-";
      EmbeddedServer server =
          EmbeddedServer.start(build, Files.createTempDirectory(home, name), options);
      return new TestServer(build, side, server.endpoint(), server.password(), "embedded");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
