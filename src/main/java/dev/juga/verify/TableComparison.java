package dev.juga.verify;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.failure.Failure;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.ChunkDigest;
import dev.juga.mysql.rows.KeyWalk;
import dev.juga.mysql.rows.TableTransfer;
import dev.juga.schema.Table;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How far the comparison of one table has come. Its key is cut into ranges lazily, one behind the
 * other, by whichever lane asks for the next. The first range and the last one are open-ended, so
 * that rows beyond either end of the source are seen. Each partition is compared by itself: a row
 * in the wrong one is seen by whoever reads all rows, and not by whoever looks for its key.
 * Thread-safe.
 */
final class TableComparison {
  /** A row's size while nothing is known of it, in bytes. */
  private static final long UNKNOWN_ROW = 200;

  private final TablePair pair;
  private final Table common;
  private final TableTransfer transfer;
  private final List<TableTransfer> parts;
  private final RangeSize size;
  private final Findings findings;
  private final Marks marks;

  private long startedAt;
  private long endedAt;
  private int part;
  private Bound next;
  private boolean walked;
  private boolean inOnePiece;
  private boolean nullsGiven;
  private boolean started;
  private boolean finished;
  private int inFlight;
  private int chunks;
  private Sides<ChunkDigest> total = new Sides<>(ChunkDigest.NOTHING, ChunkDigest.NOTHING);
  private boolean differs;
  private Failure failure;

  /**
   * The comparison of a table that both sides have, with at least one column on both.
   *
   * @param packet max_allowed_packet in bytes, the smaller one of both servers
   * @param marks what tells its rows that were changed since a cutover
   */
  TableComparison(TablePair pair, long packet, RangeSize size, int samples, Marks marks) {
    this.pair = pair;
    this.common = pair.common();
    this.transfer = new TableTransfer(common, packet).withGenerated();
    this.parts =
        pair.partitions().isEmpty()
            ? List.of(transfer)
            : pair.partitions().stream().map(transfer::ofPartition).toList();
    this.size = size;
    this.inOnePiece = parts.size() == 1 && size.isOnePiece(common.estimatedBytes());
    this.findings = new Findings(samples);
    this.marks = marks;
  }

  TablePair pair() {
    return pair;
  }

  /** What both sides have of the table, as the source describes it. */
  Table common() {
    return common;
  }

  TableTransfer transfer() {
    return transfer;
  }

  Findings findings() {
    return findings;
  }

  Marks marks() {
    return marks;
  }

  /** A range of the table, or of one of its partitions. */
  record Piece(TableTransfer transfer, KeyRange range) {}

  /** The next range to be compared, cut by walking the key on the lane's own connection. */
  synchronized Optional<Piece> next(Session source) {
    if (failure != null || !hasRange()) {
      return Optional.empty();
    }
    inFlight++;
    if (!partHasRange()) {
      part++;
      walked = false;
      nullsGiven = false;
    }
    return Optional.of(new Piece(parts.get(part), range(source)));
  }

  private KeyRange range(Session source) {
    if (walked) {
      nullsGiven = true;
      return KeyRange.NULLS;
    }
    KeyRange rest = new KeyRange(next, null);
    Optional<Bound> cut = isOneRange() ? Optional.empty() : walk(source, rest);
    next = cut.orElse(null);
    walked = cut.isEmpty();
    return cut.map(rest::upTo).orElse(rest);
  }

  private Optional<Bound> walk(Session source, KeyRange rest) {
    try {
      return KeyWalk.cut(source, parts.get(part), rest, rowsOfChunk());
    } catch (RuntimeException e) {
      inFlight--;
      throw e;
    }
  }

  private long rowsOfChunk() {
    return Math.max(1, size.chunkBytes() / rowBytes());
  }

  private long rowBytes() {
    return common.estimatedRows() == 0
        ? UNKNOWN_ROW
        : Math.max(1, common.estimatedBytes() / common.estimatedRows());
  }

  /** Estimated, since nothing is sent. */
  long bytesOf(long rows) {
    return rows * rowBytes();
  }

  private boolean isOneRange() {
    return transfer.key().isEmpty()
        || inOnePiece
        || (next == null && size.isOneChunk(common.estimatedBytes() / parts.size()));
  }

  private boolean hasRange() {
    return partHasRange() || part + 1 < parts.size();
  }

  private boolean partHasRange() {
    return !walked || (!nullsGiven && transfer.key().filter(key -> key.nullable()).isPresent());
  }

  /**
   * Has a table cut after all that was compared in one piece and differs: only the chunks that
   * differ are looked into. False if it was not in one piece, or cannot be cut.
   */
  synchronized boolean cut() {
    boolean reopened =
        inOnePiece && transfer.key().isPresent() && !size.isOneChunk(common.estimatedBytes());
    if (reopened) {
      inOnePiece = false;
      walked = false;
      next = null;
    }
    return reopened;
  }

  /** Whether a lane would find a range here. */
  synchronized boolean hasMore() {
    return failure == null && hasRange();
  }

  /** Whether nothing of it will ever be compared any more. */
  synchronized boolean isOver() {
    return finished || failure != null;
  }

  /** True for the one lane that starts the table. */
  synchronized boolean start() {
    boolean first = !started;
    if (first) {
      started = true;
      startedAt = System.nanoTime();
    }
    return first;
  }

  synchronized void compared(Sides<ChunkDigest> chunk) {
    chunks++;
    differs |= !chunk.agree();
    total = new Sides<>(total.source().plus(chunk.source()), total.target().plus(chunk.target()));
  }

  /** Nothing more is asked about this table, and why. */
  synchronized void fail(Failure reason) {
    if (failure == null) {
      failure = reason;
    }
  }

  /**
   * A range that {@link #next} gave out is dealt with; true for the one lane that ends the table.
   */
  synchronized boolean finishRange() {
    inFlight--;
    boolean last = inFlight == 0 && !finished && (failure != null || !hasRange());
    if (last) {
      finished = true;
      endedAt = System.nanoTime();
    }
    return last;
  }

  synchronized Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  /** Whether every range was compared, to the end. */
  synchronized boolean isComplete() {
    return finished && failure == null;
  }

  synchronized boolean differs() {
    return differs;
  }

  synchronized Sides<ChunkDigest> total() {
    return total;
  }

  synchronized int chunks() {
    return chunks;
  }

  synchronized Duration took() {
    return started ? Duration.ofNanos(Math.max(0, endedAt - startedAt)) : Duration.ZERO;
  }
}
