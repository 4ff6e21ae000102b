package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.pipeline.LoadFormatStream;
import dev.juga.pipeline.RowSource;
import dev.juga.schema.TableName;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Each hash is counted for the chunk that holds its row. */
class RowHashesTest {
  private static final TableName TABLE = new TableName("s", "t");

  /** Rows of a number and its hash, which is ten times the number. */
  private static RowSource rows(int count, String lastHash) {
    return new RowSource() {
      private int row;

      @Override
      public boolean next() {
        return row++ < count;
      }

      @Override
      public byte[] value(int column) {
        String hash = row == count && lastHash != null ? lastHash : Integer.toString(row * 10);
        String value = column == 0 ? Integer.toString(row) : hash;
        return value.isEmpty() ? null : value.getBytes(StandardCharsets.US_ASCII);
      }
    };
  }

  private static ChunkDigest digest(int rows, int sum) {
    return new ChunkDigest(rows, BigInteger.valueOf(sum));
  }

  @Test
  void aRowThatWasOnlyLookedAtBelongsToTheNextChunk() throws IOException {
    RowHashes hashes = new RowHashes(rows(5, null), TABLE, 1);
    // Two bytes for a row: a chunk ends behind its third one.
    LoadFormatStream stream = new LoadFormatStream(hashes, new boolean[] {true}, 6);
    stream.readAllBytes();
    assertThat(stream.isCut()).isTrue();
    assertThat(hashes.digest()).isEqualTo(digest(3, 60));
    hashes.reset();
    stream.startChunk();
    stream.readAllBytes();
    assertThat(stream.ended()).isTrue();
    assertThat(hashes.digest()).isEqualTo(digest(2, 90));
  }

  @Test
  void aRowThatTheSourceCouldNotDigestEndsTheRun() {
    RowHashes hashes = new RowHashes(rows(2, ""), TABLE, 1);
    assertThat(hashes.next()).isTrue();
    assertThat(hashes.value(0)).containsExactly('1');
    assertThat(hashes.next()).isTrue();
    assertThatThrownBy(() -> hashes.value(0))
        .isInstanceOfSatisfying(
            Failure.class,
            failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INCONCLUSIVE))
        .hasMessageContaining("table s.t");
  }
}
