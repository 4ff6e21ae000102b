package dev.juga.verify;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;

/** Ends a verification between two questions, on request or because a lane failed. Thread-safe. */
final class StopSign {
  private volatile boolean raised;

  void raise() {
    raised = true;
  }

  /** Fails if the sign is raised. */
  void check() {
    if (raised) {
      throw stopped();
    }
  }

  static Failure stopped() {
    return Failure.of(ExitCode.INTERRUPTED, "The verification was stopped before its end");
  }

  static boolean isStopped(RuntimeException e) {
    return e instanceof Failure failure && failure.exitCode() == ExitCode.INTERRUPTED;
  }
}
