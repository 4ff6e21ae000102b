package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.Bound;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyLiteralTest {
  private static Column column(ColumnKind kind, String charset) {
    return new Column("k", kind, "a type", false, false, false, charset, charset + "_bin");
  }

  private static String literal(ColumnKind kind, String value) {
    return KeyLiteral.of(column(kind, null), value.getBytes(StandardCharsets.US_ASCII));
  }

  @ParameterizedTest
  @CsvSource({
    "00000017, 17",
    "0000000000000000000000000000000000000000000000000000000018, 18",
    "000, 0",
    "-9223372036854775808, -9223372036854775808",
    "18446744073709551615, 18446744073709551615"
  })
  void anIntegerIsBareAndWithoutZerosInFront(String stored, String literal) {
    assertThat(literal(ColumnKind.INTEGER, stored)).isEqualTo(literal);
  }

  @ParameterizedTest
  @CsvSource({
    "-0.00, -0.00",
    "0000.5000, 0.5000",
    "0.5, 0.5",
    "123456789012345678901.5, 123456789012345678901.5"
  })
  void aDecimalIsNeverQuoted(String stored, String literal) {
    assertThat(literal(ColumnKind.DECIMAL, stored)).isEqualTo(literal);
  }

  @Test
  void otherKindsAreWrittenAsTheyCompare() {
    assertThat(literal(ColumnKind.TEMPORAL, "2021-02-31")).isEqualTo("'2021-02-31'");
    assertThat(literal(ColumnKind.YEAR, "0000")).isEqualTo("0000");
    assertThat(literal(ColumnKind.ENUM, "0")).isEqualTo("0");
    assertThat(
            KeyLiteral.of(
                column(ColumnKind.BIT, null), HexFormat.of().parseHex("ffffffffffffffff")))
        .isEqualTo("18446744073709551615");
    assertThat(literal(ColumnKind.BINARY, "")).isEqualTo("_binary X''");
    assertThat(literal(ColumnKind.BINARY, "\u0000'\\")).isEqualTo("_binary X'00275c'");
  }

  @ParameterizedTest
  @CsvSource({
    "utf8, UTF-8",
    "utf8mb3, UTF-8",
    "utf8mb4, UTF-8",
    "ucs2, UTF-16BE",
    "utf16, UTF-16BE",
    "utf16le, UTF-16LE",
    "utf32, UTF-32BE"
  })
  void unicodeIsWrittenAsUtf8mb4(String charset, String java) {
    assertThat(
            KeyLiteral.of(column(ColumnKind.TEXT, charset), "é'日".getBytes(Charset.forName(java))))
        .isEqualTo("_utf8mb4 X'c3a927e697a5'");
  }

  @ParameterizedTest
  @CsvSource({"latin1", "cp932", "gbk", "big5", "euckr", "gb18030", "latin2", "swe7"})
  void otherTextKeepsItsBytes(String charset) {
    assertThat(KeyLiteral.of(column(ColumnKind.TEXT, charset), HexFormat.of().parseHex("835c27")))
        .isEqualTo("_" + charset + " X'835c27'");
  }

  @Test
  void halfACharacterKeepsItsBytes() {
    assertThat(KeyLiteral.of(column(ColumnKind.TEXT, "ucs2"), HexFormat.of().parseHex("d83d")))
        .isEqualTo("_ucs2 X'd83d'");
  }

  @Property
  void everyAsciiTextIsReadBackFromItsLiteral(
      @ForAll @CharRange(from = '\u0000', to = '\u007f') @StringLength(max = 20) String text) {
    String literal =
        KeyLiteral.of(column(ColumnKind.TEXT, "utf16le"), text.getBytes(StandardCharsets.UTF_16LE));
    assertThat(literal).matches("_utf8mb4 X'[0-9a-f]*'");
    String hex = literal.substring("_utf8mb4 X'".length(), literal.length() - 1);
    assertThat(new String(HexFormat.of().parseHex(hex), StandardCharsets.UTF_8)).isEqualTo(text);
  }

  @Test
  void peopleSeeTextOnOneLineAndNotTooLong() {
    assertThat(shown("latin1", "O'é\nx".getBytes(StandardCharsets.ISO_8859_1)))
        .isEqualTo("'O'é·x'");
    assertThat(shown("utf8mb4", "😀".repeat(80).getBytes(StandardCharsets.UTF_8)))
        .isEqualTo("'" + "😀".repeat(59) + "…");
  }

  private static String shown(String charset, byte[] value) {
    Bound bound =
        KeyLiteral.bound(
            List.of(column(ColumnKind.TEXT, charset)), new int[] {0}, position -> value);
    return bound.toString();
  }
}
