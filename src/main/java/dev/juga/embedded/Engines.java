package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Secret;
import java.nio.file.Path;
import java.util.List;

/** Chooses how a server runs on this system. */
final class Engines {
  private Engines() {}

  static Engine fitting(
      ServerBuild build, Path directory, Secret password, List<String> extraOptions) {
    Platform platform = Platform.current();
    boolean binary = build.entry(platform).isPresent();
    boolean rosetta = platform == Platform.MACOS_ARM64;
    if (binary && !rosetta) {
      return nativeEngine(build, platform, directory, password, extraOptions);
    }
    if (Docker.answers()) {
      return new DockerEngine(build, directory, password, extraOptions);
    }
    if (binary) {
      return nativeEngine(build, platform, directory, password, extraOptions);
    }
    throw noWay(build, System.getProperty("os.name") + ' ' + System.getProperty("os.arch"));
  }

  static Failure noWay(ServerBuild build, String system) {
    return Failure.of(
            ExitCode.SERVER,
            "There are no binaries of " + build + " for " + system + ", and no Docker answers here")
        .remedy("Name servers of your own with --source and --target, or install Docker.");
  }

  private static Engine nativeEngine(
      ServerBuild build,
      Platform platform,
      Path directory,
      Secret password,
      List<String> extraOptions) {
    Path base = ServersFolder.locate().unpacked(build, platform);
    return new ProcessEngine(
        new ServerFiles(build, platform, base, directory), password, extraOptions);
  }
}
