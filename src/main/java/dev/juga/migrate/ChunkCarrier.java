package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.Failure;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.ChunkProof;
import dev.juga.ledger.FinishedChunk;
import dev.juga.mysql.Session;
import dev.juga.mysql.Transient;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.RangeReader;
import dev.juga.mysql.rows.RowLoader;
import dev.juga.mysql.rows.WideRows;
import dev.juga.mysql.snapshot.Pace;
import java.util.Optional;

/**
 * Carries one key range from the snapshot to the target, in as many chunks as its bytes ask for.
 * What fails for a reason that may pass is tried again from the last chunk that the ledger holds.
 * Belongs to one lane.
 */
final class ChunkCarrier {
  private final Run run;
  private final Session source;
  private final TargetLink target;
  private final ChunkSize size;
  private final Pace pace;
  private final WideRows memory;

  ChunkCarrier(
      Run run, Session source, TargetLink target, ChunkSize size, Pace pace, WideRows memory) {
    this.run = run;
    this.source = source;
    this.target = target;
    this.size = size;
    this.pace = pace;
    this.memory = memory;
  }

  /** Gives the target connection up, and with it the locks of a transaction that failed. */
  void abandon() {
    target.close();
  }

  void carry(TableCopy table, TableCopy.Piece piece) {
    Transport transport = new Transport(table, piece);
    Backoff backoff = new Backoff(run.stop());
    while (!transport.isDone()) {
      int before = transport.number;
      try {
        transport.stream();
      } catch (Failure failure) {
        if (transport.number > before + 1) {
          backoff.reset();
        }
        transport.recover(failure, backoff);
      }
    }
  }

  /** One range under way: what is left of it, and the chunk whose fate may be unknown. */
  private final class Transport {
    private final TableCopy table;
    private final boolean keyed;
    private KeyRange rest;
    private long place;
    private int number;
    private boolean underWay;
    private boolean sourceFailed;
    private boolean inOne;

    Transport(TableCopy table, TableCopy.Piece piece) {
      this.table = table;
      this.keyed = table.work().transfer().key().isPresent();
      this.rest = piece.range();
      this.place = piece.place();
    }

    boolean isDone() {
      return rest == null;
    }

    /** Reads what is left, and commits it chunk by chunk, until the reader is at its end. */
    void stream() {
      RowLoader loader = target.loader();
      try (WideRows.Permit permit = memory.acquire(table.work().table())) {
        stream(loader);
      }
    }

    private void stream(RowLoader loader) {
      RangeReader reader = open();
      try {
        boolean more = send(reader, loader);
        while (more) {
          pace.beforeWork();
          more = send(reader, loader);
        }
      } catch (RuntimeException e) {
        sourceFailed = reader.sourceFailed();
        giveUp(reader, e);
        throw e;
      }
      reader.close();
    }

    private RangeReader open() {
      sourceFailed = true;
      RangeReader reader =
          new RangeReader(
              source,
              table.work().transfer(),
              rest,
              inOne ? Long.MAX_VALUE : size.limit(),
              run.hashes());
      sourceFailed = false;
      return reader;
    }

    private void giveUp(RangeReader reader, RuntimeException reason) {
      if (keyed || (reason instanceof Failure failure && Transient.is(failure))) {
        reader.close();
      } else {
        // The driver would read the rest of the whole table before it let go of the connection.
        source.abort();
      }
    }

    /** Sends one chunk; whether the reader stands on the next one. */
    private boolean send(RangeReader reader, RowLoader loader) {
      number = table.nextNumber();
      ChunkId chunk = new ChunkId(run.ledger().runId(), table.work().table().name(), number);
      underWay = true;
      run.ledger().chunks().begin(target.session(), chunk, place);
      LoadOutcome outcome = loader.load(reader);
      boolean last = !reader.isCut();
      if (outcome.isDoubtful() && !keyed && !isWholeTable(last)) {
        startOverInOne(reader);
        return false;
      }
      KeyRange sent = last ? rest : rest.upTo(reader.nextBound());
      ChunkProof proof =
          new Acceptance(run, source, target.session(), table)
              .of(reader, outcome, sent, keyed || last);
      FinishedChunk done =
          new FinishedChunk(number, place, sent, last, outcome.sent(), outcome.bytes(), proof);
      run.ledger().chunks().end(target.session(), chunk, done);
      target.session().commit();
      committed(done);
      return !last && !reader.isClosed();
    }

    private boolean isWholeTable(boolean last) {
      return last && table.rows() == 0;
    }

    /**
     * A part of a keyless table has no range that could be digested, so the table is sent in one
     * transaction, whose rows are all of it.
     */
    private void startOverInOne(RangeReader reader) {
      target.session().rollback();
      reader.close();
      startOver();
      inOne = true;
    }

    /** A keyless table cannot be taken up in its middle. */
    private void startOver() {
      target.session().execute("TRUNCATE TABLE " + table.work().table().name().quoted());
      run.ledger().chunks().forget(table.work().table().name());
      table.emptied();
    }

    private void committed(FinishedChunk done) {
      underWay = false;
      rest = done.last() ? null : rest.from(done.range().upper());
      place++;
      table.committed(done.rows(), done.bytes(), done.proof());
      run.listener().chunkCommitted(table.work().table().name(), done.rows(), done.bytes());
    }

    /** Finds out what became of the chunk under way; throws if nothing more can be done. */
    void recover(Failure failure, Backoff backoff) {
      if (sourceFailed) {
        throw failure;
      }
      // Another lane's failure may be why this one could not go on.
      run.stop().check();
      backoff.await(failure);
      target.restore(failure);
      if (!keyed) {
        startOver();
        return;
      }
      if (!underWay) {
        return;
      }
      ChunkId chunk = new ChunkId(run.ledger().runId(), table.work().table().name(), number);
      Optional<FinishedChunk> found = run.ledger().chunks().find(chunk);
      if (found.isPresent()) {
        committed(found.get());
      }
    }
  }
}
