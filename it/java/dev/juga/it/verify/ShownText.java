package dev.juga.it.verify;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Values as a difference shows them: numbers bare, text in quotes and with its bytes where letters
 * may look alike, other bytes in hexadecimal digits.
 */
final class ShownText {
  private static final Pattern QUOTED =
      Pattern.compile("'(.*)'(?: 0x([0-9a-fA-F]*))?", Pattern.DOTALL);

  private ShownText() {}

  /** Whether {@code shown} is how the value is shown; null is NULL. */
  static boolean isOf(String value, String shown) {
    if (value == null || shown == null) {
      return value == null && shown == null;
    }
    Matcher quoted = QUOTED.matcher(shown);
    if (quoted.matches()) {
      return quoted.group(1).equals(value)
          && (quoted.group(2) == null || isHex(quoted.group(2), value));
    }
    return shown.equals(value)
        || (shown.startsWith("0x")
            && (shown.equalsIgnoreCase(value) || isHex(shown.substring(2), value)));
  }

  private static boolean isHex(String digits, String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    return digits.toLowerCase(Locale.ROOT).equals(HexFormat.of().formatHex(bytes));
  }
}
