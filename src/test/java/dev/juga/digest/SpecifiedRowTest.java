package dev.juga.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Different rows encode differently, whatever stands in them. */
class SpecifiedRowTest {
  /** A row of two strings, a number and a double; each may be NULL. */
  record Row(String first, String second, Long number, Double floating) {
    byte[] encoded() {
      return new SpecifiedRow()
          .string(bytes(first))
          .string(bytes(second))
          .atom(number == null ? null : number.toString())
          .doubleValue(floating)
          .bytes();
    }

    private static byte[] bytes(String text) {
      return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /** Short strings of the characters that the encoding itself uses: they collide if any do. */
  @Provide
  Arbitrary<Row> rows() {
    Arbitrary<String> strings =
        Arbitraries.strings().withChars("N,:01a").ofMaxLength(6).injectNull(0.2);
    return Combinators.combine(
            strings,
            strings,
            Arbitraries.longs().between(-12, 12).injectNull(0.2),
            Arbitraries.of(0.0, 1.0, -1.0, 1e-200, 1e-201, 1e300, Double.MIN_VALUE, 0.1)
                .injectNull(0.2))
        .as(Row::new);
  }

  @Property(tries = 5_000)
  void differentRowsEncodeDifferently(@ForAll("rows") Row one, @ForAll("rows") Row other) {
    assertThat(one.encoded().length > 0).isTrue();
    assertThat(java.util.Arrays.equals(one.encoded(), other.encoded()))
        .isEqualTo(one.equals(other));
  }

  /** The tokens can be read back, one after another, without knowing the row. */
  @Property(tries = 5_000)
  void theTokensReadInOneWayOnly(@ForAll("rows") Row row) {
    String text = new String(row.encoded(), StandardCharsets.US_ASCII);
    List<String> read = new ArrayList<>();
    int at = string(text, string(text, 0, read), read);
    for (int i = 0; i < 2; i++) {
      int end = text.indexOf(',', at);
      String atom = text.substring(at, end);
      read.add(atom.equals("N") ? null : atom);
      at = end + 1;
    }
    assertThat(at).isEqualTo(text.length());
    assertThat(read.get(0)).isEqualTo(row.first());
    assertThat(read.get(1)).isEqualTo(row.second());
    assertThat(read.get(2)).isEqualTo(row.number() == null ? null : row.number().toString());
  }

  private static int string(String text, int at, List<String> read) {
    int colon = text.indexOf(':', at);
    String length = text.substring(at, colon);
    int end = colon + 1 + (length.equals("N") ? 0 : Integer.parseInt(length));
    read.add(length.equals("N") ? null : text.substring(colon + 1, end));
    assertThat(text.charAt(end)).isEqualTo(',');
    return end + 1;
  }

  @Property
  void differentDoublesEncodeDifferently(@ForAll long oneBits, @ForAll long flipped) {
    double one = Double.longBitsToDouble(oneBits);
    double other = Double.longBitsToDouble(oneBits ^ (1L << (flipped & 63)));
    if (Double.isFinite(one) && Double.isFinite(other)) {
      assertThat(new SpecifiedRow().doubleValue(one).bytes())
          .isNotEqualTo(new SpecifiedRow().doubleValue(other).bytes());
    }
  }

  @Property
  void differentFloatsEncodeDifferently(@ForAll int oneBits, @ForAll int flipped) {
    float one = Float.intBitsToFloat(oneBits);
    float other = Float.intBitsToFloat(oneBits ^ (1 << (flipped & 31)));
    if (Float.isFinite(one) && Float.isFinite(other)) {
      assertThat(new SpecifiedRow().floatValue(one).bytes())
          .isNotEqualTo(new SpecifiedRow().floatValue(other).bytes());
    }
  }

  @Example
  void theGoldenVectorsStand() {
    assertThat(SpecifiedRow.text(16777218f)).isEqualTo("16777218");
    assertThat(SpecifiedRow.text(0.1f)).isEqualTo("0.10000000149011612");
    assertThat(SpecifiedRow.text(1e15)).isEqualTo("1e15");
    assertThat(SpecifiedRow.text(1e14)).isEqualTo("100000000000000");
    assertThat(SpecifiedRow.text(1.2345678901234568e17)).isEqualTo("1.2345678901234568e17");
    assertThat(new SpecifiedRow().doubleValue(Double.valueOf("-1.2345678901234567e-10")).bytes())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo(Golden.DOUBLE);
  }
}
