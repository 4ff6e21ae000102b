package dev.juga.report;

import java.nio.file.Path;

/**
 * The page that people read, made of a manifest and of nothing else: one file without anything from
 * elsewhere.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /** Writes the page whole or not at all, readable by its owner alone. */
  public static void write(Path file, ManifestFile.Sealed sealed, Language language) {
    PrivateFile.write(file, html(sealed, language));
  }

  static byte[] html(ManifestFile.Sealed sealed, Language language) {
    return HtmlPage.render("report.jte", new Page(sealed, language));
  }
}
