package dev.juga.lane;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.concurrent.atomic.AtomicReference;

/** Ends work between two pieces of it, on request or because another lane failed. Thread-safe. */
public final class StopSign {
  private final String work;
  private final AtomicReference<Failure> raised = new AtomicReference<>();

  /** A sign for this work, by the noun that people know it by: {@code run}. */
  public StopSign(String work) {
    this.work = work;
  }

  public void raise() {
    raise(stopped());
  }

  /** Ends the work for a reason of its own. */
  public void raise(Failure reason) {
    raised.compareAndSet(null, reason);
  }

  /** Fails if the sign is raised. */
  public void check() {
    Failure reason = raised.get();
    if (reason != null) {
      throw reason;
    }
  }

  /** What is said of work that was stopped. */
  public Failure stopped() {
    return Failure.of(ExitCode.INTERRUPTED, "The " + work + " was stopped before its end");
  }
}
