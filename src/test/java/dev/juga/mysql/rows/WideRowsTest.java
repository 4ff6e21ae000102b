package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import dev.juga.schema.Table;
import dev.juga.schema.TableName;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Wide rows share the heap: as many as fit at once, and one in any case. */
class WideRowsTest {
  private static final long MB = 1 << 20;

  private static Table table(long bytes, String... types) {
    List<Column> columns =
        List.of(types).stream()
            .map(t -> new Column("c" + t, ColumnKind.BINARY, t, true, false, false, null, null))
            .toList();
    return new Table(
        new TableName("s", "t"), "InnoDB", "utf8mb4_bin", 1, bytes, columns, List.of(), "");
  }

  @Test
  void aRowCostsFourTimesItsSizeAndNoMoreThanItsTable() {
    assertThat(WideRows.cost(table(10_000 * MB, "longblob"))).isEqualTo(256 * MB);
    assertThat(WideRows.cost(table(10_000 * MB, "longblob", "mediumblob"))).isEqualTo(320 * MB);
    assertThat(WideRows.cost(table(20 * MB, "longblob"))).isEqualTo(80 * MB);
    assertThat(WideRows.cost(table(5 * MB, "longblob"))).isZero();
    assertThat(WideRows.cost(table(10_000 * MB, "blob", "varbinary(9)"))).isZero();
  }

  @Test
  void lanesTogetherNeverHoldMoreThanFits() throws Exception {
    WideRows rows = new WideRows(600 * MB);
    Table wide = table(10_000 * MB, "longblob");
    AtomicInteger inside = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    ExecutorService lanes = Executors.newFixedThreadPool(6);
    CountDownLatch start = new CountDownLatch(1);
    List<Future<?>> all =
        IntStream.range(0, 6)
            .<Future<?>>mapToObj(
                lane ->
                    lanes.submit(
                        () -> {
                          start.await();
                          for (int i = 0; i < 200; i++) {
                            try (WideRows.Permit permit = rows.acquire(wide)) {
                              assertThat(permit).isNotNull();
                              most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                              inside.decrementAndGet();
                            }
                          }
                          return null;
                        }))
            .toList();
    start.countDown();
    for (Future<?> one : all) {
      one.get(60, TimeUnit.SECONDS);
    }
    lanes.shutdown();
    assertThat(most.get()).isBetween(1, 2);
  }

  @Test
  void aSingleLaneGetsThroughWhateverTheHeap() {
    WideRows small = new WideRows(10 * MB);
    for (int i = 0; i < 3; i++) {
      try (WideRows.Permit permit = small.acquire(table(10_000 * MB, "longblob"))) {
        assertThat(permit).isNotNull();
      }
    }
  }
}
