package dev.juga.event;

import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;

/** Several listeners as one; each hears everything, in the order given. */
public final class Listeners implements RunListener {
  private final List<RunListener> all;

  private Listeners(List<RunListener> all) {
    this.all = all;
  }

  public static RunListener of(RunListener... listeners) {
    return new Listeners(List.of(listeners));
  }

  private void tell(Consumer<RunListener> event) {
    all.forEach(event);
  }

  @Override
  public void stepStarted(String step) {
    tell(listener -> listener.stepStarted(step));
  }

  @Override
  public void notice(Notice notice) {
    tell(listener -> listener.notice(notice));
  }

  @Override
  public void copyPlanned(int tables, long estimatedRows, long estimatedBytes) {
    tell(listener -> listener.copyPlanned(tables, estimatedRows, estimatedBytes));
  }

  @Override
  public void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {
    tell(listener -> listener.tableStarted(table, estimatedRows, estimatedBytes));
  }

  @Override
  public void chunkCommitted(TableName table, long rows, long bytes) {
    tell(listener -> listener.chunkCommitted(table, rows, bytes));
  }

  @Override
  public void tableFinished(TableName table, long rows, long bytes, Duration took) {
    tell(listener -> listener.tableFinished(table, rows, bytes, took));
  }
}
