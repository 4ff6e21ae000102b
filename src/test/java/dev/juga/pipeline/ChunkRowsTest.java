package dev.juga.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rows that are cut by bytes come all, in order, each once. */
class ChunkRowsTest {
  private static RowSource rows(int count) {
    Iterator<Integer> numbers = IntStream.range(0, count).iterator();
    return new RowSource() {
      private byte value;

      @Override
      public boolean next() {
        boolean more = numbers.hasNext();
        value = more ? numbers.next().byteValue() : 0;
        return more;
      }

      @Override
      public byte[] value(int column) {
        return new byte[] {value, 0, 0};
      }
    };
  }

  @Test
  void everyRowComesOnceWhereverItIsCut() {
    for (long limit = 1; limit < 30; limit++) {
      ChunkRows cut = new ChunkRows(rows(5), limit);
      List<Integer> seen = new ArrayList<>();
      List<Long> sizes = new ArrayList<>();
      do {
        cut.startChunk();
        while (cut.next()) {
          seen.add((int) cut.value(0)[0]);
        }
        sizes.add(cut.rows());
      } while (cut.isCut());
      assertThat(seen).as("limit %s", limit).containsExactly(0, 1, 2, 3, 4);
      assertThat(sizes).doesNotContain(0L);
    }
  }

  @Test
  void aSourceWithoutRowsEndsAtOnce() {
    ChunkRows none = new ChunkRows(rows(0), 1);
    none.startChunk();
    assertThat(none.next()).isFalse();
    assertThat(none.isCut()).isFalse();
  }
}
