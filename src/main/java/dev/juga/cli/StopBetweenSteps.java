package dev.juga.cli;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.TableName;
import java.time.Duration;

/**
 * Ends a demo before its next step, so that nobody waits for schemas to be filled that will not be
 * migrated; inside a step, the demo itself is asked. Thread-safe.
 */
final class StopBetweenSteps implements RunListener {
  private final RunListener listener;
  private Runnable demo = () -> {};
  private boolean asked;

  StopBetweenSteps(RunListener listener) {
    this.listener = listener;
  }

  /** This is how what is under way is asked to stop. */
  synchronized void underWay(Runnable stop) {
    demo = stop;
    if (asked) {
      stop.run();
    }
  }

  synchronized void ask() {
    asked = true;
    demo.run();
  }

  @Override
  public void stepStarted(String step) {
    synchronized (this) {
      if (asked) {
        throw Failure.of(ExitCode.INTERRUPTED, "The demo was stopped before its end");
      }
    }
    listener.stepStarted(step);
  }

  @Override
  public void notice(Notice notice) {
    listener.notice(notice);
  }

  @Override
  public void copyPlanned(int tables, long estimatedRows, long estimatedBytes) {
    listener.copyPlanned(tables, estimatedRows, estimatedBytes);
  }

  @Override
  public void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {
    listener.tableStarted(table, estimatedRows, estimatedBytes);
  }

  @Override
  public void chunkCommitted(TableName table, long rows, long bytes) {
    listener.chunkCommitted(table, rows, bytes);
  }

  @Override
  public void tableFinished(TableName table, long rows, long bytes, Duration took) {
    listener.tableFinished(table, rows, bytes, took);
  }
}
