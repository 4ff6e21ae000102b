package dev.juga.cli;

import dev.juga.mysql.Secret;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts {@code ****} in the place of every password that is known, as it is and as it would stand in
 * a URL, and of whatever stands where a URL has its password. Everything that Juga writes passes
 * through here. Thread-safe.
 */
final class Masking {
  private static final String MASK = "****";
  private static final int SHORT = 4;
  private static final Pattern URL_PASSWORD = Pattern.compile("(://[^\\s/@:]*):\\S*@");

  private final AtomicReference<List<String>> hidden = new AtomicReference<>(List.of());

  /** From now on this password does not show. */
  void hide(Secret password) {
    String plain = password.reveal();
    if (plain.isEmpty()) {
      return;
    }
    String form = URLEncoder.encode(plain, StandardCharsets.UTF_8);
    String url = form.replace("+", "%20");
    hidden.updateAndGet(
        known -> {
          TreeSet<String> all =
              new TreeSet<>(
                  Comparator.comparingInt(String::length)
                      .reversed()
                      .thenComparing(Comparator.naturalOrder()));
          all.addAll(known);
          all.add(plain);
          all.add(form);
          all.add(url);
          all.add(lowerEscapes(form));
          all.add(lowerEscapes(url));
          return List.copyOf(all);
        });
  }

  String mask(String text) {
    String masked = text;
    for (String secret : hidden.get()) {
      masked = secret.length() < SHORT ? maskWord(masked, secret) : masked.replace(secret, MASK);
    }
    return masked.indexOf("://") < 0 ? masked : URL_PASSWORD.matcher(masked).replaceAll("$1:****@");
  }

  /** A password of a letter or two is masked where it stands alone: it is in half of all words. */
  private static String maskWord(String text, String secret) {
    String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(secret) + "(?![\\p{L}\\p{N}])";
    return Pattern.compile(alone).matcher(text).replaceAll(Matcher.quoteReplacement(MASK));
  }

  private static String lowerEscapes(String text) {
    return Pattern.compile("%[0-9A-F]{2}")
        .matcher(text)
        .replaceAll(escape -> Matcher.quoteReplacement(escape.group().toLowerCase(Locale.ROOT)));
  }
}
