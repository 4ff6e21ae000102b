package dev.juga.chunk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
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

  @Test
  void anEnumListsItsNumbersAndNeverOneAlone() {
    ChunkKey key = key(new KeyColumn("`e`", false, false, 3), new KeyColumn("`id`", false));
    assertThat(new KeyRange(point("1", "5"), null).condition(key))
        .isEqualTo("`e` IN (2,3) OR (`e` IN (1,1) AND (`id` >= 5))");
    assertThat(new KeyRange(null, point("1", "5")).condition(key))
        .isEqualTo("`e` IN (0,0) OR (`e` IN (1,1) AND (`id` < 5))");
    assertThat(new KeyRange(point("3", "5"), null).condition(key))
        .isEqualTo("FALSE OR (`e` IN (3,3) AND (`id` >= 5))");
    assertThat(new KeyRange(null, point("0", "5")).condition(key))
        .isEqualTo("FALSE OR (`e` IN (0,0) AND (`id` < 5))");
  }

  @Test
  void anEnumThatRunsDownwardsListsTheOtherSide() {
    ChunkKey key = key(new KeyColumn("`e`", true, false, 3));
    assertThat(new KeyRange(point("2"), point("0")).condition(key))
        .isEqualTo("(`e` IN (0,1,2)) AND (`e` IN (1,2,3))");
  }

  @Test
  void everyRangeOfANullableKeyLeavesOutItsNulls() {
    ChunkKey key = key(new KeyColumn("`a`", false, true, 0), new KeyColumn("`b`", false, true, 0));
    assertThat(key.nullable()).isTrue();
    assertThat(KeyRange.ALL.condition(key)).isEqualTo("`a` IS NOT NULL AND `b` IS NOT NULL");
    assertThat(new KeyRange(point("1", "2"), null).condition(key))
        .isEqualTo(
            "(`a` > 1 OR (`a` = 1 AND (`b` >= 2))) AND (`a` IS NOT NULL AND `b` IS NOT NULL)");
    assertThat(KeyRange.NULLS.condition(key)).isEqualTo("`a` IS NULL OR `b` IS NULL");
    assertThat(KeyRange.NULLS).hasToString("rows with NULL in the key");
  }

  @Test
  void onlyTheNullableColumnsOfAKeyAreAskedForNull() {
    ChunkKey key = key(new KeyColumn("`a`", false), new KeyColumn("`b`", false, true, 0));
    assertThat(KeyRange.NULLS.condition(key)).isEqualTo("`b` IS NULL");
    assertThat(key.nullsAreOneRange()).isFalse();
    assertThat(ONE.nullable()).isFalse();
  }

  @Test
  void theStretchesOfARangeFollowTheIndex() {
    ChunkKey key =
        key(
            new KeyColumn("`t`", false),
            new KeyColumn("`e`", true, false, 3),
            new KeyColumn("`id`", false));
    assertThat(new KeyRange(point("7", "2", "5"), null).stretches(key))
        .containsExactly(
            "`t` IN (7,7) AND (`e` IN (2,2) AND (`id` >= 5))",
            "`t` IN (7,7) AND (`e` IN (1,1))",
            "`t` IN (7,7) AND (`e` IN (0,0))",
            "`t` > 7");
    assertThat(KeyRange.ALL.stretches(key)).containsExactly("");
  }

  @Test
  void theStretchesBehindAPointKeepTheEndOfTheRange() {
    assertThat(new KeyRange(null, point("9", "9")).stretchesBehind(TWO, point("7", "3")))
        .containsExactly(
            "(`t` IN (7,7) AND (`id` < 3)) AND (`t` < 9 OR (`t` = 9 AND (`id` > 9)))",
            "(`t` > 7) AND (`t` < 9 OR (`t` = 9 AND (`id` > 9)))");
  }

  @Test
  void rowsWithNullHaveNoBounds() {
    Bound point = point("1");
    assertThatThrownBy(() -> new KeyRange(point, null, true))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** A key of two ENUMs and a number, each way round, against all rows that there can be. */
  @Property(tries = 200)
  void everyRowIsInExactlyOneRange(
      @ForAll @Size(3) boolean[] descending,
      @ForAll @Size(min = 1, max = 6) List<@Size(3) List<@IntRange(max = 3) Integer>> points) {
    List<KeyColumn> columns =
        List.of(
            new KeyColumn("a", descending[0], false, 3),
            new KeyColumn("b", descending[1], false, 0),
            new KeyColumn("c", descending[2], false, 3));
    ChunkKey key = new ChunkKey("PRIMARY", columns, true);
    Comparator<List<Integer>> order = order(descending);
    List<Bound> bounds =
        points.stream()
            .sorted(order)
            .distinct()
            .map(at -> at.stream().map(String::valueOf).toArray(String[]::new))
            .map(KeyRangeTest::point)
            .toList();
    for (int row = 0; row < 64; row++) {
      Map<String, Integer> values = Map.of("a", row / 16, "b", row / 4 % 4, "c", row % 4);
      int holders = 0;
      int held = 0;
      for (int i = 0; i <= bounds.size(); i++) {
        KeyRange range =
            new KeyRange(
                i == 0 ? null : bounds.get(i - 1), i == bounds.size() ? null : bounds.get(i));
        holders += Conditions.hold(range.condition(key), values) ? 1 : 0;
        held +=
            (int)
                range.stretches(key).stream()
                    .filter(stretch -> Conditions.hold(stretch, values))
                    .count();
      }
      assertThat(holders).as("ranges with %s among %s", values, bounds).isEqualTo(1);
      assertThat(held).as("stretches with %s among %s", values, bounds).isEqualTo(1);
    }
  }

  private static Comparator<List<Integer>> order(boolean[] descending) {
    return (left, right) -> {
      for (int i = 0; i < left.size(); i++) {
        int compared = left.get(i).compareTo(right.get(i));
        if (compared != 0) {
          return descending[i] ? -compared : compared;
        }
      }
      return 0;
    };
  }

  private static ChunkKey key(KeyColumn... columns) {
    return new ChunkKey("u", List.of(columns), true);
  }
}
