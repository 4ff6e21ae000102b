package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One source connection in the snapshot and one target connection: carries chunks until no table
 * has any left, and completes the tables whose last chunk it carried.
 */
final class Lane implements Callable<List<TableResult>> {
  private final Run run;
  private final Session source;
  private final TableQueue queue;
  private final Pace pace;
  private final ChunkCarrier carrier;
  private final Completion completion;
  private final List<TableResult> finished = new ArrayList<>();

  Lane(
      Run run,
      Session source,
      TableQueue queue,
      Pace pace,
      ChunkCarrier carrier,
      Completion completion) {
    this.run = run;
    this.source = source;
    this.queue = queue;
    this.pace = pace;
    this.carrier = carrier;
    this.completion = completion;
  }

  /** Carries chunks to the end; the tables that this lane completed. */
  @Override
  public List<TableResult> call() {
    try {
      Optional<TableCopy> table = queue.take(null);
      while (table.isPresent()) {
        pace.beforeChunk();
        workInSnapshot(table.get());
        table = queue.take(table.get());
      }
      return finished;
    } catch (RuntimeException | Error e) {
      // Other lanes may wait for locks of the transaction that failed.
      carrier.abandon();
      throw e;
    }
  }

  /** With its connection a lane loses the snapshot, which cannot be had again. */
  private void workInSnapshot(TableCopy table) {
    try {
      work(table);
    } catch (Failure e) {
      if (!source.isLost()) {
        throw e;
      }
      throw Failure.of(ExitCode.INTERRUPTED, "The connection to the source was lost: " + e.what())
          .at("table " + table.work().table().name())
          .remedy("Start the same command again: it goes on where this run ended.")
          .cause(e);
    }
  }

  private void work(TableCopy table) {
    if (table.start()) {
      Table described = table.work().table();
      run.listener()
          .tableStarted(described.name(), described.estimatedRows(), described.estimatedBytes());
    }
    source.checkSame();
    Optional<TableCopy.Piece> piece = table.next(source);
    if (piece.isPresent()) {
      carrier.carry(table, piece.get());
      table.finishRange();
    }
    if (table.claimCompletion()) {
      finished.add(completion.complete(table));
    }
  }
}
