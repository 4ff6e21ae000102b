package dev.juga.laravel;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Variables that a web server or php-fpm gives to applications. They win over .env, and are not
 * changed with it.
 */
final class OutsideVariables {
  private static final Pattern POOL_VARIABLE =
      Pattern.compile("(?m)^\\s*env\\[\\s*([\\w.]+)\\s*\\]\\s*=");

  private OutsideVariables() {}

  /** Whether a variable decides which database an application uses. */
  static boolean matters(String name) {
    return name.startsWith("DB_") || name.equals("DATABASE_URL") || name.equals("APP_CONFIG_CACHE");
  }

  /** What php-fpm's pools set, a sentence for each pool. */
  static List<String> ofPools(List<Path> places, SystemTree tree) {
    return places.stream()
        .flatMap(place -> tree.files(place).stream())
        .flatMap(file -> sentence(file, tree.text(file).orElse("")).stream())
        .toList();
  }

  /** That something sets variables, without their values. */
  static String sentence(String who, List<String> names, String application) {
    return who
        + " sets "
        + String.join(", ", names)
        + " for "
        + application
        + ", which wins over what its .env says.";
  }

  private static Optional<String> sentence(Path file, String pool) {
    List<String> names =
        POOL_VARIABLE
            .matcher(pool)
            .results()
            .map((MatchResult found) -> found.group(1))
            .filter(OutsideVariables::matters)
            .toList();
    return names.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sentence("The php-fpm pool in " + file, names, "the applications that it serves"));
  }
}
