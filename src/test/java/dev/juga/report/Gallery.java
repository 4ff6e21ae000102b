package dev.juga.report;

import java.nio.file.Path;

/** Writes reports to look at, into the folder that is its one argument. */
final class Gallery {
  private Gallery() {}

  public static void main(String[] arguments) {
    Path folder = Path.of(arguments[0]);
    for (Language language : Language.values()) {
      write(folder, "match", Evidence.clean(), language);
      write(folder, "mismatch", Evidence.damaged(), language);
      write(folder, "watch", Evidence.watched(false), language);
      write(folder, "watch-damaged", Evidence.watched(true), language);
      write(folder, "many", Evidence.many(2_000), language);
    }
  }

  private static void write(Path folder, String name, Manifest manifest, Language language) {
    ManifestFile.Sealed sealed = ManifestFile.write(folder.resolve(name + ".json"), manifest);
    HtmlReport.write(folder.resolve(name + '-' + language.tag() + ".html"), sealed, language);
  }
}
