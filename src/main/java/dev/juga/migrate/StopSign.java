package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.concurrent.atomic.AtomicBoolean;

/** Ends a run between two chunks, on request or because another lane failed. Thread-safe. */
final class StopSign {
  private final AtomicBoolean raised = new AtomicBoolean();

  void raise() {
    raised.set(true);
  }

  /** Fails if the sign is raised. */
  void check() {
    if (raised.get()) {
      throw stopped();
    }
  }

  static Failure stopped() {
    return Failure.of(ExitCode.INTERRUPTED, "The run was stopped before its end");
  }
}
