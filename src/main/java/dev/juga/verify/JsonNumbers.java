package dev.juga.verify;

/**
 * Compares two JSON texts as a server prints them. Its parser can round a number with a fraction or
 * an exponent by one unit in the last place of a double (MySQL bug 116160), and it makes a double
 * of a DECIMAL; everything else must be the same text (server-facts.md 39).
 */
final class JsonNumbers {
  private final String one;
  private final String other;
  private int here;
  private int there;

  private JsonNumbers(String one, String other) {
    this.one = one;
    this.other = other;
  }

  /** Whether two texts are the same but for numbers that are no integers, by one unit at most. */
  static boolean differOnlyByRounding(String one, String other) {
    return new JsonNumbers(one, other).compare();
  }

  private boolean compare() {
    boolean quoted = false;
    while (here < one.length() && there < other.length()) {
      char c = one.charAt(here);
      if (!quoted && startsNumber(c) && startsNumber(other.charAt(there))) {
        if (!isSameNumber(number(one, here), number(other, there))) {
          return false;
        }
        here += number(one, here).length();
        there += number(other, there).length();
        continue;
      }
      if (c != other.charAt(there)) {
        return false;
      }
      if (quoted && c == '\\') {
        if (!isSameEscape()) {
          return false;
        }
        here++;
        there++;
      } else if (c == '"') {
        quoted = !quoted;
      }
      here++;
      there++;
    }
    return here == one.length() && there == other.length();
  }

  /** The character behind a backslash neither ends a string nor starts anything. */
  private boolean isSameEscape() {
    return here + 1 < one.length()
        && there + 1 < other.length()
        && one.charAt(here + 1) == other.charAt(there + 1);
  }

  private static boolean startsNumber(char c) {
    return c == '-' || (c >= '0' && c <= '9');
  }

  private static String number(String text, int start) {
    int end = start;
    while (end < text.length() && "+-.eE0123456789".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isSameNumber(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    double first = Double.parseDouble(one);
    double second = Double.parseDouble(other);
    // 5.7 prints the double -0.0 as -0, which 8.0 then reads as the integer 0.
    if (first == 0 && second == 0) {
      return true;
    }
    return !isInteger(one)
        && !isInteger(other)
        && !Double.isInfinite(first)
        && !Double.isInfinite(second)
        && (first == second || Math.nextUp(Math.min(first, second)) == Math.max(first, second));
  }

  private static boolean isInteger(String number) {
    return number.indexOf('.') < 0 && number.indexOf('e') < 0 && number.indexOf('E') < 0;
  }
}
