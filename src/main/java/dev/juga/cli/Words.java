package dev.juga.cli;

import dev.juga.failure.Failure;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Figures and lists as people read them, the same in every locale. */
final class Words {
  private static final long KB = 1024;
  private static final long MB = 1024 * KB;
  private static final long GB = 1024 * MB;
  private static final String REPLACEMENT = "\uFFFD";

  private Words() {}

  /** {@code 8,113,204}. */
  static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** {@code 1 table}, {@code 214 tables}. */
  static String count(long value, String noun) {
    return number(value) + ' ' + (value == 1 ? noun : plural(noun));
  }

  private static String plural(String noun) {
    if (noun.endsWith("x")) {
      return noun + "es";
    }
    return noun.endsWith("s") ? noun : noun + 's';
  }

  /** {@code 16 MB}, {@code 1.2 GB}; a MB is 1,048,576 bytes, as MySQL counts. */
  static String size(long bytes) {
    if (bytes >= GB) {
      return tenths(bytes, GB) + " GB";
    }
    if (bytes >= MB) {
      return tenths(bytes, MB) + " MB";
    }
    return number((bytes + KB - 1) / KB) + " KB";
  }

  private static String tenths(long bytes, long unit) {
    double value = (double) bytes / unit;
    boolean whole = bytes % unit == 0 || value >= 100;
    return String.format(Locale.ROOT, whole ? "%,.0f" : "%,.1f", value);
  }

  /** {@code 12 min 04 s}, {@code 2 h 05 min 09 s}. */
  static String duration(Duration duration) {
    long seconds = Math.max(0, duration.toSeconds());
    String minutes = String.format(Locale.ROOT, "%d min %02d s", seconds / 60 % 60, seconds % 60);
    return seconds < 3600 ? minutes : number(seconds / 3600) + " h " + padded(minutes);
  }

  private static String padded(String minutes) {
    return minutes.indexOf(' ') == 1 ? '0' + minutes : minutes;
  }

  /** {@code 0.03 s}; for what is over in a moment. */
  static String moment(Duration duration) {
    if (duration.toSeconds() >= 60) {
      return duration(duration);
    }
    return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
  }

  /** The text, or another one where it is empty. */
  static String or(String text, String other) {
    return text.isEmpty() ? other : text;
  }

  /** {@code 3 views, 2 triggers}. */
  static String kinds(Map<String, Integer> kinds) {
    String text =
        kinds.entrySet().stream()
            .filter(kind -> kind.getValue() > 0)
            .map(kind -> count(kind.getValue(), kind.getKey()))
            .collect(Collectors.joining(", "));
    return text.isEmpty() ? "none" : text;
  }

  /** {@code 10 schemas: shop, blog}, or {@code none}. */
  static String named(List<String> names, String noun) {
    return names.isEmpty() ? "none" : count(names.size(), noun) + ": " + String.join(", ", names);
  }

  /** A server without the word for its side, for where that word stands already. */
  static String server(String described) {
    return described.replaceFirst("^(source|target) ", "");
  }

  /** A failure as people read it: its remedy on a line of its own where it has several. */
  static String sentence(Failure failure) {
    if (failure.what().indexOf('\n') < 0) {
      return failure.getMessage();
    }
    return failure.what() + (failure.remedy().isEmpty() ? "" : '\n' + failure.remedy());
  }

  /**
   * The text without what could move the cursor or hide text: a table may be named anything, and
   * its name must not write over the screen.
   */
  static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || isBidiControl(c)) {
                harmless.append(REPLACEMENT);
              } else {
                harmless.appendCodePoint(c);
              }
            });
    return harmless.toString();
  }

  private static boolean isBidiControl(int c) {
    return (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
