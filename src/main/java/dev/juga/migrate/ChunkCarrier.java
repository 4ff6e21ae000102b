package dev.juga.migrate;

import dev.juga.chunk.KeyRange;
import dev.juga.failure.Failure;
import dev.juga.ledger.ChunkId;
import dev.juga.ledger.FinishedChunk;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkLoader;
import dev.juga.mysql.rows.LoadOutcome;
import dev.juga.mysql.rows.RangeReader;
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

  ChunkCarrier(Run run, Session source, TargetLink target, ChunkSize size, Pace pace) {
    this.run = run;
    this.source = source;
    this.target = target;
    this.size = size;
    this.pace = pace;
  }

  void carry(TableCopy table, TableCopy.Piece piece) {
    Transport transport = new Transport(table, piece);
    Backoff backoff = new Backoff();
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
    private boolean sourceFailed;

    Transport(TableCopy table, TableCopy.Piece piece) {
      this.table = table;
      this.keyed = table.work().transfer().key().isPresent();
      this.rest = piece.range();
      this.place = piece.place();
    }

    boolean isDone() {
      return rest == null;
    }

    /** Reads what is left in one pass, and commits it chunk by chunk. */
    void stream() {
      RangeReader reader = new RangeReader(source, table.work().transfer(), rest, size.limit());
      try {
        send(reader);
        while (rest != null) {
          pace.beforeChunk();
          send(reader);
        }
      } catch (RuntimeException e) {
        sourceFailed = reader.stream().failure() != null;
        giveUp(reader);
        throw e;
      }
      reader.close();
    }

    private void giveUp(RangeReader reader) {
      if (keyed) {
        reader.close();
      } else {
        // The driver would read the rest of the whole table before it let go of the connection.
        source.abort();
      }
    }

    private void send(RangeReader reader) {
      number = table.nextNumber();
      ChunkId chunk = new ChunkId(run.ledger().runId(), table.work().table().name(), number);
      run.ledger().chunks().begin(target.session(), chunk, place);
      LoadOutcome outcome = new ChunkLoader(target.session()).load(reader);
      KeyRange sent = reader.isCut() ? rest.upTo(reader.nextBound()) : rest;
      if (!outcome.isAccepted()) {
        target.session().rollback();
        if (keyed) {
          reader.close();
        }
        throw new Refusal(source, table.work().transfer(), sent).of(outcome);
      }
      boolean last = !reader.isCut();
      run.ledger()
          .chunks()
          .end(target.session(), chunk, sent, last, outcome.sent(), outcome.bytes());
      target.session().commit();
      committed(chunk, sent, last, outcome.sent(), outcome.bytes());
    }

    private void committed(ChunkId chunk, KeyRange sent, boolean last, long rows, long bytes) {
      rest = last ? null : rest.from(sent.upper());
      place++;
      table.committed(rows, bytes);
      run.listener().chunkCommitted(chunk.table(), rows, bytes);
    }

    /** Finds out what became of the chunk under way; throws if nothing more can be done. */
    void recover(Failure failure, Backoff backoff) {
      if (sourceFailed || !keyed) {
        throw failure;
      }
      backoff.await(failure);
      target.restore(failure);
      ChunkId chunk = new ChunkId(run.ledger().runId(), table.work().table().name(), number);
      Optional<FinishedChunk> found = run.ledger().chunks().find(chunk);
      if (found.isPresent()) {
        FinishedChunk done = found.get();
        committed(chunk, done.range(), done.last(), done.rows(), done.bytes());
      }
    }
  }
}
