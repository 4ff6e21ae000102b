package dev.juga.migrate;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;

/** One run from source to target. */
public final class Migration {
  private final Server source;
  private final Server target;
  private final MigrateOptions options;
  private final RunListener listener;

  public Migration(Server source, Server target, MigrateOptions options, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.listener = listener;
  }

  /** Reads both servers and says what a run would do; locks and writes nothing. */
  public MigrationPlan plan() {
    throw new UnsupportedOperationException(source + " " + target + " " + options + listener);
  }

  /** Runs to the end or throws a {@link dev.juga.failure.Failure}; once per object. */
  public MigrationResult run() {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks a run that is under way, from any thread, to end after the chunks in flight; {@link #run}
   * then throws a failure with exit code INTERRUPTED.
   */
  public void stop() {}
}
