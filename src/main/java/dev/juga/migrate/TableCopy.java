package dev.juga.migrate;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.ledger.ChunkProof;
import dev.juga.ledger.FinishedChunk;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.KeyWalk;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * How far one table's copy has come. Its gaps are cut into ranges lazily, one behind the other, by
 * whichever lane asks for the next. Thread-safe.
 */
final class TableCopy {
  /**
   * A range that one lane carries.
   *
   * @param place of its first chunk among those of the table
   */
  record Piece(KeyRange range, long place) {}

  private final TableWork work;
  private final ChunkSize size;
  private final long startedAt = System.nanoTime();
  private final Deque<Gap> gaps;

  private Bound next;
  private long nextPlace;
  private boolean insideGap;
  private boolean started;
  private boolean completed;
  private int rangesInFlight;
  private int lastNumber;
  private int chunks;
  private long rows;
  private long bytes;
  private ChunkProof proof;

  /** The copy of a table of which some chunks may be finished already. */
  TableCopy(TableWork work, ChunkSize size, List<FinishedChunk> finished) {
    this.work = work;
    this.size = size;
    this.proof = noRows();
    this.gaps = new ArrayDeque<>(Gap.between(finished, work.transfer().key()));
    for (FinishedChunk chunk : finished) {
      lastNumber = Math.max(lastNumber, chunk.number());
      committed(chunk.rows(), chunk.bytes(), chunk.proof());
    }
  }

  private ChunkProof noRows() {
    return ChunkProof.equal(work.transfer().encoding().tag(), BigInteger.ZERO);
  }

  TableWork work() {
    return work;
  }

  /** The next range to be read, cut by walking the key on the lane's own connection. */
  synchronized Optional<Piece> next(Session source) {
    if (gaps.isEmpty()) {
      return Optional.empty();
    }
    Gap gap = gaps.peek();
    if (!insideGap) {
      next = gap.range().lower();
      nextPlace = gap.place();
      insideGap = true;
    }
    KeyRange rest = gap.range().nulls() ? gap.range() : new KeyRange(next, gap.range().upper());
    Optional<Bound> cut = isOneRange(gap) ? Optional.empty() : walk(source, rest);
    Piece piece =
        new Piece(cut.map(upper -> new KeyRange(rest.lower(), upper)).orElse(rest), nextPlace);
    if (cut.isPresent()) {
      next = cut.get();
      nextPlace += Gap.RANGE_ROOM;
    } else {
      gaps.remove();
      insideGap = false;
    }
    rangesInFlight++;
    return Optional.of(piece);
  }

  /**
   * Whether the table is so small, and so far from being begun, that it may travel in one
   * transaction with others. What cannot be rolled back travels alone.
   */
  synchronized boolean fitsIntoAPack() {
    return !started
        && work.isTiny()
        && work.table().isInnoDb()
        && size.takesWhole(work.table().estimatedBytes())
        && gaps.size() == 1
        && gaps.peek().equals(new Gap(KeyRange.ALL, Gap.FIRST_PLACE));
  }

  private boolean isOneRange(Gap gap) {
    return work.transfer().key().isEmpty()
        || gap.range().nulls()
        || (gap.range().equals(KeyRange.ALL)
            && next == null
            && size.takesWhole(work.table().estimatedBytes()));
  }

  private Optional<Bound> walk(Session source, KeyRange rest) {
    long rowsOfChunk =
        rows > 0
            ? size.rows(rows, bytes)
            : size.rows(work.table().estimatedRows(), work.table().estimatedBytes());
    return KeyWalk.cut(source, work.transfer(), rest, rowsOfChunk);
  }

  /** The number of a chunk that is about to be sent. */
  synchronized int nextNumber() {
    return ++lastNumber;
  }

  /**
   * A chunk is committed.
   *
   * @param chunkProof null where nothing was compared
   */
  synchronized void committed(long chunkRows, long chunkBytes, ChunkProof chunkProof) {
    chunks++;
    rows += chunkRows;
    bytes += chunkBytes;
    proof = proof == null || chunkProof == null ? null : proof.plus(chunkProof);
  }

  /** What is proven of the committed chunks together; null if of one nothing is. */
  synchronized ChunkProof proof() {
    return proof;
  }

  /** A keyless table was emptied, to be copied from its first row again. */
  synchronized void emptied() {
    chunks = 0;
    rows = 0;
    bytes = 0;
    proof = noRows();
  }

  /** A range that {@link #next} gave out is copied. */
  synchronized void finishRange() {
    rangesInFlight--;
  }

  /** True for the one lane that finds the table copied and is to complete it. */
  synchronized boolean claimCompletion() {
    boolean mine = isCopied() && !completed;
    completed |= mine;
    return mine;
  }

  /** Whether no range is left and none is under way. */
  synchronized boolean isCopied() {
    return gaps.isEmpty() && rangesInFlight == 0;
  }

  /** True for the one lane that starts the table. */
  synchronized boolean start() {
    boolean first = !started;
    started = true;
    return first;
  }

  /** Whether a lane would find something to do: a range, or the completion. */
  synchronized boolean hasMore() {
    return !gaps.isEmpty() || (isCopied() && !completed);
  }

  /** Bytes that are left, by the server's estimate. */
  synchronized long remaining() {
    return gaps.isEmpty() ? 0 : Math.max(0, work.table().estimatedBytes() - bytes);
  }

  synchronized TableResult result() {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    return new TableResult(
        work.table().name(),
        rows,
        bytes,
        chunks,
        took,
        Verdicts.of(work, proof, rows, bytes, chunks, took));
  }

  synchronized long rows() {
    return rows;
  }
}
