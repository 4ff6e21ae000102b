package dev.juga.chunk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class KeyRangeTest {
  private static final ChunkKey ONE =
      new ChunkKey("PRIMARY", List.of(new KeyColumn("`id`", false)), true);
  private static final ChunkKey TWO =
      new ChunkKey(
          "PRIMARY", List.of(new KeyColumn("`t`", false), new KeyColumn("`id`", true)), true);

  private static Bound point(String... literals) {
    return new Bound(List.of(literals), List.of(literals));
  }

  @Test
  void aRangeWithoutBoundsAsksForNothing() {
    assertThat(KeyRange.ALL.condition(ONE)).isEmpty();
  }

  @Test
  void aRangeIsHalfOpen() {
    assertThat(new KeyRange(point("1"), point("9")).condition(ONE))
        .isEqualTo("(`id` >= 1) AND (`id` < 9)");
  }

  @Test
  void theBordersOfNeighboursAreComplements() {
    assertThat(new KeyRange(point("1"), null).condition(ONE)).isEqualTo("`id` >= 1");
    assertThat(new KeyRange(null, point("1")).condition(ONE)).isEqualTo("`id` < 1");
  }

  @Test
  void aCompositeKeyIsNestedAndADescendingColumnTurnsRound() {
    assertThat(new KeyRange(point("7", "3"), null).condition(TWO))
        .isEqualTo("`t` > 7 OR (`t` = 7 AND (`id` <= 3))");
    assertThat(new KeyRange(null, point("7", "3")).condition(TWO))
        .isEqualTo("`t` < 7 OR (`t` = 7 AND (`id` > 3))");
  }

  @Test
  void itReadsAsASentence() {
    assertThat(new KeyRange(point("7", "3"), null)).hasToString("from (7, 3) to the last row");
    assertThat(new KeyRange(null, point("5"))).hasToString("from the first row to before 5");
  }
}
