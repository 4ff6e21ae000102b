package dev.juga.mysql.rows;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.schema.Column;
import dev.juga.schema.Table;
import java.util.Locale;
import java.util.concurrent.Semaphore;

/**
 * Keeps the rows that all lanes hold at once within the heap. Connector/J takes about four times a
 * row's size while it passes (server-facts.md 24), so a lane asks for room before it reads a range
 * of a table whose rows may be wide. A lane that is alone always gets through. Thread-safe, fair.
 */
public final class WideRows {
  /** How much a row costs while it passes, as a multiple of its size. */
  private static final long COST = 4;

  private static final long MEGABYTE = 1 << 20;
  private static final long NARROW = 8 * MEGABYTE;
  private static final long MEDIUM = 16 * MEGABYTE;
  private static final long LONG = 64 * MEGABYTE;
  private static final long HEAP_SHARE = 3;

  private final int megabytes;
  private final Semaphore room;

  /**
   * Room for rows.
   *
   * @param budget bytes that rows may cost at once
   */
  public WideRows(long budget) {
    this.megabytes = (int) Math.max(1, Math.min(Integer.MAX_VALUE, budget / MEGABYTE));
    this.room = new Semaphore(megabytes, true);
  }

  /** A third of this JVM's heap. */
  public static WideRows ofHeap() {
    return new WideRows(Runtime.getRuntime().maxMemory() / HEAP_SHARE);
  }

  /** Room for one lane's reading, given back by closing it. */
  public final class Permit implements AutoCloseable {
    private int held;

    private Permit(int held) {
      this.held = held;
    }

    @Override
    public void close() {
      room.release(held);
      held = 0;
    }
  }

  /** Waits for room to read a range of this table; none is needed where rows are narrow. */
  public Permit acquire(Table table) {
    int wanted = (int) Math.min(megabytes, (cost(table) + MEGABYTE - 1) / MEGABYTE);
    try {
      room.acquire(wanted);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Stopped while waiting for memory to read wide rows")
          .at("table " + table.name())
          .cause(e);
    }
    return new Permit(wanted);
  }

  /** What a row of this table may cost, in bytes: no more than the whole table would. */
  static long cost(Table table) {
    long widest = table.storedColumns().stream().mapToLong(WideRows::widest).sum();
    long row = Math.min(widest, table.estimatedBytes());
    return row <= NARROW ? 0 : row * COST;
  }

  private static long widest(Column column) {
    String type = column.type().toLowerCase(Locale.ROOT);
    if (type.startsWith("medium") && !type.startsWith("mediumint")) {
      return MEDIUM;
    }
    return switch (column.kind()) {
      case JSON -> LONG;
      case GEOMETRY -> type.startsWith("point") ? 0 : LONG;
      case TEXT, BINARY -> type.startsWith("long") ? LONG : 0;
      default -> 0;
    };
  }
}
