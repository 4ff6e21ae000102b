package dev.juga.cli;

import dev.juga.report.Language;
import java.util.Arrays;
import java.util.Optional;
import picocli.CommandLine.Option;

/** In which language a page speaks. */
final class LanguageArguments {
  @Option(
      names = "--lang",
      paramLabel = "en|ja",
      description = "The language of the report: English or Japanese. Default: en.")
  private String lang = Language.EN.tag();

  Language read(Problems problems) {
    Optional<Language> known =
        Arrays.stream(Language.values()).filter(each -> each.tag().equals(lang)).findFirst();
    if (known.isEmpty()) {
      problems.add("--lang must be en or ja");
    }
    return known.orElse(Language.EN);
  }
}
