package dev.juga.survey;

import dev.juga.laravel.Connection;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.survey.ServerFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The names and addresses of the server that was asked, to know it by in applications. */
final class ServerNames {
  private static final Path OWN_NAME = Path.of("/proc/sys/kernel/hostname");
  private static final int PATIENCE_MILLIS = 2_000;

  private final Endpoint endpoint;
  private final String hostname;
  private final String ownPort;
  private final boolean isAppsHost;
  private final Map<String, Set<InetAddress>> resolved = new HashMap<>();
  private final Set<InetAddress> addresses = new HashSet<>();

  /**
   * Knows a server.
   *
   * @param isThisMachine whether the applications' files are those of the machine that Juga runs
   *     on; else they were copied from the server's
   */
  ServerNames(Endpoint endpoint, ServerFacts server, boolean isThisMachine) {
    this.endpoint = endpoint;
    this.hostname = server.hostname().toLowerCase(Locale.ROOT);
    this.ownPort = server.setting("port");
    this.addresses.addAll(resolve(endpoint.host()));
    boolean isLocal = isLoopback(endpoint.host()) || addresses.stream().anyMatch(own()::contains);
    this.isAppsHost = !isThisMachine || ownName().equals(hostname) || isLocal;
    if (isAppsHost && isThisMachine) {
      addresses.addAll(own());
    }
  }

  /** Where a connection leads. */
  Whereabouts of(Connection connection) {
    if (!connection.isMysql()) {
      return Whereabouts.OTHER_KIND;
    }
    String host = connection.host().toLowerCase(Locale.ROOT);
    if (connection.usesSocket() || host.isEmpty()) {
      return local();
    }
    boolean isLocal =
        isLoopback(host) || resolve(host).stream().anyMatch(InetAddress::isLoopbackAddress);
    if (isLocal) {
      return isOtherPort(connection) ? Whereabouts.ELSEWHERE : local();
    }
    boolean isNamed =
        host.equalsIgnoreCase(endpoint.host())
            || host.equals(hostname)
            || host.equals(hostname.replaceFirst("\\..*", ""))
            || resolve(host).stream().anyMatch(addresses::contains);
    return isNamed && !isOtherPort(connection) ? Whereabouts.HERE : Whereabouts.ELSEWHERE;
  }

  private Whereabouts local() {
    return isAppsHost ? Whereabouts.HERE : Whereabouts.UNCERTAIN;
  }

  /** Asked through a tunnel, the server has two ports. */
  private boolean isOtherPort(Connection connection) {
    return connection.port() != 0
        && connection.port() != endpoint.port()
        && !ownPort.equals(Integer.toString(connection.port()));
  }

  private static boolean isLoopback(String host) {
    return host.equalsIgnoreCase("localhost") || host.equals("::1") || host.startsWith("127.");
  }

  private static String ownName() {
    try {
      return Files.readString(OWN_NAME).strip().toLowerCase(Locale.ROOT);
    } catch (IOException e) {
      return "";
    }
  }

  private static Set<InetAddress> own() {
    Set<InetAddress> own = new HashSet<>();
    try {
      NetworkInterface.networkInterfaces()
          .flatMap(NetworkInterface::inetAddresses)
          .filter(address -> !address.isLoopbackAddress())
          .forEach(own::add);
    } catch (SocketException e) {
      // Without its interfaces a machine is known by its name.
    }
    return own;
  }

  /** A name server that does not answer must not hold up the survey. */
  private Set<InetAddress> resolve(String host) {
    return resolved.computeIfAbsent(host, ServerNames::ask);
  }

  private static Set<InetAddress> ask(String host) {
    CompletableFuture<Set<InetAddress>> answer = new CompletableFuture<>();
    Thread asking =
        new Thread(
            () -> {
              try {
                answer.complete(Set.copyOf(List.of(InetAddress.getAllByName(host))));
              } catch (IOException e) {
                answer.complete(Set.of());
              }
            },
            "resolve " + host);
    asking.setDaemon(true);
    asking.start();
    try {
      return answer.get(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
    } catch (TimeoutException | ExecutionException e) {
      return Set.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Set.of();
    }
  }
}
