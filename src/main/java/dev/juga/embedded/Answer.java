package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;

/** Waits until a server that was just started lets us in. */
final class Answer {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int POLL_MILLIS = 50;
  private static final int GREETING_MILLIS = 2_000;

  private Answer() {}

  /** True when a log-in succeeded, false when the server ended; fails after a minute of silence. */
  static boolean await(ServerBuild build, Engine engine, Endpoint endpoint, Secret password) {
    long giveUp = System.nanoTime() + PATIENCE.toNanos();
    while (engine.running()) {
      // A log-in, since the one that greets may be another server that took the port before ours.
      if (greets(endpoint) && letsIn(endpoint, password)) {
        return engine.running();
      }
      if (System.nanoTime() > giveUp) {
        String words = engine.lastWords();
        engine.kill();
        throw Failure.of(
                ExitCode.SERVER,
                build
                    + " did not answer within "
                    + PATIENCE.toSeconds()
                    + " s"
                    + (words.isEmpty() ? "" : ": " + words))
            .at(engine.log());
      }
      pause();
    }
    return false;
  }

  private static boolean greets(Endpoint endpoint) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(endpoint.host(), endpoint.port()), GREETING_MILLIS);
      socket.setSoTimeout(GREETING_MILLIS);
      return socket.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean letsIn(Endpoint endpoint, Secret password) {
    try (Server server = Server.connect(Side.SOURCE, endpoint, password)) {
      return server.endpoint() != null;
    } catch (Failure e) {
      return false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(POLL_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Interrupted while a server was starting").cause(e);
    }
  }
}
