package dev.juga.digest;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;

/**
 * Compares JSON values as two servers print them. A server keeps JSON as a tree and reads it from
 * text when it is loaded; its parser may miss a double by one unit in the last place (MySQL bug
 * 116160), and reads a decimal, which JSON text cannot tell from a double, as the nearest one. That
 * is the server's doing and no damage; everything else is.
 */
public final class JsonText {
  private static final BigInteger SMALLEST = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LARGEST = BigInteger.ONE.shiftLeft(64).subtract(BigInteger.ONE);

  private final byte[] source;
  private final byte[] target;
  private int s;
  private int t;

  private JsonText(byte[] source, byte[] target) {
    this.source = source;
    this.target = target;
  }

  /**
   * Whether two texts have the same structure and the same values, but for numbers that the
   * target's parser rounded. An integer of up to 64 bits is kept exactly by every server, so it
   * must be equal, but for {@code -0}, which 5.7 prints for a double and 8.0 reads as the integer
   * 0. Both texts are normalized by a server: no spaces but its own, members in its order.
   *
   * @param source null for NULL, as is {@code target}
   */
  public static boolean isSameButRounded(byte[] source, byte[] target) {
    if (source == null || target == null) {
      return source == target;
    }
    return new JsonText(source, target).matches();
  }

  private boolean matches() {
    boolean quoted = false;
    while (s < source.length && t < target.length) {
      if (!quoted && isNumber(source[s]) && isNumber(target[t])) {
        if (!sameNumber(number(source, s), number(target, t))) {
          return false;
        }
        continue;
      }
      byte next = source[s++];
      if (next != target[t++]) {
        return false;
      }
      if (quoted && next == '\\') {
        if (s == source.length || t == target.length || source[s++] != target[t++]) {
          return false;
        }
      } else if (next == '"') {
        quoted = !quoted;
      }
    }
    return s == source.length && t == target.length;
  }

  /** The number that begins here; moves behind it. */
  private String number(byte[] text, int from) {
    int end = from;
    while (end < text.length && isPartOfNumber(text[end])) {
      end++;
    }
    if (text == source) {
      s = end;
    } else {
      t = end;
    }
    return new String(text, from, end - from, StandardCharsets.US_ASCII);
  }

  private static boolean isNumber(byte b) {
    return b == '-' || (b >= '0' && b <= '9');
  }

  private static boolean isPartOfNumber(byte b) {
    return isNumber(b) || b == '.' || b == '+' || b == 'e' || b == 'E';
  }

  private static boolean sameNumber(String source, String target) {
    if (source.equals(target) || (source.equals("-0") && target.equals("0"))) {
      return true;
    }
    if (isExactInteger(source)) {
      return false;
    }
    try {
      double sent = Double.parseDouble(source);
      double kept = Double.parseDouble(target);
      return sent == kept || Math.nextUp(sent) == kept || Math.nextDown(sent) == kept;
    } catch (NumberFormatException e) {
      return false;
    }
  }

  private static boolean isExactInteger(String number) {
    if (!number.matches("-?\\d+")) {
      return false;
    }
    BigInteger value = new BigInteger(number);
    return value.compareTo(SMALLEST) >= 0 && value.compareTo(LARGEST) <= 0;
  }
}
