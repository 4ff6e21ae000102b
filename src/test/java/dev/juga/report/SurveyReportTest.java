package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.survey.AccountFacts.Login;
import dev.juga.mysql.survey.Unseen;
import dev.juga.survey.BackupSearch;
import dev.juga.survey.SurveyExample;
import dev.juga.survey.Task;
import dev.juga.survey.Whereabouts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of a survey says what was found, and nothing in a name becomes part of the page. */
class SurveyReportTest {
  private static String page(Language language) {
    return new String(
        SurveyReport.html(SurveyExample.result(), "20261125-120000-9c24", language),
        StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void hostileNamesStayTextAndEveryTagIsClosed(Language language) {
    String page = page(language);

    Tags.assertClosed(page);
    assertThat(Tags.named(page, "script")).hasSize(1);
    assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)");
    assertThat(page).doesNotContain("\u202E");
    assertThat(page).doesNotContainPattern("(src|href|action)=|@import|url\\(|https?://");
  }

  @Test
  void whatIsToBeDoneStandsFirstAndInOrder() {
    String page = page(Language.EN);

    int backup = page.indexOf("No backup exists");
    int root = page.indexOf("1 application with an account that may do everything");
    assertThat(backup).isBetween(0, page.indexOf("<h2>The server"));
    assertThat(root).isGreaterThan(backup);
    assertThat(page)
        .contains("CREATE USER 'shop'@'localhost'")
        .contains("SYSTEM (JST, UTC+09:00)")
        .contains("MySQL 5.7.22 is not mended any more, since 2023-10-31");
  }

  @Test
  void japaneseIsSpokenInJapan() {
    assertThat(page(Language.JA))
        .contains("<html lang=\"ja\">", "バックアップがありません", "2026-11-25 11:00")
        .doesNotContain("Do these first", "No backup exists", "without a key");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void everythingThatCanBeFoundHasItsWords(Language language) {
    Set<String> keys = new Text(language).keys();

    for (Task.Kind kind : Task.Kind.values()) {
      assertThat(keys)
          .contains("do." + kind, "do." + kind + ".how", "count." + kind.noun() + ".one");
    }
    for (Unseen gap : Unseen.values()) {
      assertThat(keys).contains("unseen." + gap);
    }
    for (BackupSearch.Place place : BackupSearch.Place.values()) {
      assertThat(keys).contains("sought." + place);
    }
    for (Login login : Login.values()) {
      assertThat(keys).contains("login." + login);
    }
    for (Whereabouts where : Whereabouts.values()) {
      assertThat(keys).contains("where." + where);
    }
  }

  @Test
  void thePageIsItsOwnersAlone(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("survey.html");
    SurveyReport.write(file, SurveyExample.result(), "20261125-120000-9c24", Language.EN);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }
}
