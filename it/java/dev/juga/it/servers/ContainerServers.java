package dev.juga.it.servers;

import dev.juga.embedded.ServerBuild;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Side;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;

/** Servers of the same series in containers; Testcontainers removes them when the JVM has ended. */
final class ContainerServers {
  private static final int PORT = 3306;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Held, since a logger without a holder forgets its level. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.testcontainers"), Logger.getLogger("tc"));

  private static final Map<ServerBuild, String> IMAGES =
      Map.of(
          ServerBuild.MYSQL_8_0_31, "mysql:8.0",
          ServerBuild.MYSQL_8_0_15, "mysql:8.0",
          ServerBuild.MYSQL_5_7_22, "mysql:5.7",
          ServerBuild.MARIADB_10_2_11, "mariadb:10.2");

  private ContainerServers() {}

  @SuppressWarnings("resource") // It lives as long as the JVM.
  static TestServer start(Side side, ServerBuild build, List<String> options) {
    QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    String password = UUID.randomUUID().toString();
    List<String> command = new ArrayList<>(options);
    command.addAll(
        List.of(
            "--performance-schema=OFF",
            "--innodb-buffer-pool-size=64M",
            "--local-infile=1",
            "--character-set-server=utf8mb4"));
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(IMAGES.get(build)))
            .withEnv("MYSQL_ROOT_PASSWORD", password)
            .withEnv("MYSQL_ROOT_HOST", "%")
            .withExposedPorts(PORT)
            .withCreateContainerCmdModifier(create -> create.withPlatform("linux/amd64"))
            .withCommand(command.toArray(new String[0]))
            // The official image announces itself twice: the first server listens to nobody.
            .waitingFor(Wait.forListeningPort().withStartupTimeout(PATIENCE));
    container.start();
    Endpoint endpoint =
        new Endpoint(container.getHost(), container.getMappedPort(PORT), "root", Map.of());
    TestServer server =
        new TestServer(build, side, endpoint, Secret.of(password), "Docker, " + IMAGES.get(build));
    // A log-in: an open port alone may be that of Docker's proxy.
    server.connect().close();
    return server;
  }
}
