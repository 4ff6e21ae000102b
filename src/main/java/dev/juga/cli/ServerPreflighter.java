package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.preflight.Preflight;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import java.util.Optional;

/** The preflight of real servers. */
final class ServerPreflighter implements Preflighter {
  private final Server source;
  private final Optional<Server> target;
  private final Preflight preflight;

  private ServerPreflighter(Server source, Optional<Server> target, Preflight preflight) {
    this.source = source;
    this.target = target;
    this.preflight = preflight;
  }

  static Preflighter open(
      Mover.Login from, Optional<Mover.Login> to, PreflightOptions options, RunListener listener) {
    listener.stepStarted("Connecting");
    Server source = Server.connect(Side.SOURCE, from.endpoint(), from.password());
    try {
      Optional<Server> target =
          to.map(login -> Server.connect(Side.TARGET, login.endpoint(), login.password()));
      return new ServerPreflighter(
          source, target, new Preflight(source, target.orElse(null), options, listener));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
  }

  @Override
  public PreflightResult run() {
    return preflight.run();
  }

  @Override
  public void stop() {
    preflight.stop();
  }

  @Override
  public void close() {
    try (source) {
      target.ifPresent(Server::close);
    }
  }
}
