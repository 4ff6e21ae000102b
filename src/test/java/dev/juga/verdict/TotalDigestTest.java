package dev.juga.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The digest of a run depends on every table, and on nothing else. */
class TotalDigestTest {
  private static TableVerdict table(String name, long rows, String digest) {
    TableDigest side = new TableDigest(rows, digest);
    return new TableVerdict(
        new TableName("s", name),
        Verdict.MATCH,
        null,
        side,
        side,
        List.of(),
        1,
        rows,
        Duration.ZERO,
        Map.of(),
        List.of());
  }

  private static String total(TableVerdict... tables) {
    return TotalDigest.of(List.of(tables));
  }

  @Test
  void theOrderOfTablesDoesNotMatter() {
    assertThat(total(table("a", 1, "7f"), table("b", 2, "3a")))
        .hasSize(16)
        .isEqualTo(total(table("b", 2, "3a"), table("a", 1, "7f")));
  }

  @Test
  void everythingElseDoes() {
    String digest = total(table("a", 1, "7f"), table("b", 2, "3a"));
    assertThat(digest)
        .isNotEqualTo(total(table("a", 1, "7f")))
        .isNotEqualTo(total(table("a", 2, "7f"), table("b", 1, "3a")))
        .isNotEqualTo(total(table("a", 1, "3a"), table("b", 2, "7f")))
        .isNotEqualTo(total(table("a", 1, "7f"), table("c", 2, "3a")));
  }
}
