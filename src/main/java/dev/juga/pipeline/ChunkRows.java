package dev.juga.pipeline;

/**
 * Rows that end like {@link LoadFormatStream}: with the source, or behind the row that passes the
 * byte limit; {@link #startChunk} then goes on with the next row. Used by one thread.
 */
public final class ChunkRows implements RowSource {
  private final RowSource source;
  private final long byteLimit;

  private boolean onNextRow;
  private boolean cut;
  private boolean failed;
  private long rows;
  private long bytes;

  /**
   * Rows of a source.
   *
   * @param byteLimit bytes of values after which a chunk ends, at the end of a row
   */
  public ChunkRows(RowSource source, long byteLimit) {
    this.source = source;
    this.byteLimit = byteLimit;
  }

  /** Begins the next chunk: counts start at 0. */
  public void startChunk() {
    cut = false;
    rows = 0;
    bytes = 0;
  }

  /** False at the source's regular end, and at the byte limit if there is a row behind it. */
  @Override
  public boolean next() {
    boolean found = onNextRow || sourceNext();
    onNextRow = false;
    if (found && rows > 0 && bytes >= byteLimit) {
      onNextRow = true;
      cut = true;
      return false;
    }
    rows += found ? 1 : 0;
    return found;
  }

  private boolean sourceNext() {
    try {
      return source.next();
    } catch (RuntimeException e) {
      failed = true;
      throw e;
    }
  }

  @Override
  public byte[] value(int column) {
    byte[] value = source.value(column);
    bytes += value == null ? 1 : value.length + 1L;
    return value;
  }

  /** Rows that were given out since {@link #startChunk}. */
  public long rows() {
    return rows;
  }

  /** Bytes of the values that were asked for since {@link #startChunk}. */
  public long bytes() {
    return bytes;
  }

  /** Whether the chunk ended at the byte limit; the source then stands on the next row. */
  public boolean isCut() {
    return cut;
  }

  /** Whether the source threw. */
  public boolean failed() {
    return failed;
  }
}
