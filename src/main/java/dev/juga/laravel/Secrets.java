package dev.juga.laravel;

import java.util.Comparator;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what must not be shown of a command: the passwords that were read in applications' files,
 * wherever they stand, and whatever stands where a command has a secret.
 */
final class Secrets {
  private static final String MASK = "****";
  private static final int SHORTEST = 4;

  /** Shorter ones are parts of ordinary words and paths, and masked where they stand alone. */
  private static final int DISTINCTIVE = 8;

  /** Names of variables whose values are secrets. */
  private static final Pattern SECRET_NAME =
      Pattern.compile("(?i).*(?:password|passwd|pwd|passphrase|secret|token|key)");

  /** A shell's word, quotes in it and all; or what a quote that is not closed opens. */
  private static final String VALUE =
      "(?:(?:'[^']*+'|\"[^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+\"|[^\\s'\";|&<>]++)++|['\"].*)";

  private static final String SECRET_WORD =
      "(?i:[\\w.-]*(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|private[_-]?key"
          + "|app[_-]?key|credentials?|auth)[\\w.-]*)";

  /** {@code DB_PASSWORD=x}, {@code --password=x}, {@code ?token=x}. */
  private static final Pattern ASSIGNED = Pattern.compile("(" + SECRET_WORD + "=)" + VALUE);

  /** {@code --password x}; an option may follow an option that takes none. */
  private static final Pattern OPTION =
      Pattern.compile("((?<=\\s)--" + SECRET_WORD + "\\s+)(?!-)" + VALUE);

  /** {@code mysqldump -uroot -px}: with these programs alone -p is a password. */
  private static final Pattern SHORT_OPTION =
      Pattern.compile(
          "(\\b(?:mysql\\w*|mariadb(?:-\\w+)*|mariabackup|xtrabackup|innobackupex|mytop)"
              + "\\b[^;|&]*?\\s-p)(?!\\s)"
              + VALUE);

  /** Programs whose secret stands apart from its option. */
  private static final Pattern SPACED_OPTION =
      Pattern.compile(
          "(\\b(?:mydumper|myloader|sshpass|zip)\\b[^;|&]*?\\s-[pP]\\s*"
              + "|\\bopenssl\\b[^;|&]*?\\s-(?:k|K|pass|passin|passout)\\s+)"
              + VALUE);

  /** {@code curl -u user:x}. */
  private static final Pattern USER =
      Pattern.compile("(\\bcurl\\b[^;|&]*?\\s-u\\s*['\"]?[^\\s:'\"]+:)" + VALUE);

  private static final Pattern HEADER =
      Pattern.compile("(?i)((?:authorization|x-[\\w-]*(?:token|key))\\s*:\\s*)[^'\"\\n]+");
  private static final Pattern URL = Pattern.compile("(://[^\\s/@:]*):[^\\s'\"]*@");

  private final TreeSet<String> known =
      new TreeSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /** From now on the secrets of this file do not show. */
  void learn(DotEnv env) {
    env.values()
        .forEach(
            (name, value) -> {
              if (isSecret(name)) {
                learn(value);
              }
            });
  }

  /** The same for a configuration, at any depth. */
  void learn(PhpValue configuration) {
    if (configuration instanceof PhpValue.Items array) {
      array
          .items()
          .forEach(
              (name, value) -> {
                if (isSecret(name)) {
                  value.filled().ifPresent(this::learn);
                }
                learn(value);
              });
    }
  }

  /** The text without secrets. */
  String mask(String text) {
    String masked = text;
    for (String secret : known) {
      masked =
          secret.length() < DISTINCTIVE ? maskWord(masked, secret) : masked.replace(secret, MASK);
    }
    masked = URL.matcher(masked).replaceAll("$1:" + MASK + "@");
    masked = HEADER.matcher(masked).replaceAll("$1" + MASK);
    masked = ASSIGNED.matcher(masked).replaceAll("$1" + MASK);
    masked = OPTION.matcher(masked).replaceAll("$1" + MASK);
    masked = USER.matcher(masked).replaceAll("$1" + MASK);
    masked = SPACED_OPTION.matcher(masked).replaceAll("$1" + MASK);
    return SHORT_OPTION.matcher(masked).replaceAll("$1" + MASK);
  }

  @Override
  public String toString() {
    return known.size() + " secrets";
  }

  private void learn(String secret) {
    if (secret.length() >= SHORTEST) {
      known.add(secret);
    }
  }

  private static String maskWord(String text, String secret) {
    String alone = "(?<![\\w./-])" + Pattern.quote(secret) + "(?![\\w./-])";
    return Pattern.compile(alone).matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
  }

  private static boolean isSecret(String name) {
    return SECRET_NAME.matcher(name).matches();
  }
}
