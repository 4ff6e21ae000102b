package dev.juga.mysql.rows;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.pipeline.ChunkRows;
import dev.juga.pipeline.LoadFormatStream;
import dev.juga.pipeline.RowSource;

/**
 * One key range of the snapshot on its way: a stream that may have to be cut into several chunks.
 * Belongs to one lane.
 */
public final class RangeReader implements AutoCloseable {
  private final TableTransfer transfer;
  private final ResultRows rows;
  private final EnumErrors counted;
  private final LoadFormatStream stream;
  private final RowHashes hashes;
  private final ChunkRows chunkRows;
  private boolean rowByRow;
  private boolean closed;

  /**
   * Starts to read, without hashes.
   *
   * @param byteLimit bytes of load format after which a chunk ends
   */
  public RangeReader(Session source, TableTransfer transfer, KeyRange range, long byteLimit) {
    this(source, transfer, range, byteLimit, false);
  }

  /**
   * Starts to read.
   *
   * @param byteLimit bytes of load format after which a chunk ends
   * @param hashed whether the source computes the hash of each row along with it
   */
  public RangeReader(
      Session source, TableTransfer transfer, KeyRange range, long byteLimit, boolean hashed) {
    this.transfer = transfer;
    this.rows =
        hashed
            ? ResultRows.ofDigest(
                source, transfer.digests().rowsWithHash(range), "table " + transfer.name())
            : new ResultRows(source, transfer.select(range));
    // A cut needs a point that no two rows share, unless the whole table is one stream anyway.
    boolean mayCut = transfer.key().map(key -> key.unique() && !range.nulls()).orElse(true);
    this.counted = new EnumErrors(rows, transfer.enumPositions());
    RowSource plain = transfer.enumPositions().length == 0 ? rows : counted;
    this.hashes =
        hashed ? new RowHashes(plain, transfer.name(), transfer.digests().hashPosition()) : null;
    RowSource given = hashed ? hashes : plain;
    long limit = mayCut ? byteLimit : Long.MAX_VALUE;
    this.stream = new LoadFormatStream(given, transfer.plain(), limit);
    this.chunkRows = new ChunkRows(given, limit);
  }

  TableTransfer transfer() {
    return transfer;
  }

  /** The bytes of the current chunk. */
  public LoadFormatStream stream() {
    return stream;
  }

  /** Begins the next chunk. */
  void startChunk() {
    reset();
    stream.startChunk();
  }

  /** Begins the next chunk as rows; a range is read either so or as a stream, to its end. */
  ChunkRows startRows() {
    rowByRow = true;
    reset();
    chunkRows.startChunk();
    return chunkRows;
  }

  private void reset() {
    counted.reset();
    if (hashes != null) {
      hashes.reset();
    }
  }

  /** What the source says of the rows of the current chunk; null if it was not asked. */
  ChunkDigest digest() {
    return hashes == null ? null : hashes.digest();
  }

  /** Whether the source failed while it was read, rather than the target. */
  public boolean sourceFailed() {
    return stream.failure() != null || chunkRows.failed();
  }

  /** Warnings that the target must raise for this chunk: one for each ENUM error value. */
  long expectedWarnings() {
    return counted.count();
  }

  /** Whether the chunk ended at the byte limit, so that another one follows. */
  public boolean isCut() {
    return rowByRow ? chunkRows.isCut() : stream.isCut();
  }

  /** Where the next chunk begins, after this one was cut; null where the table has no key. */
  public Bound nextBound() {
    return transfer.key().isEmpty() ? null : transfer.boundOfRow(rows::value);
  }

  /** Whether the source's connection is free. */
  public boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    closed = true;
    rows.close();
  }
}
