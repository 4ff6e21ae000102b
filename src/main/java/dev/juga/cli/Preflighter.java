package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import java.util.Optional;

/** A preflight of servers that are connected already. */
interface Preflighter extends AutoCloseable {
  PreflightResult run();

  /** Asks a preflight to end and to remove what it made; from any thread. */
  void stop();

  @Override
  void close();

  /** Connects to the source, and to the target if there is one. */
  interface Opening {
    Preflighter open(
        Mover.Login source,
        Optional<Mover.Login> target,
        PreflightOptions options,
        RunListener listener);
  }
}
