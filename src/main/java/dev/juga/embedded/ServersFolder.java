package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Map;

/**
 * The folder with the servers' jars. {@code JUGA_SERVERS} names it; else it is {@code servers/}
 * next to the running jar, else {@code target/servers} below the working directory.
 */
public final class ServersFolder {
  private static final String VARIABLE = "JUGA_SERVERS";

  private final Path folder;

  private ServersFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of this run; whether it holds anything is found out when a server is needed. */
  public static ServersFolder locate() {
    return locate(System.getenv(), ownJar(), Path.of(""));
  }

  static ServersFolder locate(Map<String, String> environment, Path jar, Path workingDirectory) {
    String named = environment.getOrDefault(VARIABLE, "");
    if (!named.isEmpty()) {
      return new ServersFolder(Path.of(named).toAbsolutePath());
    }
    if (jar != null) {
      return new ServersFolder(jar.resolveSibling("servers"));
    }
    return new ServersFolder(workingDirectory.toAbsolutePath().resolve("target/servers"));
  }

  public Path path() {
    return folder;
  }

  public boolean has(ServerBuild build) {
    return Files.isRegularFile(jar(build));
  }

  /** The unpacked server's base folder; unpacks it if nobody has done so yet. */
  Path unpacked(ServerBuild build, Platform platform) {
    if (!has(build)) {
      String command =
          build == ServerBuild.MYSQL_8_0_31 ? "./mvnw -Pfast package" : "./mvnw verify";
      throw Failure.of(ExitCode.SERVER, "The server binaries of " + build + " are not here")
          .at(jar(build).toString())
          .remedy(
              "In Juga's source folder `"
                  + command
                  + "` puts them into target/servers; "
                  + VARIABLE
                  + " names another folder.");
    }
    String name =
        build.jarName().replace(".jar", "") + '-' + platform.name().toLowerCase(Locale.ROOT);
    Path ready = folder.resolve(name);
    if (Files.isDirectory(ready)) {
      return ready;
    }
    try {
      Path home = Files.isWritable(folder) ? folder : PrivateCache.folder();
      return Unpacking.of(build, platform, jar(build)).into(home.resolve(name));
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "Cannot unpack the server binaries of " + build)
          .at(jar(build) + ": " + e.getMessage())
          .remedy("Free some disk (200 MB) or let " + VARIABLE + " name a folder elsewhere.")
          .cause(e);
    }
  }

  private Path jar(ServerBuild build) {
    return folder.resolve(build.jarName());
  }

  /** The jar that this class comes from; null when it comes from a folder of classes. */
  private static Path ownJar() {
    CodeSource origin = ServersFolder.class.getProtectionDomain().getCodeSource();
    if (origin == null) {
      return null;
    }
    try {
      Path path = Path.of(origin.getLocation().toURI());
      return Files.isRegularFile(path) ? path : null;
    } catch (URISyntaxException | IllegalArgumentException e) {
      return null;
    }
  }
}
