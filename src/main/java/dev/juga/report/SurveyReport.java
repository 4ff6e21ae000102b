package dev.juga.report;

import dev.juga.survey.SurveyResult;
import java.nio.file.Path;

/**
 * The page of a survey, in the style of the integrity report. It names accounts and hosts, so that
 * it is its owner's alone; passwords are not in it, nor are rows.
 */
public final class SurveyReport {
  private SurveyReport() {}

  /**
   * Writes the page whole or not at all.
   *
   * @param run the name of the run
   */
  public static void write(Path file, SurveyResult result, String run, Language language) {
    PrivateFile.write(file, html(result, run, language));
  }

  static byte[] html(SurveyResult result, String run, Language language) {
    return HtmlPage.render("survey.jte", new SurveyPage(result, run, language));
  }
}
