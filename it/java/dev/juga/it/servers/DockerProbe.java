package dev.juga.it.servers;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * Asks Docker's engine whether it is there. Testcontainers would find out too, with a page of stack
 * traces where it is not.
 */
final class DockerProbe {
  private static final int PATIENCE_SECONDS = 3;

  private DockerProbe() {}

  static boolean answers() {
    return answers(System.getenv(), Path.of(System.getProperty("user.home")));
  }

  static boolean answers(Map<String, String> environment, Path home) {
    Optional<SocketAddress> address = address(environment, home);
    if (address.isEmpty()) {
      return false;
    }
    CompletableFuture<Boolean> pong = Background.supply(() -> ping(address.orElseThrow()));
    try {
      return pong.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException | TimeoutException e) {
      return false;
    }
  }

  private static Optional<SocketAddress> address(Map<String, String> environment, Path home) {
    String host = environment.getOrDefault("DOCKER_HOST", "");
    if (host.startsWith("tcp://")) {
      URI uri = URI.create(host);
      return Optional.of(new InetSocketAddress(uri.getHost(), uri.getPort()));
    }
    Stream<Path> sockets =
        host.startsWith("unix://")
            ? Stream.of(Path.of(host.substring("unix://".length())))
            : Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", "/nowhere"), "docker.sock"),
                home.resolve(".docker/run/docker.sock"));
    return sockets.filter(Files::exists).findFirst().map(UnixDomainSocketAddress::of);
  }

  private static boolean ping(SocketAddress address) {
    try (SocketChannel channel =
        address instanceof UnixDomainSocketAddress
            ? SocketChannel.open(StandardProtocolFamily.UNIX)
            : SocketChannel.open()) {
      channel.connect(address);
      channel.write(
          ByteBuffer.wrap(
              "GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n".getBytes(StandardCharsets.US_ASCII)));
      ByteBuffer answer = ByteBuffer.allocate(64);
      channel.read(answer);
      return new String(answer.array(), 0, answer.position(), StandardCharsets.US_ASCII)
          .contains(" 200 ");
    } catch (IOException e) {
      return false;
    }
  }
}
