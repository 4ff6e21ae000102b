package dev.juga.digest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;

/**
 * Random rows of one table with a column of each type: as a literal of INSERT, and as the
 * specification encodes them.
 */
final class RandomRows {
  private static final String[] PIECES = {"", "a", "N", ",", ":", "\\", "'", "0:,", "é", "ü", " "};
  private static final String[] LABELS = {"a,b", "N", "", "é"};
  private static final List<String> SET_LABELS = List.of("x", "N", "é");

  private final Random random;
  private final boolean json;
  private final boolean oneCharset;
  private StringBuilder literal = new StringBuilder();
  private SpecifiedRow row = new SpecifiedRow();

  /**
   * Rows of a table.
   *
   * @param json whether the server has the type JSON
   * @param oneCharset whether all text is utf8mb4
   */
  RandomRows(Random random, boolean json, boolean oneCharset) {
    this.random = random;
    this.json = json;
    this.oneCharset = oneCharset;
  }

  String create(String table) {
    return "CREATE TABLE "
        + table
        + " (id BIGINT PRIMARY KEY, i TINYINT, u BIGINT UNSIGNED, z INT(7) UNSIGNED ZEROFILL,"
        + " d DECIMAL(40,20), f FLOAT, g DOUBLE NOT NULL, h DOUBLE, dt DATETIME(6), da DATE,"
        + " ti TIME(3), y YEAR, v VARCHAR(60) NOT NULL, w VARCHAR(60)"
        + (oneCharset ? ", " : " COLLATE utf8mb4_unicode_ci, ")
        + (oneCharset ? "l VARCHAR(60)" : "l VARCHAR(60) CHARACTER SET latin1")
        + ", "
        + (oneCharset ? "k VARCHAR(60)" : "k VARCHAR(60) CHARACTER SET ucs2")
        + ", x TEXT, "
        + (oneCharset ? "" : "b VARBINARY(60), ")
        + "o LONGBLOB, bi BIT(64), e ENUM('a,b','N','','é'),"
        + " s SET('x','N','é') NOT NULL, p POINT"
        + (json ? ", j JSON" : "")
        + ") CHARACTER SET utf8mb4";
  }

  /** The next row, as it must be encoded. */
  SpecifiedRow next(long id) {
    literal = new StringBuilder("(" + id);
    row = new SpecifiedRow().atom(Long.toString(id));
    integer(BigInteger.valueOf(random.nextInt(256) - 128));
    integer(new BigInteger(64, random));
    integer(BigInteger.valueOf(random.nextInt(2_000_000)));
    decimal();
    floating();
    doubleValue(false);
    doubleValue(true);
    time(String.format("20%02d-0%d-10 01:02:03.%06d", pick(90), 1 + pick(9), pick(1_000_000)));
    time(random.nextBoolean() ? "0000-00-00" : "2021-00-" + (10 + pick(10)));
    time(String.format("-%d:59:5%d.%03d", 25 + pick(800), pick(10), pick(1000)));
    time(random.nextBoolean() ? "0000" : "20" + (10 + pick(80)));
    text(StandardCharsets.UTF_8, "utf8mb4", false, false);
    text(StandardCharsets.UTF_8, "utf8mb4", true, false);
    Charset latin = oneCharset ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
    text(latin, oneCharset ? "utf8mb4" : "latin1", true, false);
    Charset wide = oneCharset ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16BE;
    text(wide, oneCharset ? "utf8mb4" : "ucs2", true, false);
    text(StandardCharsets.UTF_8, "utf8mb4", true, true);
    if (!oneCharset) {
      binary(false);
    }
    binary(true);
    bits();
    label();
    labels();
    point();
    if (json) {
      json();
    }
    literal.append(')');
    return row;
  }

  /** The row that {@link #next} made, in parentheses. */
  String literal() {
    return literal.toString();
  }

  private int pick(int below) {
    return random.nextInt(below);
  }

  private boolean isNull() {
    return pick(6) == 0;
  }

  private void add(String sql) {
    literal.append(", ").append(sql);
  }

  private void integer(BigInteger value) {
    String text = isNull() ? null : value.toString();
    add(text == null ? "NULL" : text);
    row.atom(text);
  }

  private void decimal() {
    BigDecimal value = new BigDecimal(new BigInteger(120, random).negate(), 20);
    String text = isNull() ? null : value.toPlainString();
    add(text == null ? "NULL" : text);
    row.atom(text);
  }

  private void floating() {
    float value = Float.intBitsToFloat(random.nextInt());
    if (pick(9) == 0) {
      value = random.nextBoolean() ? 0f : -0f;
    }
    boolean none = isNull() || !Float.isFinite(value);
    add(none ? "NULL" : "'" + (1 / value < 0 && value == 0 ? "-0" : new BigDecimal(value)) + "'");
    row.floatValue(none ? null : value);
  }

  private void doubleValue(boolean nullable) {
    double value = Double.longBitsToDouble(random.nextLong());
    if (!Double.isFinite(value)) {
      value = 0.1;
    }
    if (pick(9) == 0) {
      value = random.nextBoolean() ? 0.0 : -0.0;
    } else if (random.nextBoolean()) {
      value = random.nextGaussian() * Math.pow(10, pick(20) - 4);
    }
    boolean none = nullable && isNull();
    add(none ? "NULL" : Double.toString(value).replace("E", "e") + (isPlain(value) ? "e0" : ""));
    row.doubleValue(none ? null : value);
  }

  private static boolean isPlain(double value) {
    return !Double.toString(value).contains("E");
  }

  private void time(String text) {
    boolean none = isNull();
    add(none ? "NULL" : "'" + text + "'");
    row.atom(none ? null : text);
  }

  private void text(Charset charset, String name, boolean nullable, boolean large) {
    StringBuilder text = new StringBuilder();
    for (int i = pick(7); i > 0; i--) {
      text.append(PIECES[pick(PIECES.length)]);
    }
    byte[] value = nullable && isNull() ? null : text.toString().getBytes(charset);
    add(value == null ? "NULL" : "_" + name + " X'" + HexFormat.of().formatHex(value) + "'");
    if (large) {
      row.large(value);
    } else {
      row.string(value);
    }
  }

  private void binary(boolean large) {
    byte[] value = new byte[pick(40)];
    random.nextBytes(value);
    boolean none = isNull();
    add(none ? "NULL" : "X'" + HexFormat.of().formatHex(value) + "'");
    if (large) {
      row.large(none ? null : value);
    } else {
      row.string(none ? null : value);
    }
  }

  private void bits() {
    BigInteger value = new BigInteger(64, random);
    boolean none = isNull();
    add(none ? "NULL" : value.toString());
    row.atom(none ? null : value.toString());
  }

  private void label() {
    int number = 1 + pick(LABELS.length);
    boolean none = isNull();
    add(none ? "NULL" : Integer.toString(number));
    row.atom(none ? null : Integer.toString(number));
    row.string(none ? null : LABELS[number - 1].getBytes(StandardCharsets.UTF_8));
  }

  private void labels() {
    int bits = pick(8);
    StringBuilder labels = new StringBuilder();
    for (int i = 0; i < SET_LABELS.size(); i++) {
      if ((bits & (1 << i)) != 0) {
        labels.append(labels.isEmpty() ? "" : ",").append(SET_LABELS.get(i));
      }
    }
    add(Integer.toString(bits));
    row.atom(Integer.toString(bits));
    row.string(labels.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Stored as its SRID, then as WKB in the order of bytes of x86. */
  private void point() {
    double x = pick(180);
    double y = pick(90);
    byte[] value =
        ByteBuffer.allocate(25)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(0)
            .put((byte) 1)
            .putInt(1)
            .putDouble(x)
            .putDouble(y)
            .array();
    boolean none = isNull();
    add(none ? "NULL" : "ST_GeomFromText('POINT(" + x + " " + y + ")')");
    row.large(none ? null : value);
  }

  private void json() {
    String text = "[" + pick(1000) + ", \"é,:\", null]";
    boolean none = isNull();
    add(none ? "NULL" : "'" + text + "'");
    row.large(none ? null : text.getBytes(StandardCharsets.UTF_8));
  }
}
