package dev.juga.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/** The reports' words in one language, and its figures as that language writes them. */
final class Text {
  private static final long KB = 1024;
  private static final long MB = 1024 * KB;
  private static final long GB = 1024 * MB;

  private final Language language;
  private final Properties words = new Properties();

  Text(Language language) {
    this.language = language;
    for (String pages : new String[] {"text_", "survey_"}) {
      String name = pages + language.tag() + ".properties";
      try (InputStream in = Text.class.getResourceAsStream(name)) {
        words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  Language language() {
    return language;
  }

  Set<String> keys() {
    return words.stringPropertyNames();
  }

  /** The words under a key, with {0}, {1}, … replaced. */
  String of(String key, Object... arguments) {
    String text = words.getProperty(key);
    if (text == null) {
      throw new IllegalStateException("no words for " + key + " in " + language.tag());
    }
    StringBuilder filled = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      boolean isArgument = text.charAt(at) == '{' && at + 2 < text.length();
      if (isArgument && text.charAt(at + 2) == '}') {
        filled.append(arguments[text.charAt(at + 1) - '0']);
        at += 3;
      } else {
        filled.append(text.charAt(at++));
      }
    }
    return filled.toString();
  }

  /** {@code 1 table}, {@code 214 tables}. */
  String count(long value, String noun) {
    return of("count." + noun + (value == 1 ? ".one" : ".many"), number(value));
  }

  /** The name of a step; one that has no words here is told as it was recorded. */
  String step(String name) {
    String key = "step." + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", "-");
    return words.getProperty(key, name);
  }

  /** {@code 8,113,204}. */
  String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1.2 GB}; a MB is 1,048,576 bytes, as MySQL counts. */
  String size(long bytes) {
    if (bytes >= GB) {
      return scaled((double) bytes / GB) + " GB";
    }
    if (bytes >= MB) {
      return scaled((double) bytes / MB) + " MB";
    }
    return bytes >= KB ? scaled((double) bytes / KB) + " KB" : number(bytes) + " B";
  }

  private static String scaled(double value) {
    boolean whole = value >= 100 || value == Math.rint(value);
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
  }

  /** {@code 0.4 s}, {@code 12 min 04 s}, {@code 2 h 05 min}. */
  String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    if (seconds < 60) {
      double exact = Math.max(0, duration.toMillis()) / 1000.0;
      String digits = exact == seconds ? "%.0f" : exact < 10 ? "%.2f" : "%.1f";
      return of("seconds", String.format(Locale.ROOT, digits, exact));
    }
    if (seconds < 3600) {
      return of("minutes", seconds / 60, padded(seconds % 60));
    }
    return of("hours", number(seconds / 3600), padded(seconds / 60 % 60));
  }

  private static String padded(long value) {
    return String.format(Locale.ROOT, "%02d", value);
  }

  /** Bytes per second, or a dash where nothing was measured. */
  String rate(long bytes, Duration took) {
    double seconds = took.toMillis() / 1000.0;
    return bytes <= 0 || seconds <= 0 ? "–" : of("per-second", size(Math.round(bytes / seconds)));
  }

  /** A moment with its zone. */
  String moment(Instant instant) {
    String pattern = of("moment");
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
        .format(instant.atZone(language.zone()));
  }
}
