package dev.juga.cli;

import dev.juga.event.Listeners;
import dev.juga.event.RunListener;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Server;
import dev.juga.mysql.Side;
import dev.juga.rehearse.Recorder;
import dev.juga.rehearse.Rehearsal;
import dev.juga.rehearse.RehearsalResult;
import dev.juga.rehearse.RehearseOptions;
import java.util.Optional;

/** The rehearsal between real servers. */
final class ServerRehearser implements Rehearser {
  private final Server source;
  private final Server target;
  private final Rehearsal rehearsal;

  private ServerRehearser(Server source, Server target, Rehearsal rehearsal) {
    this.source = source;
    this.target = target;
    this.rehearsal = rehearsal;
  }

  static Rehearser open(
      Mover.Login from,
      Mover.Login to,
      RehearseOptions options,
      RunListener listener,
      Recorder recorder) {
    Listeners.of(listener, recorder).stepStarted("Connecting");
    Server source = Server.connect(Side.SOURCE, from.endpoint(), from.password());
    try {
      Server target = Server.connect(Side.TARGET, to.endpoint(), to.password());
      recorder.endStep();
      return new ServerRehearser(
          source, target, new Rehearsal(source, target, options, listener, recorder));
    } catch (RuntimeException e) {
      source.close();
      throw e;
    }
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
    try (source) {
      target.close();
    }
  }
}
