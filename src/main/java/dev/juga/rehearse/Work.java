package dev.juga.rehearse;

import dev.juga.schema.TableName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What lanes told of the tables that they worked on in one step. A lane is a thread; its time
 * between two events belongs to the later one: to a chunk that is committed, or to what completes a
 * table (indexes, counts). Times are in nanoseconds. Not thread-safe.
 */
final class Work {
  /** What is smaller tells what a table costs; what is larger, what a byte costs. */
  static final long LARGE = 1L << 20;

  private final Map<Thread, Lane> lanes = new HashMap<>();
  private final Map<TableName, Table> underWay = new HashMap<>();
  private final List<Chunk> chunks = new ArrayList<>();
  private final Sum small = new Sum();
  private final Sum large = new Sum();
  private long begun;
  private boolean hasBegun;

  /**
   * A large chunk.
   *
   * @param cold whether it was its lane's first one
   */
  record Chunk(long nanos, long bytes, boolean cold) {
    double perByte() {
      return (double) nanos / bytes;
    }
  }

  /** Tables of one kind together; {@code nanos} is what all lanes spent on them. */
  static final class Sum {
    private long tables;
    private long rows;
    private long bytes;
    private long chunkNanos;
    private long completionNanos;

    private void add(Table table) {
      tables++;
      rows += table.rows;
      bytes += table.bytes;
      chunkNanos += table.chunkNanos;
      completionNanos += table.completionNanos;
    }

    long tables() {
      return tables;
    }

    long rows() {
      return rows;
    }

    long bytes() {
      return bytes;
    }

    long chunkNanos() {
      return chunkNanos;
    }

    long completionNanos() {
      return completionNanos;
    }

    long nanos() {
      return chunkNanos + completionNanos;
    }
  }

  private static final class Table {
    long rows;
    long bytes;
    long chunkNanos;
    long completionNanos;
  }

  private static final class Lane {
    long last;
    boolean warm;
  }

  void started(TableName table, long now) {
    lane(now).last = now;
    underWay.putIfAbsent(table, new Table());
  }

  void committed(TableName name, long rows, long bytes, long now) {
    Lane lane = lane(now);
    long nanos = now - lane.last;
    lane.last = now;
    Table table = underWay.computeIfAbsent(name, unknown -> new Table());
    table.rows += rows;
    table.bytes += bytes;
    table.chunkNanos += nanos;
    if (bytes >= LARGE) {
      chunks.add(new Chunk(nanos, bytes, !lane.warm));
      lane.warm = true;
    }
  }

  void finished(TableName name, long now) {
    Lane lane = lane(now);
    long nanos = now - lane.last;
    lane.last = now;
    Table table = underWay.remove(name);
    if (table != null) {
      table.completionNanos += nanos;
      (table.bytes >= LARGE ? large : small).add(table);
    }
  }

  private Lane lane(long now) {
    if (!hasBegun) {
      hasBegun = true;
      begun = now;
    }
    return lanes.computeIfAbsent(
        Thread.currentThread(),
        thread -> {
          Lane lane = new Lane();
          lane.last = now;
          return lane;
        });
  }

  /** When the first table was begun. */
  long begun() {
    return begun;
  }

  /** Large chunks, in the order in which they were committed. */
  List<Chunk> chunks() {
    return chunks;
  }

  /** Tables of less than {@link #LARGE} bytes. */
  Sum small() {
    return small;
  }

  /** The other ones. */
  Sum large() {
    return large;
  }

  long bytes() {
    return small.bytes + large.bytes;
  }

  long rows() {
    return small.rows + large.rows;
  }

  long tables() {
    return small.tables + large.tables;
  }
}
