package dev.juga.digest;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * The encoding {@code d1} as verification.md and server-facts.md 1 specify it, written a second
 * time and without SQL: what a server makes of a row must be these bytes.
 */
final class SpecifiedRow {
  /** What doubles are scaled by. */
  private static final double STEP = Math.scalb(1.0, 330);

  /** The decimal point stands at most so far to the right before servers write an exponent. */
  private static final int MOST_INTEGER_DIGITS = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Appends a value whose text has no comma; null for NULL. */
  SpecifiedRow atom(String text) {
    return raw(text == null ? "N" : text).raw(",");
  }

  /** Appends the bytes of a string; null for NULL. */
  SpecifiedRow string(byte[] value) {
    if (value == null) {
      return raw("N:,");
    }
    raw(value.length + ":");
    bytes.writeBytes(value);
    return raw(",");
  }

  /** Appends a large value, by its hash; null for NULL. */
  SpecifiedRow large(byte[] value) {
    return atom(value == null ? null : HexFormat.of().formatHex(sha256(value)));
  }

  SpecifiedRow doubleValue(Double value) {
    return atom(value == null ? null : scaled(value));
  }

  SpecifiedRow floatValue(Float value) {
    if (value == null) {
      return atom(null);
    }
    double exact = value;
    boolean small = exact != 0 && Math.abs(exact) < 1e-3;
    return atom(small ? "a" + text(exact * STEP) : text(exact));
  }

  byte[] bytes() {
    return bytes.toByteArray();
  }

  /** The first 64 bits of the SHA-256 of the row, as an unsigned number. */
  String hash() {
    byte[] first = Arrays.copyOf(sha256(bytes()), Long.BYTES);
    return new java.math.BigInteger(1, first).toString();
  }

  private SpecifiedRow raw(String ascii) {
    bytes.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    return this;
  }

  private static String scaled(double value) {
    double size = Math.abs(value);
    if (value == 0 || (size >= 1e-3 && size <= 1e98)) {
      return text(value);
    }
    if (size < 1e-300) {
      return "d" + text(value * STEP * STEP * STEP * STEP);
    }
    if (size < 1e-201) {
      return "c" + text(value * STEP * STEP * STEP);
    }
    if (size < 1e-102) {
      return "b" + text(value * STEP * STEP);
    }
    if (size < 1e-3) {
      return "a" + text(value * STEP);
    }
    if (size < 1e197) {
      return "A" + text(value / STEP);
    }
    return size < 1e297 ? "B" + text(value / STEP / STEP) : "C" + text(value / STEP / STEP / STEP);
  }

  /** The shortest digits that read back as the same double, as servers write them. */
  static String text(double value) {
    if (value == 0) {
      return 1 / value < 0 ? "-0" : "0";
    }
    BigDecimal exact = new BigDecimal(value);
    int precision = 1;
    while (exact.round(new MathContext(precision, RoundingMode.HALF_EVEN)).doubleValue() != value) {
      precision++;
    }
    BigDecimal shortest =
        exact.round(new MathContext(precision, RoundingMode.HALF_EVEN)).stripTrailingZeros();
    String digits = shortest.unscaledValue().abs().toString();
    int point = digits.length() - shortest.scale();
    String sign = value < 0 ? "-" : "";
    if (point > MOST_INTEGER_DIGITS && point >= digits.length()) {
      String fraction = digits.length() == 1 ? "" : "." + digits.substring(1);
      return sign + digits.charAt(0) + fraction + "e" + (point - 1);
    }
    if (point >= digits.length()) {
      return sign + digits + "0".repeat(point - digits.length());
    }
    return point > 0
        ? sign + digits.substring(0, point) + "." + digits.substring(point)
        : sign + "0." + "0".repeat(-point) + digits;
  }

  private static byte[] sha256(byte[] value) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
