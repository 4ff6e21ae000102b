package dev.juga.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies are read as far as words, quotes and comments go. */
class SqlReadingTest {
  @Test
  void quotedTextAndCommentsAreNoCode() {
    assertThat(Code.of("SELECT 'rank' /* rank */ -- rank\n, `rank`, a--1 # rank"))
        .doesNotContain("rank")
        .contains("SELECT")
        .contains("a--1");
    assertThat(Code.of("/*!50003 rank*/")).contains("rank");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a from t group by a desc",
        "SELECT f(a, b) FROM t GROUP BY f(a, b), c ASC HAVING 1",
        "begin select 1 from t group  by\n1 asc; end",
        "select (select max(a) from u group by a desc) from t"
      })
  void aSortingGroupIsFound(String code) {
    assertThat(SortingGroups.sorts(code)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "select a from t group by a order by a desc",
        "select group_concat(a order by b desc) from t group by c",
        "select (select 1 from t group by a) x from u order by x desc",
        "begin select a from t group by a; select b from t order by b asc; end",
        "select a from t group by a having max(b) > 1 order by 1 desc"
      })
  void anOrderByIsNone(String code) {
    assertThat(SortingGroups.sorts(code)).isFalse();
  }

  @Test
  void schemasBeforeADotGetScratchNames() {
    ScratchNames names = new ScratchNames("ab12", List.of("shop", "dé pôt"));

    assertThat(names.in("select `shop`.`t`.`id` from `shop`.`t` join shop . u, `dé pôt`.`x`"))
        .isEqualTo(
            "select `juga_probe_ab12_0`.`t`.`id` from `juga_probe_ab12_0`.`t` join"
                + " `juga_probe_ab12_0` . u, `juga_probe_ab12_1`.`x`");
    assertThat(names.in("DEFINER=`shop`@`%` 'shop.t' x.shop.y @shop.z `shop` workshop.t"))
        .isEqualTo("DEFINER=`shop`@`%` 'shop.t' x.shop.y @shop.z `shop` workshop.t");
    assertThat(names.real("Table 'juga_probe_ab12_1.x' doesn't exist"))
        .isEqualTo("Table 'dé pôt.x' doesn't exist");
  }

  @Test
  void aTableCalledLikeItsSchemaIsAmbiguous() {
    ScratchNames names = new ScratchNames("ab12", List.of("shop"));

    assertThat(names.isAmbiguous("select `shop`.`id` from `shop`.`shop`")).isTrue();
    assertThat(names.isAmbiguous("select `t`.`id` from `shop`.`t`")).isFalse();
  }
}
