package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.preflight.Preflight;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import java.util.Optional;

/** The preflight of real servers. */
final class ServerPreflighter implements Preflighter {
  private final ServerPair servers;
  private final Preflight preflight;

  private ServerPreflighter(ServerPair servers, Preflight preflight) {
    this.servers = servers;
    this.preflight = preflight;
  }

  static Preflighter open(
      Mover.Login from, Optional<Mover.Login> to, PreflightOptions options, RunListener listener) {
    ServerPair servers = ServerPair.connect(from, to, listener);
    return new ServerPreflighter(
        servers, new Preflight(servers.source(), servers.target(), options, listener));
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
    servers.close();
  }
}
