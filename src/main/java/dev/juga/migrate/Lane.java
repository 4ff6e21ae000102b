package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.event.RunListener;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.Ledger;
import dev.juga.ledger.WorkKind;
import dev.juga.mysql.Session;
import dev.juga.mysql.objects.SchemaWriter;
import dev.juga.mysql.rows.ChunkLoader;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.RangeReader;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * One source connection in the snapshot and one target connection: carries chunks until no table
 * has any left, and completes the tables whose last chunk it carried.
 */
final class Lane implements Callable<List<TableResult>> {
  private final Session source;
  private final Session target;
  private final TableQueue queue;
  private final ChunkSize size;
  private final Ledger ledger;
  private final StopSign stop;
  private final RunListener listener;
  private final Consumer<String> remarks;
  private final ChunkLoader loader;
  private final List<TableResult> finished = new ArrayList<>();

  Lane(
      Session source,
      Session target,
      TableQueue queue,
      ChunkSize size,
      Ledger ledger,
      StopSign stop,
      RunListener listener,
      Consumer<String> remarks) {
    this.source = source;
    this.target = target;
    this.queue = queue;
    this.size = size;
    this.ledger = ledger;
    this.stop = stop;
    this.listener = listener;
    this.remarks = remarks;
    this.loader = new ChunkLoader(target);
  }

  /** Carries chunks to the end; the tables that this lane completed. */
  @Override
  public List<TableResult> call() {
    Optional<TableCopy> table = queue.take(null);
    while (table.isPresent()) {
      stop.check();
      work(table.get());
      table = queue.take(table.get());
    }
    return finished;
  }

  private void work(TableCopy table) {
    if (table.start()) {
      Table described = table.work().table();
      listener.tableStarted(
          described.name(), described.estimatedRows(), described.estimatedBytes());
    }
    source.checkSame();
    Optional<KeyRange> range = table.nextRange(source);
    if (range.isPresent()) {
      copy(table, range.get());
      if (table.finishRange()) {
        complete(table);
      }
    }
  }

  private void copy(TableCopy table, KeyRange range) {
    try (RangeReader reader =
        new RangeReader(source, table.work().transfer(), range, size.limit())) {
      copy(table, reader, range);
    }
  }

  private void copy(TableCopy table, RangeReader reader, KeyRange range) {
    try {
      KeyRange rest = copyChunk(table, reader, range);
      while (reader.isCut()) {
        stop.check();
        rest = copyChunk(table, reader, rest);
      }
    } catch (RuntimeException e) {
      if (table.work().transfer().key().isEmpty()) {
        // The driver would read the rest of the whole table before it let go of the connection.
        source.abort();
      }
      throw e;
    }
  }

  /** Copies up to the reader's next cut; the range that is left behind it. */
  private KeyRange copyChunk(TableCopy table, RangeReader reader, KeyRange range) {
    ChunkId chunk = new ChunkId(ledger.runId(), table.work().table().name(), table.nextChunk());
    ledger.beginChunk(target, chunk);
    LoadOutcome outcome = loader.load(reader);
    KeyRange sent = reader.isCut() ? new KeyRange(range.lower(), reader.nextBound()) : range;
    if (!outcome.isAccepted()) {
      target.rollback();
      if (table.work().transfer().key().isPresent()) {
        reader.close();
      }
      throw new Refusal(source, table.work().transfer(), sent).of(outcome);
    }
    ledger.endChunk(target, chunk, sent, outcome.sent(), outcome.bytes());
    target.commit();
    table.committed(outcome.sent(), outcome.bytes());
    listener.chunkCommitted(chunk.table(), outcome.sent(), outcome.bytes());
    return new KeyRange(sent.upper(), range.upper());
  }

  /** Builds the deferred indexes and counts the rows on both sides. */
  private void complete(TableCopy copy) {
    TableWork work = copy.work();
    if (work.definition().isUnfinishedWithRows()) {
      new SchemaWriter(target, remarks).addIndexes(work.table(), work.definition());
      ledger.done(WorkKind.INDEXES, work.table().name().toString());
    }
    long onSource = source.number(work.transfer().count());
    long onTarget = target.number(work.transfer().count());
    target.commit();
    if (onSource != copy.rows() || onTarget != copy.rows()) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "The row counts differ: the source's snapshot holds "
                  + onSource
                  + " rows, "
                  + copy.rows()
                  + " were copied, the target holds "
                  + onTarget)
          .at("table " + work.table().name())
          .remedy("Keep this table's log and start again; report it, this must not happen.");
    }
    compareComputed(work);
    TableResult result = copy.result();
    finished.add(result);
    listener.tableFinished(result.name(), result.rows(), result.bytes(), result.took());
  }

  /** Compares what was not sent but made by the target: generated values, and the text of JSON. */
  private void compareComputed(TableWork work) {
    if (differs(work.transfer().sumOfGenerated())) {
      throw Failure.of(
              ExitCode.MISMATCH,
              "The target computes other values for the generated columns than the source holds")
          .at("table " + work.table().name())
          .remedy(
              "Look for expressions that depend on the session, such as the date of a TIMESTAMP or"
                  + " backslashes in text, and make the columns plain ones on the source.");
    }
    if (differs(work.transfer().sumOfJson())) {
      remarks.accept(
          "JSON values of "
              + work.table().name()
              + " read differently on the target: its server reads numbers that JSON text cannot"
              + " hold, such as long decimals, as the nearest double.");
    }
    target.commit();
  }

  private boolean differs(Optional<String> sum) {
    return sum.isPresent() && !source.text(sum.get()).equals(target.text(sum.get()));
  }
}
