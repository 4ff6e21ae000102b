package dev.juga.cli;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.migrate.MigrationResult;
import dev.juga.report.Manifest;
import dev.juga.schema.Selection;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * How a run ended.
 *
 * @param result what it found; null where it failed
 * @param unfinished what had been done by the time when it failed; else null
 * @param failure null where it reached its end
 */
record Ending<T>(T result, MigrationResult unfinished, Failure failure) {
  /** Lets it run; throws only where there is nothing to be told beside the failure. */
  static <T> Ending<T> of(Supplier<T> run, Supplier<Optional<MigrationResult>> unfinished) {
    try {
      return new Ending<>(run.get(), null, null);
    } catch (Failure failure) {
      return new Ending<>(null, unfinished.get().orElseThrow(() -> failure), failure);
    }
  }

  boolean hasFailed() {
    return failure != null;
  }

  /** Tells the failure and leaves the evidence of what had been done. */
  ExitCode tell(Invocation invocation, Evidence evidence, Manifest.Verb verb, Selection selection) {
    return invocation.failed(failure, evidence.of(verb, unfinished, selection, failure));
  }
}
