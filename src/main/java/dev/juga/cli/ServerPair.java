package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import java.util.Optional;

/**
 * The servers of one command.
 *
 * @param target null if none is named
 */
record ServerPair(Server source, Server target) implements AutoCloseable {
  /** Connects to both, or to none. */
  static ServerPair connect(Mover.Login from, Mover.Login to, RunListener listener) {
    return connect(from, Optional.of(to), listener);
  }

  /** Connects to all that are named, or to none. */
  static ServerPair connect(Mover.Login from, Optional<Mover.Login> to, RunListener listener) {
    listener.stepStarted("Connecting");
    Server source = from.connect(Side.SOURCE);
    try {
      return new ServerPair(source, to.map(login -> login.connect(Side.TARGET)).orElse(null));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public void close() {
    try (source) {
      if (target != null) {
        target.close();
      }
    }
  }
}
