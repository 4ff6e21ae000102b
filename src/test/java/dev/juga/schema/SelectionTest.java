package dev.juga.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SelectionTest {
  private static Selection of(List<String> included, List<String> excluded) {
    return Selection.of(included, excluded);
  }

  private static TableName table(String schema, String table) {
    return new TableName(schema, table);
  }

  @Test
  void withoutGlobsEverythingTakesPart() {
    assertThat(Selection.ALL.has(table("shop", "orders"))).isTrue();
    assertThat(Selection.ALL.touches("shop")).isTrue();
    assertThat(Selection.ALL.covers("shop")).isTrue();
  }

  @Test
  void aSchemaAloneMeansAllOfIt() {
    Selection selection = of(List.of("shop"), List.of());
    assertThat(selection.has(table("shop", "orders"))).isTrue();
    assertThat(selection.has(table("shop2", "orders"))).isFalse();
    assertThat(selection.covers("shop")).isTrue();
  }

  @Test
  void oneTableOfASchemaTakesNoRoutinesAlong() {
    Selection selection = of(List.of("shop.orders"), List.of());
    assertThat(selection.touches("shop")).isTrue();
    assertThat(selection.covers("shop")).isFalse();
    assertThat(selection.has(table("shop", "order_items"))).isFalse();
  }

  @Test
  void exclusionWins() {
    Selection selection = of(List.of("shop.*"), List.of("*.sessions", "shop.cache?"));
    assertThat(selection.has(table("shop", "sessions"))).isFalse();
    assertThat(selection.has(table("shop", "cache1"))).isFalse();
    assertThat(selection.has(table("shop", "cache"))).isTrue();
    assertThat(of(List.of(), List.of("blog")).touches("blog")).isFalse();
  }

  @Test
  void namesAreTakenLiterallyBesideTheWildcards() {
    Selection selection = of(List.of("`a.b`.x+(y)", "日本.*"), List.of());
    assertThat(selection.has(table("a.b", "x+(y)"))).isTrue();
    assertThat(selection.has(table("a", "b"))).isFalse();
    assertThat(selection.has(table("日本", "売上"))).isTrue();
  }

  @Test
  void anIncludeThatMatchesNothingIsFound() {
    Selection selection =
        Selection.of(List.of("shop.*", "empty", "blog.posts", "blgo.*", "shop.gone"), List.of());
    assertThat(
            selection.withoutMatch(
                List.of("shop", "empty", "blog"),
                List.of(new TableName("shop", "orders"), new TableName("blog", "posts"))))
        .containsExactly("blgo.*", "shop.gone");
  }
}
