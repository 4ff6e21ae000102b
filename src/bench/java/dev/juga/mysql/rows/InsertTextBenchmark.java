package dev.juga.mysql.rows;

import dev.juga.bench.RecurringRows;
import dev.juga.bench.SampleRows;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One chunk of 16 MiB of W1's rows as INSERT statements, which is how rows travel where
 * local_infile is off. Stands in the package of what it measures, which nobody else sees.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 2, jvmArgsAppend = "-Xmx512m")
public class InsertTextBenchmark {
  private static final int CHUNK_BYTES = 16 << 20;
  private static final int STATEMENT_CHARACTERS = 1 << 20;

  private byte[][][] distinct;
  private TableTransfer transfer;

  /** Makes the rows, the same in every run. */
  @Setup
  public void makeRows() {
    distinct = SampleRows.SYSBENCH.some();
    List<Column> columns =
        List.of(
            column("id", ColumnKind.INTEGER, "int", null),
            column("k", ColumnKind.INTEGER, "int", null),
            column("c", ColumnKind.TEXT, "char(120)", "utf8mb4"),
            column("pad", ColumnKind.TEXT, "char(60)", "utf8mb4"));
    transfer =
        new TableTransfer(
            new Table(
                new TableName("bench", "sbtest"),
                "InnoDB",
                "utf8mb4_0900_ai_ci",
                0,
                0,
                columns,
                List.of(),
                ""));
  }

  private static Column column(String name, ColumnKind kind, String type, String charset) {
    String collation = charset == null ? null : charset + "_bin";
    return new Column(name, kind, type, false, false, false, charset, collation);
  }

  /** Milliseconds for a chunk. */
  @Benchmark
  public void chunk(Blackhole statements) {
    RecurringRows rows = new RecurringRows(distinct, CHUNK_BYTES);
    InsertText text = new InsertText(transfer);
    while (rows.next()) {
      text.add(text.row(rows));
      if (text.length() >= STATEMENT_CHARACTERS) {
        statements.consume(text.take());
      }
    }
    statements.consume(text.take());
  }
}
