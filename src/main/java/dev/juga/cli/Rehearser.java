package dev.juga.cli;

import dev.juga.event.RunListener;
import dev.juga.migrate.MigrationResult;
import dev.juga.rehearse.Recorder;
import dev.juga.rehearse.RehearsalResult;
import dev.juga.rehearse.RehearseOptions;
import java.util.Optional;

/** A rehearsal between two servers that are connected already. */
interface Rehearser extends AutoCloseable {
  RehearsalResult run();

  /** What a run that failed had done by then; empty if it had not begun to write. */
  Optional<MigrationResult> unfinished();

  /** Asks a run to end after the chunks in flight; from any thread. */
  void stop();

  @Override
  void close();

  /** Connects to both servers; the recorder hears what belongs into the window. */
  interface Opening {
    Rehearser open(
        Mover.Login source,
        Mover.Login target,
        RehearseOptions options,
        RunListener listener,
        Recorder recorder);
  }
}
