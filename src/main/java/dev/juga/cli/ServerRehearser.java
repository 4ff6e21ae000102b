package dev.juga.cli;

import dev.juga.event.Listeners;
import dev.juga.event.RunListener;
import dev.juga.migrate.MigrationResult;
import dev.juga.rehearse.Recorder;
import dev.juga.rehearse.Rehearsal;
import dev.juga.rehearse.RehearsalResult;
import dev.juga.rehearse.RehearseOptions;
import java.util.Optional;

/** The rehearsal between real servers. */
final class ServerRehearser implements Rehearser {
  private final ServerPair servers;
  private final Rehearsal rehearsal;

  private ServerRehearser(ServerPair servers, Rehearsal rehearsal) {
    this.servers = servers;
    this.rehearsal = rehearsal;
  }

  static Rehearser open(
      Mover.Login from,
      Mover.Login to,
      RehearseOptions options,
      RunListener listener,
      Recorder recorder) {
    ServerPair servers = ServerPair.connect(from, to, Listeners.of(listener, recorder));
    recorder.endStep();
    return new ServerRehearser(
        servers, new Rehearsal(servers.source(), servers.target(), options, listener, recorder));
  }

  @Override
  public RehearsalResult run() {
    return rehearsal.run();
  }

  @Override
  public Optional<MigrationResult> unfinished() {
    return rehearsal.unfinished();
  }

  @Override
  public void stop() {
    rehearsal.stop();
  }

  @Override
  public void close() {
    servers.close();
  }
}
