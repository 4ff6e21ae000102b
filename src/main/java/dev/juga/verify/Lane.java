package dev.juga.verify;

import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.ChunkDigests;
import dev.juga.mysql.rows.RangeCounts;
import dev.juga.mysql.snapshot.Pace;
import dev.juga.schema.Table;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One connection on either server: compares chunks until no table has any left, and looks into
 * those that differ while other lanes go on with other chunks.
 */
final class Lane implements Callable<List<Void>> {
  private final BothServers servers;
  private final TableQueue queue;
  private final Pace pace;
  private final DifferenceFinder finder;
  private final boolean countsOnly;
  private final RunListener listener;

  Lane(
      BothServers servers,
      TableQueue queue,
      Pace pace,
      DifferenceFinder finder,
      boolean countsOnly,
      RunListener listener) {
    this.servers = servers;
    this.queue = queue;
    this.pace = pace;
    this.finder = finder;
    this.countsOnly = countsOnly;
    this.listener = listener;
  }

  /** Compares to the end; what it finds is told to the tables. */
  @Override
  public List<Void> call() {
    while (!queue.isEmpty()) {
      pace.beforeWork();
      Optional<TableComparison> table = queue.take();
      if (table.isPresent()) {
        work(table.get());
      } else {
        pace.awhile();
      }
    }
    return List.of();
  }

  private void work(TableComparison table) {
    tellStart(table);
    Optional<TableComparison.Piece> piece;
    try {
      servers.checkSame();
      piece = table.next(servers.sessions().source());
    } catch (Failure e) {
      unlessItEndsTheRun(table, e);
      return;
    }
    if (piece.isEmpty()) {
      return;
    }
    try {
      compare(table, piece.get());
    } catch (Failure e) {
      unlessItEndsTheRun(table, e);
    } finally {
      if (table.finishRange()) {
        tellEnd(table);
      }
    }
  }

  private void compare(TableComparison table, TableComparison.Piece piece) {
    Sides<ChunkDigest> chunk =
        servers.ask(
            session ->
                countsOnly
                    ? RangeCounts.of(session, piece.transfer(), piece.range())
                    : ChunkDigests.of(session, piece.transfer(), piece.range()));
    if (!chunk.agree() && !countsOnly && table.cut()) {
      return;
    }
    table.compared(chunk);
    long rows = chunk.source().rows();
    listener.chunkCommitted(table.pair().name(), rows, table.bytesOf(rows));
    if (!chunk.agree() && !countsOnly) {
      finder.find(table, piece, chunk);
    }
  }

  /**
   * What one table refuses says nothing about the others; what no table can do without ends all.
   */
  private void unlessItEndsTheRun(TableComparison table, Failure failure) {
    if (failure.exitCode() == ExitCode.INTERRUPTED || servers.isLost()) {
      throw failure;
    }
    table.fail(failure);
  }

  private void tellStart(TableComparison table) {
    if (table.start()) {
      Table described = table.common();
      listener.tableStarted(
          described.name(), described.estimatedRows(), described.estimatedBytes());
    }
  }

  private void tellEnd(TableComparison table) {
    long rows = table.total().source().rows();
    listener.tableFinished(table.pair().name(), rows, table.bytesOf(rows), table.took());
  }
}
