package dev.juga.migrate;

import dev.juga.chunk.Bound;
import dev.juga.chunk.KeyRange;
import dev.juga.mysql.Session;
import dev.juga.mysql.rows.KeyWalk;
import java.time.Duration;
import java.util.Optional;

/**
 * How far one table's copy has come. Its ranges are cut lazily, one behind the other, by whichever
 * lane asks for the next. Thread-safe.
 */
final class TableCopy {
  private final TableWork work;
  private final ChunkSize size;
  private final long startedAt = System.nanoTime();

  private Bound next;
  private boolean started;
  private boolean exhausted;
  private int rangesInFlight;
  private int chunks;
  private long rows;
  private long bytes;

  TableCopy(TableWork work, ChunkSize size) {
    this.work = work;
    this.size = size;
  }

  TableWork work() {
    return work;
  }

  /** The next range to be read, cut by walking the key on the lane's own connection. */
  synchronized Optional<KeyRange> nextRange(Session source) {
    if (exhausted) {
      return Optional.empty();
    }
    KeyRange rest = new KeyRange(next, null);
    Optional<Bound> cut = isOneRange() ? Optional.empty() : walk(source, rest);
    next = cut.orElse(null);
    exhausted = cut.isEmpty();
    rangesInFlight++;
    return Optional.of(new KeyRange(rest.lower(), next));
  }

  private boolean isOneRange() {
    return work.transfer().key().isEmpty()
        || (next == null && size.takesWhole(work.table().estimatedBytes()));
  }

  private Optional<Bound> walk(Session source, KeyRange rest) {
    long rowsOfChunk =
        rows > 0
            ? size.rows(rows, bytes)
            : size.rows(work.table().estimatedRows(), work.table().estimatedBytes());
    return KeyWalk.cut(source, work.transfer(), rest, rowsOfChunk);
  }

  /** The number of a chunk that is about to be sent. */
  synchronized int nextChunk() {
    return ++chunks;
  }

  synchronized void committed(long chunkRows, long chunkBytes) {
    rows += chunkRows;
    bytes += chunkBytes;
  }

  /** A range is copied; true if that makes the table complete. */
  synchronized boolean finishRange() {
    rangesInFlight--;
    return exhausted && rangesInFlight == 0;
  }

  /** True for the one lane that starts the table. */
  synchronized boolean start() {
    boolean first = !started;
    started = true;
    return first;
  }

  synchronized boolean hasMore() {
    return !exhausted;
  }

  /** Bytes that are left, by the server's estimate. */
  synchronized long remaining() {
    return Math.max(0, work.table().estimatedBytes() - bytes);
  }

  synchronized TableResult result() {
    Duration took = Duration.ofNanos(System.nanoTime() - startedAt);
    return new TableResult(work.table().name(), rows, bytes, chunks, took);
  }

  synchronized long rows() {
    return rows;
  }
}
