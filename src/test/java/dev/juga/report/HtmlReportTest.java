package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.report.Manifest.Proof;
import dev.juga.report.Manifest.Verb;
import dev.juga.schema.TableName;
import dev.juga.verdict.TableDigest;
import dev.juga.verdict.TableVerdict;
import dev.juga.verdict.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page says what the manifest says, and nothing in a value becomes part of the page. */
class HtmlReportTest {
  private static String page(Manifest manifest, Language language) {
    return new String(Evidence.page(manifest, language), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostileValuesStayText(Language language) {
    String page = page(Evidence.damaged(), language);

    assertThat(Tags.named(page, "script")).hasSize(1);
    assertThat(page).doesNotContain("<script>alert", "<b>abc", "<!--");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page.indexOf("</script>")).isEqualTo(page.lastIndexOf("</script>"));
    // In attributes: the option of a schema, the data of a row.
    assertThat(page).doesNotContain("\u2028").contains("U+2028");
  }

  @Test
  void whatWouldTurnTheTextAroundIsNamed() {
    String page = page(Evidence.damaged(), Language.EN);
    String shown = page.replaceAll("<(option|tr)\\b[^>]*>", "");

    assertThat(shown).doesNotContain("\u202E").contains("<span class=\"esc\">U+202E</span>");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everyTagIsClosed(Language language) {
    for (Manifest manifest : List.of(Evidence.clean(), Evidence.damaged())) {
      Tags.assertClosed(page(manifest, language));
    }
  }

  @Test
  void forecastAndFactStandStepByStep() {
    assertThat(page(Evidence.clean(), Language.EN))
        .contains("The window needs 11 min 37 s to 15 min 43 s; 13 min 40 s are expected")
        .contains("The run took 12 min 04 s", "deviation +9.0 %")
        .contains(">11 min 04 s</td>");
    assertThat(page(Evidence.clean(), Language.JA)).contains("行の比較", "予測と実績", "+9.0 %");
    assertThat(page(Evidence.damaged(), Language.EN))
        .doesNotContain("id=\"forecast\"", "id=\"outcome\"");
  }

  @Test
  void nothingComesFromElsewhere() {
    String page = page(Evidence.clean(), Language.EN);

    assertThat(page).doesNotContainPattern("(src|href|action)=|@import|url\\(|https?://");
    assertThat(page).contains("default-src &#39;none&#39;");
    assertThat(Tags.named(page, "link")).isEmpty();
    assertThat(Tags.named(page, "img")).isEmpty();
  }

  @Test
  void theBrowserMayRunTheOneScriptAndNoOther() throws Exception {
    String page = page(Evidence.clean(), Language.EN);
    String script = page.substring(page.indexOf("<script>") + 8, page.indexOf("</script>"));
    byte[] sum =
        java.security.MessageDigest.getInstance("SHA-256")
            .digest(script.getBytes(StandardCharsets.UTF_8));

    assertThat(page.replace("&#39;", "'"))
        .contains("script-src 'sha256-" + java.util.Base64.getEncoder().encodeToString(sum) + "'");
  }

  @Test
  void theVerdictStandsFirstInPlainWords() {
    String match = page(Evidence.clean(), Language.EN);
    assertThat(match.indexOf("<span>Match</span>")).isBetween(0, match.indexOf("<h2>"));
    assertThat(match)
        .contains("rows in 120 tables of 10 schemas are the same on both servers")
        .contains("1,204 definitions compared, no difference.");

    String mismatch = page(Evidence.damaged(), Language.EN);
    assertThat(mismatch)
        .contains(
            "<h1>2 of 5 tables on the target do not hold what the source holds: 2 rows missing, "
                + "1 extra row, 8,216 rows changed, 3 definitions differ.</h1>")
        .contains("Nothing can be said about 1 table")
        .doesNotContain("are the same on both servers");
  }

  @Test
  void japaneseIsSpokenInJapan() {
    String page = page(Evidence.damaged(), Language.JA);

    assertThat(page)
        .contains("<html lang=\"ja\">", "<span>不一致</span>", "2026年11月23日 12:12:16")
        .contains("5テーブルのうち2テーブルで、移行先の内容が移行元と一致していません")
        .doesNotContain("Mismatch", "What it does not cover");
  }

  private static Manifest with(Proof proof, Verdict verdict) {
    TableDigest side = proof.coversContents() ? new TableDigest(3, "a1") : new TableDigest(3, null);
    TableVerdict users =
        Evidence.verdict(
            new TableName("shop", "users"),
            verdict,
            null,
            side,
            side,
            9,
            Duration.ofMillis(5),
            Map.of(),
            List.of());
    ManifestBuilder builder = Evidence.builder(Verb.VERIFY, proof, Duration.ofSeconds(5));
    if (proof == Proof.DEFINITIONS) {
      return builder.definitions(3, List.of()).build();
    }
    return builder.tables(List.of(users)).build();
  }

  @Test
  void noProofLooksLikeMoreThanItIs() {
    assertThat(page(with(Proof.FULL, Verdict.MATCH), Language.EN))
        .contains("class=\"verdict good\"", "All 3 rows in 1 table of 1 schema are the same");
    assertThat(page(with(Proof.COUNTS, Verdict.MATCH), Language.EN))
        .contains("class=\"verdict part\"", "Row counts match", "were not compared", "counted only")
        .doesNotContain("checksums are equal");
    assertThat(page(with(Proof.DEFINITIONS, Verdict.MATCH), Language.EN))
        .contains("class=\"verdict part\"", "Definitions match", "Rows were not looked at");
    assertThat(page(with(Proof.NONE, Verdict.MATCH), Language.EN))
        .contains("class=\"verdict unsure\"", "Not verified")
        .doesNotContain("are the same");
    assertThat(page(with(Proof.FULL, Verdict.EXCLUDED), Language.EN))
        .contains("class=\"verdict unsure\"", "Nothing was compared");
    assertThat(page(with(Proof.FULL, Verdict.CHANGING), Language.EN))
        .contains("class=\"verdict moving\"", "was written to while it was read");
    assertThat(page(with(Proof.FULL, Verdict.INCONCLUSIVE), Language.EN))
        .contains("class=\"verdict unsure\"", "Nothing can be said about 1 table");
  }

  @Test
  void aWatchSaysFirstThatItIsNotTheProof() {
    String page = page(Evidence.watched(false), Language.EN);

    assertThat(page)
        .contains("class=\"verdict part\"", "nothing differs but 1,256 rows")
        .contains("Counted apart: 1,256 rows changed by the application since the cutover.")
        .contains("cache, cache_locks, sessions, telescope_*", "Asia/Tokyo")
        .doesNotContain("are the same on both servers")
        .doesNotContain("id=\"differences\"");
    assertThat(page.indexOf("the proof is the report sealed before it"))
        .isBetween(0, page.indexOf("<main>"));

    String damaged = page(Evidence.watched(true), Language.EN);
    assertThat(damaged)
        .contains("1 of 3 tables on the target does not hold what the source holds: 1 row changed.")
        .contains("Counted apart: 1,256 rows");
    assertThat(damaged.split("<article", -1)).hasSize(2);
    assertThat(page(Evidence.clean(), Language.EN)).doesNotContain("id=\"later\"");
  }

  @Test
  void differencesAreMarkedWithTheirHiddenParts() {
    String page = page(Evidence.damaged(), Language.EN);

    assertThat(page)
        .contains("0x00FF10A<mark>3</mark>B7C4", "0x00FF10A<mark>2</mark>B7C4")
        .contains("caf<mark>e<span class=\"esc\">U+0301</span></mark>")
        .contains("ends here<mark><span class=\"esc\">SP</span></mark>")
        .contains("<mark>NULL</mark>", "<span class=\"null\">NULL</span>")
        .contains("… 260 …", "≠ 1,000,000")
        .contains("the whole row", "Examples: 10 of 8,216.")
        .contains("does not exist");
  }

  @Test
  void everythingOfAMatchIsThere() {
    String page = page(Evidence.clean(), Language.EN);

    assertThat(page)
        .contains("3e11fa47-71ca-11e1-9e33-c80aa9429562:1-48213377", "binlog.000482", "8.0.42")
        .contains("engine MyISAM became InnoDB", "*.cache", "time_zone is SYSTEM")
        .contains("Copying rows", "Lane 1", "peak ", "SHA-256 of the manifest");
    assertThat(Tags.named(page, "tr")).hasSize((2 + 10 + 120) + (1 + 4) + (1 + 3));
    assertThat(Tags.named(page, "path")).hasSize(4);
  }

  @Test
  void thirtyThousandTablesDrawNoMoreBarsThanCanBeSeen() {
    String page = page(Evidence.many(30_000), Language.EN);

    assertThat(Tags.named(page, "rect").size()).isBetween(100, 1_200);
    assertThat(page).contains("table_of_records_29999");
  }
}
