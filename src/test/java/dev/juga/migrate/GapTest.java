package dev.juga.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.Bound;
import dev.juga.chunk.ChunkKey;
import dev.juga.chunk.KeyColumn;
import dev.juga.chunk.KeyRange;
import dev.juga.ledger.FinishedChunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GapTest {
  private static final Optional<ChunkKey> KEY =
      Optional.of(new ChunkKey("PRIMARY", List.of(new KeyColumn("`id`", false)), true));
  private static final Optional<ChunkKey> NULLABLE =
      Optional.of(new ChunkKey("u", List.of(new KeyColumn("`id`", false, true, 0)), true));

  private static Bound at(int id) {
    return new Bound(List.of("" + id), List.of("" + id));
  }

  private static KeyRange range(Integer from, Integer to) {
    return new KeyRange(from == null ? null : at(from), to == null ? null : at(to));
  }

  /** Chunks in their order, at the places that a run that is taken up gives them. */
  private static List<FinishedChunk> finished(KeyRange... ranges) {
    List<FinishedChunk> chunks = new ArrayList<>();
    for (KeyRange range : ranges) {
      chunks.add(new FinishedChunk(chunks.size() + 1, chunks.size(), range, false, 10, 100, null));
    }
    Map<Integer, Long> places = Gap.places(chunks);
    return chunks.stream().map(chunk -> chunk.at(places.get(chunk.number()))).toList();
  }

  private static List<KeyRange> gaps(Optional<ChunkKey> key, KeyRange... ranges) {
    return Gap.between(finished(ranges), key).stream().map(Gap::range).toList();
  }

  @Test
  void aTableWithoutFinishedChunksIsOneGap() {
    assertThat(gaps(KEY)).containsExactly(KeyRange.ALL);
    assertThat(gaps(NULLABLE)).containsExactly(KeyRange.ALL, KeyRange.NULLS);
    assertThat(gaps(Optional.empty())).containsExactly(KeyRange.ALL);
  }

  @Test
  void aTableWhoseChunksMeetHasNoGap() {
    assertThat(gaps(KEY, range(null, 5), range(5, 9), range(9, null))).isEmpty();
    assertThat(gaps(KEY, KeyRange.ALL)).isEmpty();
    assertThat(gaps(NULLABLE, KeyRange.ALL, KeyRange.NULLS)).isEmpty();
    assertThat(gaps(Optional.empty(), KeyRange.ALL)).isEmpty();
  }

  @Test
  void whatIsMissingInFrontBetweenAndBehindIsFound() {
    assertThat(gaps(KEY, range(5, 9), range(12, 20)))
        .containsExactly(range(null, 5), range(9, 12), range(20, null));
    assertThat(gaps(NULLABLE, range(null, 5))).containsExactly(range(5, null), KeyRange.NULLS);
    assertThat(gaps(NULLABLE, KeyRange.NULLS)).containsExactly(KeyRange.ALL);
  }

  @Test
  void chunksOfAGapStandBetweenThoseAroundIt() {
    List<FinishedChunk> chunks = finished(range(null, 5), range(9, 12));
    List<Gap> gaps = Gap.between(chunks, KEY);
    assertThat(gaps.get(0).place()).isBetween(chunks.get(0).place() + 1, chunks.get(1).place() - 1);
    assertThat(gaps.get(1).place()).isGreaterThan(chunks.get(1).place());
    long lastOfManyRanges = gaps.get(0).place() + 100_000 * Gap.RANGE_ROOM;
    assertThat(lastOfManyRanges).isLessThan(chunks.get(1).place());
  }
}
