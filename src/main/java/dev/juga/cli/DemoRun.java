package dev.juga.cli;

import dev.juga.event.RunListener;
import java.util.Optional;

/** Runs the demo; what it needs below this package is wired in {@link Juga}. */
interface DemoRun {
  /**
   * Runs it to the end.
   *
   * @param folder where the data of both servers goes; empty leaves it to the demo
   * @param keep whether the data stays when the demo ends
   */
  DemoResult run(Optional<String> folder, boolean keep, RunListener listener, Interruption stop);
}
