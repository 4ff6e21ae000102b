package dev.juga.laravel;

/** What PHP takes for white space: its own set, neither Java's nor Unicode's. */
final class PhpText {
  private PhpText() {}

  /** As PHP's trim() does it. */
  static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isTrimmed(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  /** As PHP's ctype_space() sees it. */
  static boolean isSpace(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r');
  }

  private static boolean isTrimmed(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0 || c == '\u000B';
  }
}
