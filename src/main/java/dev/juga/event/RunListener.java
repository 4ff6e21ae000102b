package dev.juga.event;

import dev.juga.schema.TableName;
import java.time.Duration;

/**
 * Hears what a run does; somebody else draws it. Lanes call it at the same time from several
 * threads, so an implementation must be thread-safe and quick. It is called per chunk and per step,
 * never per row. What one lane does is told by one thread, so a thread is a lane to those who want
 * to know. An exception that it throws ends the run.
 */
public interface RunListener {
  /** Hears everything and does nothing. */
  RunListener SILENT = new RunListener() {};

  /** An ordered part of the run begins; {@code step} is a short phrase such as "Copying rows". */
  default void stepStarted(String step) {}

  /** A sentence for the reader. */
  default void notice(Notice notice) {}

  /** Known before the first row: how much there is to copy, by the server's own estimates. */
  default void copyPlanned(int tables, long estimatedRows, long estimatedBytes) {}

  /** A table's first chunk is about to be read; the figures are the server's estimates. */
  default void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {}

  /** A chunk is committed on the target; {@code bytes} counts what was sent, in load format. */
  default void chunkCommitted(TableName table, long rows, long bytes) {}

  /** A table's rows and indexes are complete and its row count is the same on both sides. */
  default void tableFinished(TableName table, long rows, long bytes, Duration took) {}
}
