package dev.juga.bench;

import dev.juga.pipeline.LoadFormatStream;
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
import org.openjdk.jmh.infra.Blackhole;

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

  /** What Connector/J sends a file in: a MiB, whatever max_allowed_packet is above it. */
  private static final int DRIVER_BUFFER = 1 << 20;

  /** What the rows are like; JMH goes through all. */
  @Param({"SYSBENCH", "BINARY", "WIDE"})
  public SampleRows rows;

  private final byte[] buffer = new byte[DRIVER_BUFFER];
  private byte[][][] distinct;

  /** Makes the rows, the same in every run. */
  @Setup
  public void makeRows() {
    distinct = rows.some();
  }

  /** Milliseconds for a chunk; returns its bytes. */
  @Benchmark
  public long chunk(Blackhole driver) {
    LoadFormatStream stream =
        new LoadFormatStream(
            new RecurringRows(distinct, CHUNK_BYTES), rows.plain(), Long.MAX_VALUE);
    stream.startChunk();
    while (stream.read(buffer, 0, buffer.length) >= 0) {
      driver.consume(buffer);
    }
    return stream.bytes();
  }
}
