package dev.juga.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LoadFormatStreamTest {
  private static final int COLUMNS = 3;

  /** Rows from memory; may break where a server would. */
  private static final class ListSource implements RowSource {
    private final List<List<byte[]>> rows;
    private final int breaksAt;
    private int at = -1;

    ListSource(List<List<byte[]>> rows, int breaksAt) {
      this.rows = rows;
      this.breaksAt = breaksAt;
    }

    @Override
    public boolean next() {
      at++;
      if (at == breaksAt) {
        throw new IllegalStateException("the source vanished");
      }
      return at < rows.size();
    }

    @Override
    public byte[] value(int column) {
      return rows.get(at).get(column);
    }
  }

  private static LoadFormatStream stream(List<List<byte[]>> rows, long byteLimit) {
    return new LoadFormatStream(new ListSource(rows, -1), new boolean[COLUMNS], byteLimit);
  }

  private static byte[] readAll(LoadFormatStream stream, int window) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[window];
    int length = stream.read(buffer, 0, window);
    while (length > 0) {
      all.write(buffer, 0, length);
      length = stream.read(buffer, 0, window);
    }
    return all.toByteArray();
  }

  /** What LOAD DATA makes of load format, by the manual's rules. */
  private static List<List<byte[]>> decoded(byte[] text) {
    List<List<byte[]>> rows = new ArrayList<>();
    List<byte[]> row = new ArrayList<>();
    ByteArrayOutputStream field = new ByteArrayOutputStream();
    boolean isNull = false;
    for (int i = 0; i < text.length; i++) {
      switch (text[i]) {
        case '\\' -> {
          i++;
          switch (text[i]) {
            case 'N' -> isNull = true;
            case '0' -> field.write(0);
            case 't' -> field.write('\t');
            case 'n' -> field.write('\n');
            default -> field.write(text[i]);
          }
        }
        case '\t', '\n' -> {
          row.add(isNull ? null : field.toByteArray());
          field.reset();
          isNull = false;
          if (text[i] == '\n') {
            rows.add(row);
            row = new ArrayList<>();
          }
        }
        default -> field.write(text[i]);
      }
    }
    assertThat(row).isEmpty();
    return rows;
  }

  private static void assertSame(List<List<byte[]>> actual, List<List<byte[]>> expected) {
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.get(i).toArray(new byte[0][]))
          .isDeepEqualTo(expected.get(i).toArray(new byte[0][]));
    }
  }

  @Provide
  Arbitrary<List<List<byte[]>>> rows() {
    Arbitrary<byte[]> value =
        Arbitraries.oneOf(
                Arbitraries.bytes(),
                Arbitraries.of((byte) 0, (byte) '\t', (byte) '\n', (byte) '\\', (byte) 'N'))
            .array(byte[].class)
            .ofMaxSize(20)
            .injectNull(0.2);
    return value.list().ofSize(COLUMNS).list().ofMaxSize(12);
  }

  @Property
  void everyRowComesBackWhateverTheReaderAsksFor(
      @ForAll("rows") List<List<byte[]>> rows, @ForAll @IntRange(min = 1, max = 40) int window) {
    LoadFormatStream stream = stream(rows, Long.MAX_VALUE);
    stream.startChunk();
    byte[] text = readAll(stream, window);
    assertSame(decoded(text), rows);
    assertThat(stream.ended()).isTrue();
    assertThat(stream.rows()).isEqualTo(rows.size());
    assertThat(stream.bytes()).isEqualTo(text.length);
  }

  @Property
  void chunksThatAreCutHoldEveryRowOnce(
      @ForAll("rows") List<List<byte[]>> rows,
      @ForAll @IntRange(min = 1, max = 40) int window,
      @ForAll @IntRange(min = 1, max = 60) int limit) {
    LoadFormatStream stream = stream(rows, limit);
    List<List<byte[]>> arrived = new ArrayList<>();
    do {
      stream.startChunk();
      List<List<byte[]>> chunk = decoded(readAll(stream, window));
      assertThat(stream.rows()).isEqualTo(chunk.size());
      if (stream.isCut()) {
        assertThat(stream.bytes()).isGreaterThanOrEqualTo(limit);
      }
      arrived.addAll(chunk);
    } while (stream.isCut());
    assertThat(stream.ended()).isTrue();
    assertSame(arrived, rows);
  }

  @Test
  void aBrokenSourceIsNoEnd() {
    List<List<byte[]>> rows =
        List.of(Arrays.asList(new byte[] {1}, null, new byte[0]), Arrays.asList(null, null, null));
    LoadFormatStream stream =
        new LoadFormatStream(new ListSource(rows, 1), new boolean[COLUMNS], Long.MAX_VALUE);
    stream.startChunk();
    assertThatThrownBy(() -> readAll(stream, 100)).hasMessage("the source vanished");
    assertThat(stream.ended()).isFalse();
    assertThat(stream.isCut()).isFalse();
    assertThat(stream.failure()).hasMessage("the source vanished");
  }

  @Test
  void emptyTextAndNullAreDifferent() {
    LoadFormatStream stream =
        stream(List.of(Arrays.asList(new byte[0], null, new byte[] {'N'})), Long.MAX_VALUE);
    stream.startChunk();
    assertThat(readAll(stream, 7)).asString().isEqualTo("\t\\N\tN\n");
  }
}
