package dev.juga.it.servers;

import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Side;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Hands out running servers: one source and one target per version for the whole JVM, started when
 * first asked for and stopped with the JVM. Thread-safe. {@code -Djuga.servers=embedded} or {@code
 * docker} chooses the way; a chosen way that fails is a failure.
 */
public final class TestServers {
  private static final String PROPERTY = "juga.servers";

  private static final Map<Side, Map<ServerBuild, TestServer>> RUNNING =
      Map.of(
          Side.SOURCE, new EnumMap<>(ServerBuild.class),
          Side.TARGET, new EnumMap<>(ServerBuild.class));

  private TestServers() {}

  /** A server with the binary log on, and GTIDs where it has them. */
  public static TestServer source(ServerBuild build) {
    return get(Side.SOURCE, build);
  }

  /** Another server of that version, without a binary log. */
  public static TestServer target(ServerBuild build) {
    return get(Side.TARGET, build);
  }

  /** A target that writes table names in small letters, as some are created. */
  public static TestServer foldingTarget() {
    return Folding.SERVER;
  }

  /** Started by the first test that asks. */
  private static final class Folding {
    static final TestServer SERVER =
        start(
            Side.TARGET,
            ServerBuild.MYSQL_8_0_31,
            List.of("--skip-log-bin", "--server-id=3", "--lower-case-table-names=1"));
  }

  private static TestServer get(Side side, ServerBuild build) {
    Map<ServerBuild, TestServer> servers = RUNNING.get(side);
    synchronized (servers) {
      return servers.computeIfAbsent(build, b -> start(side, b, options(side, b)));
    }
  }

  private static TestServer start(Side side, ServerBuild build, List<String> options) {
    String way = System.getProperty(PROPERTY, "").toLowerCase(Locale.ROOT);
    return switch (way) {
      case "embedded" -> EmbeddedServers.start(side, build, options);
      case "docker" -> ContainerServers.start(side, build, options);
      case "" -> firstThatWorks(side, build, options);
      default ->
          throw new IllegalArgumentException(
              "-D" + PROPERTY + " is " + way + "; it can be embedded or docker");
    };
  }

  private static TestServer firstThatWorks(Side side, ServerBuild build, List<String> options) {
    if (DockerProbe.answers()) {
      try {
        return ContainerServers.start(side, build, options);
      } catch (RuntimeException e) {
        System.getLogger(TestServers.class.getName())
            .log(
                System.Logger.Level.INFO,
                "Docker has no server for " + build + ", embedded takes over: " + e.getMessage());
      }
    }
    return EmbeddedServers.start(side, build, options);
  }

  private static List<String> options(Side side, ServerBuild build) {
    if (side == Side.TARGET) {
      return List.of("--skip-log-bin", "--server-id=2");
    }
    List<String> options = new ArrayList<>(List.of("--log-bin=binlog", "--server-id=1"));
    if (!build.isMariaDb()) {
      options.add("--gtid-mode=ON");
      options.add("--enforce-gtid-consistency=ON");
    }
    return options;
  }
}
