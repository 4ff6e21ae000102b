package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * What Ctrl-C and SIGTERM do: the first asks the run to stop, the second ends it at once. While
 * nothing is written yet, as during a connect or a dry run, the first ends it. A closed terminal
 * (SIGHUP) does not end a run. Thread-safe.
 */
final class Interruption {
  private final Progress progress;
  private final RunLog log;
  private final Consumer<Failure> endAtOnce;
  private final AtomicInteger asked = new AtomicInteger();
  private final AtomicReference<Runnable> stop = new AtomicReference<>();
  private final AtomicReference<String> leftBehind = new AtomicReference<>("");

  /**
   * Listens to nothing yet.
   *
   * @param endAtOnce ends the JVM, with this as its last word
   */
  Interruption(Progress progress, RunLog log, Consumer<Failure> endAtOnce) {
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

  /** From now on the run writes, and this is how it is asked to stop. */
  void stops(Runnable action) {
    stop.set(action);
  }

  /** What an end at once leaves behind, and what to do about it: a full sentence. */
  void leaves(String sentence) {
    leftBehind.set(sentence);
  }

  /** Somebody wants the run to end. */
  void asked() {
    Runnable action = stop.get();
    int times = asked.incrementAndGet();
    if (action == null) {
      endAtOnce.accept(
          Failure.of(ExitCode.INTERRUPTED, "Stopped before anything was written")
              .remedy("Start the same command again."));
    } else if (times > 1) {
      endAtOnce.accept(
          Failure.of(ExitCode.INTERRUPTED, "Stopped at once, in the middle of its work")
              .remedy(leftBehind.get()));
    } else {
      progress.say("Stopping after what is in flight… (again: stop at once)");
      action.run();
    }
  }
}
