package dev.juga.cli;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * What Ctrl-C and SIGTERM do: the first asks the run to stop, the second ends it at once. A closed
 * terminal (SIGHUP) does not end a run. Thread-safe.
 */
final class Interruption {
  private final Progress progress;
  private final RunLog log;
  private final Runnable endAtOnce;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Runnable> stop = new AtomicReference<>();

  Interruption(Progress progress, RunLog log, Runnable endAtOnce) {
    this.progress = progress;
    this.log = log;
    this.endAtOnce = endAtOnce;
  }

  /** Listens to the signals of this process. */
  void listen() {
    Signals.on("INT", this::asked);
    Signals.on("TERM", this::asked);
    Signals.on("HUP", () -> log.note("The terminal was closed (SIGHUP); the run goes on"));
  }

  /** How the run is asked to stop, from now on; at once, if that was asked for already. */
  void stops(Runnable action) {
    stop.set(action);
    if (asked.get() > 0) {
      action.run();
    }
  }

  /** Somebody wants the run to end. */
  void asked() {
    if (asked.incrementAndGet() > 1) {
      endAtOnce.run();
      return;
    }
    progress.say("Stopping after the chunks in flight… (again: stop at once)");
    Runnable action = stop.get();
    if (action != null) {
      action.run();
    }
  }
}
