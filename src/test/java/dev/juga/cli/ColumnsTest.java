package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text is measured as a terminal shows it. */
class ColumnsTest {
  @Test
  void wideLettersAndEmojiTakeTwoColumns() {
    assertThat(Columns.width("orders")).isEqualTo(6);
    assertThat(Columns.width("注文履歴")).isEqualTo(8);
    assertThat(Columns.width("🐎🍣")).isEqualTo(4);
    assertThat(Columns.width("ｱ")).isEqualTo(1);
    assertThat(Columns.width("e\u0301")).isEqualTo(1);
  }

  @Test
  void aCutNeverSplitsALetterAndNeverPassesTheWidth() {
    for (int columns = 0; columns < 12; columns++) {
      for (String text : new String[] {"注文履歴明細", "a注b文c", "🐎🐎🐎🐎🐎🐎", "plain text here"}) {
        String cut = Columns.fit(text, columns);
        assertThat(Columns.width(cut)).isLessThanOrEqualTo(columns);
        assertThat(cut.codePoints().noneMatch(c -> c >= 0xD800 && c < 0xE000)).isTrue();
      }
    }
    assertThat(Columns.left("注文", 6)).isEqualTo("注文  ");
    assertThat(Columns.left("注文履歴", 6)).isEqualTo("注文… ");
  }

  @Test
  void longLinesBreakBetweenWordsAndLoseNoLetter() {
    assertThat(Columns.wrap("writers were locked for 9 ms", 12))
        .containsExactly("writers were", "locked for 9", "ms");
    assertThat(Columns.wrap("注文履歴明細", 5)).containsExactly("注文", "履歴", "明細");
    assertThat(Columns.wrap("🐎", 1)).containsExactly("🐎");
    assertThat(Columns.wrap("", 5)).containsExactly("");
  }

  @Test
  void anEntryOfAListGoesOnIndentedAndNoWordIsCut() {
    assertThat(Columns.paragraph("- one two three four", 11))
        .containsExactly("- one two", "  three", "  four");
    assertThat(Columns.paragraph("one two three", 8)).containsExactly("one two", "three");
    assertThat(Columns.paragraph("- one two three", Integer.MAX_VALUE))
        .containsExactly("- one two three");
  }
}
