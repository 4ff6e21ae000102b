package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.concurrent.atomic.AtomicReference;

/** Ends a run between two chunks, on request or because another lane failed. Thread-safe. */
final class StopSign {
  private final AtomicReference<Failure> raised = new AtomicReference<>();

  void raise() {
    raise(stopped());
  }

  /** Ends the run for a reason of its own. */
  void raise(Failure reason) {
    raised.compareAndSet(null, reason);
  }

  /** Fails if the sign is raised. */
  void check() {
    Failure reason = raised.get();
    if (reason != null) {
      throw reason;
    }
  }

  static Failure stopped() {
    return Failure.of(ExitCode.INTERRUPTED, "The run was stopped before its end");
  }
}
