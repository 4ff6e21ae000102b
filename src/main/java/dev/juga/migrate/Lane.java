package dev.juga.migrate;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.Pace;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * One source connection in the snapshot and one target connection: carries chunks until no table
 * has any left, and completes the tables whose last chunk it carried.
 */
final class Lane implements Callable<List<TableResult>> {
  /** How many tiny tables travel together, and are completed together. */
  private static final int PACK = 50;

  private final Run run;
  private final Session source;
  private final TableQueue queue;
  private final Pace pace;
  private final ChunkCarrier carrier;
  private final PackCarrier packs;
  private final Completion completion;
  private final List<TableResult> finished = new ArrayList<>();
  private final List<TableCopy> copied = new ArrayList<>();

  Lane(
      Run run,
      Session source,
      TableQueue queue,
      Pace pace,
      ChunkCarrier carrier,
      PackCarrier packs,
      Completion completion) {
    this.run = run;
    this.source = source;
    this.queue = queue;
    this.pace = pace;
    this.carrier = carrier;
    this.packs = packs;
    this.completion = completion;
  }

  /** Carries chunks to the end; the tables that this lane completed. */
  @Override
  public List<TableResult> call() {
    try {
      Optional<TableCopy> table = queue.take(null);
      while (table.isPresent()) {
        TableCopy current = table.get();
        pace.beforeWork();
        if (current.fitsIntoAPack()) {
          List<TableCopy> pack = queue.pack(current, PACK, packs.bytes());
          inSnapshot("tiny tables", () -> workTogether(pack));
        } else {
          inSnapshot("table " + current.work().table().name(), () -> work(current));
        }
        table = queue.take(current);
      }
      inSnapshot("the last tiny tables", this::completeCopied);
      return finished;
    } catch (RuntimeException | Error e) {
      // Other lanes may wait for locks of the transaction that failed.
      carrier.abandon();
      throw e;
    }
  }

  /** With its connection a lane loses the snapshot, which cannot be had again. */
  private void inSnapshot(String where, Runnable work) {
    try {
      work.run();
    } catch (Failure e) {
      if (!source.isLost()) {
        throw e;
      }
      throw Failure.of(ExitCode.INTERRUPTED, "The connection to the source was lost: " + e.what())
          .at(where)
          .remedy("Start the same command again: it goes on where this run ended.")
          .cause(e);
    }
  }

  private void work(TableCopy table) {
    tellStart(table);
    source.checkSame();
    Optional<TableCopy.Piece> piece = table.next(source);
    if (piece.isPresent()) {
      carry(table, piece.get());
      table.finishRange();
    }
    completeIfCopied(table);
  }

  private void workTogether(List<TableCopy> tables) {
    tables.forEach(this::tellStart);
    source.checkSame();
    Map<TableCopy, TableCopy.Piece> pieces = new LinkedHashMap<>();
    tables.forEach(table -> table.next(source).ifPresent(piece -> pieces.put(table, piece)));
    if (!pieces.isEmpty() && !packs.carry(List.copyOf(pieces.keySet()))) {
      pieces.forEach(this::carry);
    }
    pieces.keySet().forEach(TableCopy::finishRange);
    tables.forEach(this::completeIfCopied);
  }

  private void carry(TableCopy table, TableCopy.Piece piece) {
    run.account().watch(table.work(), () -> carrier.carry(table, piece));
  }

  private void tellStart(TableCopy table) {
    if (table.start()) {
      Table described = table.work().table();
      run.listener()
          .tableStarted(described.name(), described.estimatedRows(), described.estimatedBytes());
    }
  }

  private void completeIfCopied(TableCopy table) {
    if (table.claimCompletion()) {
      copied.add(table);
      if (!table.work().isTiny() || copied.size() >= PACK) {
        completeCopied();
      }
    }
  }

  private void completeCopied() {
    if (!copied.isEmpty()) {
      finished.addAll(completion.complete(List.copyOf(copied)));
      copied.clear();
    }
  }
}
