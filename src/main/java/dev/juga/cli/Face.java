package dev.juga.cli;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Shows a run on standard error. Called by one thread at a time. */
interface Face {
  /** The line, if any, to leave behind when one step follows another; no step is an empty text. */
  Optional<String> stepLine(String ended, Duration took, String begun);

  /** Shows how the run stands, after the lines that came in since the last time. */
  void paint(Standing standing, List<String> lines);

  /** Shows the last lines and leaves the screen tidy; nothing is painted afterwards. */
  void end(Standing standing, List<String> lines);
}
