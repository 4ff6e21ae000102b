package dev.juga.bench;

import dev.juga.pipeline.LoadFormatStream;
import dev.juga.pipeline.RowSource;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One chunk of about 16 MiB through {@link LoadFormatStream}, into a buffer of the size that the
 * driver reads with. Rows come from memory, so what is measured is escaping alone.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class LoadFormatBenchmark {
  private static final int CHUNK_BYTES = 16 << 20;
  private static final int DRIVER_BUFFER = 64 << 10;
  private static final int DISTINCT_ROWS = 64;

  /** What the rows are like. */
  public enum Rows {
    /** A number, a number, 119 and 59 characters: W1. */
    SYSBENCH {
      @Override
      byte[][] row(Random random) {
        return new byte[][] {text(7, random), text(7, random), text(119, random), text(59, random)};
      }

      @Override
      boolean[] plain() {
        return new boolean[] {true, true, false, false};
      }
    },
    /** A key and 200 random bytes, one of 64 to be escaped. */
    BINARY {
      @Override
      byte[][] row(Random random) {
        byte[] bytes = new byte[200];
        random.nextBytes(bytes);
        return new byte[][] {text(7, random), bytes};
      }

      @Override
      boolean[] plain() {
        return new boolean[] {true, false};
      }
    },
    /** A key and 256 KiB of text, larger than the driver's buffer. */
    WIDE {
      @Override
      byte[][] row(Random random) {
        return new byte[][] {text(7, random), text(256 << 10, random)};
      }

      @Override
      boolean[] plain() {
        return new boolean[] {true, false};
      }
    };

    abstract byte[][] row(Random random);

    /** For each column whether its values need no escaping. */
    abstract boolean[] plain();

    private static byte[] text(int length, Random random) {
      StringBuilder text = new StringBuilder(length);
      random.ints(length, '0', '9' + 1).forEach(text::appendCodePoint);
      return text.toString().getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  /** The same rows over and over. */
  private static final class Recurring implements RowSource {
    private final byte[][][] rows;
    private final long count;
    private long next;
    private byte[][] current;

    Recurring(byte[][][] rows, long count) {
      this.rows = rows;
      this.count = count;
    }

    @Override
    public boolean next() {
      if (next == count) {
        return false;
      }
      current = rows[(int) (next++ % rows.length)];
      return true;
    }

    @Override
    public byte[] value(int column) {
      return current[column];
    }
  }

  /** What the rows are like; JMH goes through all. */
  @Param({"SYSBENCH", "BINARY", "WIDE"})
  public Rows rows;

  private final byte[] buffer = new byte[DRIVER_BUFFER];
  private byte[][][] distinct;
  private long count;

  /** Makes the rows, the same in every run. */
  @Setup
  public void makeRows() {
    Random random = new Random(4);
    distinct = new byte[DISTINCT_ROWS][][];
    for (int i = 0; i < distinct.length; i++) {
      distinct[i] = rows.row(random);
    }
    int bytes = 0;
    for (byte[] value : distinct[0]) {
      bytes += value.length + 1;
    }
    count = CHUNK_BYTES / bytes;
  }

  /** Milliseconds for a chunk; returns its bytes. */
  @Benchmark
  public long chunk() {
    LoadFormatStream stream =
        new LoadFormatStream(new Recurring(distinct, count), rows.plain(), Long.MAX_VALUE);
    stream.startChunk();
    while (stream.read(buffer, 0, buffer.length) >= 0) {
      buffer[0]++;
    }
    return stream.bytes();
  }
}
