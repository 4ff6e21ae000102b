package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Asks the system for a port that nobody uses; by the time a server takes it, somebody may. */
final class FreePort {
  private FreePort() {}

  static int find() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "No port is free on 127.0.0.1: " + e.getMessage()).cause(e);
    }
  }
}
