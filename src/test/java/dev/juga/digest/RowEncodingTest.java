package dev.juga.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.Failure;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which form a table gets, and that its rows fit. */
class RowEncodingTest {
  private static final long LARGE = 64L << 20;

  private static Column column(String name, ColumnKind kind, String type, String charset) {
    String collation = charset == null ? null : charset + "_bin";
    return new Column(name, kind, type, false, false, false, charset, collation);
  }

  private static Column text(String name, int characters, String charset) {
    return column(name, ColumnKind.TEXT, "varchar(" + characters + ")", charset);
  }

  private static final Column ID = column("id", ColumnKind.INTEGER, "int(11)", null);

  @Test
  void textOfOneCharsetGoesInAsItIs() {
    RowEncoding encoding =
        RowEncoding.of(
            List.of(
                ID,
                text("a", 20, "utf8mb4"),
                column("e", ColumnKind.ENUM, "enum('x')", "utf8mb4"),
                column("b", ColumnKind.BINARY, "longblob", null)),
            LARGE);
    assertThat(encoding.tag()).isEqualTo("d1p");
    assertThat(encoding.row()).doesNotContain("CONVERT").contains("LENGTH(`a`),':',`a`,','");
  }

  @Test
  void aByteStringBesideTextMakesAllOfItBinary() {
    List<Column> columns =
        List.of(text("a", 20, "utf8mb4"), column("b", ColumnKind.BINARY, "varbinary(9)", null));
    assertThat(RowEncoding.of(columns, LARGE).tag()).isEqualTo("d1");
  }

  @Test
  void textOfTwoCollationsIsMadeBinaryFirst() {
    Column other =
        new Column(
            "b", ColumnKind.TEXT, "text", true, false, false, "utf8mb4", "utf8mb4_unicode_ci");
    assertThat(RowEncoding.of(List.of(text("a", 20, "utf8mb4"), other), LARGE).tag())
        .isEqualTo("d1");
  }

  @Test
  void textOfTwoCharsetsIsMadeBinaryFirst() {
    RowEncoding encoding =
        RowEncoding.of(List.of(text("a", 20, "utf8mb4"), text("b", 20, "latin1")), LARGE);
    assertThat(encoding.tag()).isEqualTo("d1");
    assertThat(encoding.row()).contains("CONVERT(`a` USING binary)");
  }

  @Test
  void aLabelOfAnotherCharsetCountsAsText() {
    List<Column> columns =
        List.of(text("a", 20, "utf8mb4"), column("e", ColumnKind.ENUM, "enum('x')", "latin1"));
    assertThat(RowEncoding.of(columns, LARGE).tag()).isEqualTo("d1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"latin1", "utf8", "cp932", "ucs2", "utf16", "utf16le", "utf32", "gb18030"})
  void textThatIsNotOfTheConnectionsCharsetIsMadeBinary(String charset) {
    assertThat(RowEncoding.of(List.of(text("a", 20, charset)), LARGE).tag()).isEqualTo("d1");
  }

  @Test
  void theWidestStringsBecomeHashesUntilARowFits() {
    List<Column> columns =
        List.of(
            text("small", 10, "latin1"),
            text("wide", 3000, "latin1"),
            text("wider", 5000, "latin1"),
            text("widest", 9000, "latin1"));
    RowEncoding all = RowEncoding.of(columns, 20_000);
    assertThat(all.tag()).isEqualTo("d1");
    RowEncoding some = RowEncoding.of(columns, 6_000);
    assertThat(some.tag()).isEqualTo("d1-w2");
    assertThat(some.row())
        .contains("SHA2(CONVERT(`widest` USING binary),256)")
        .contains("SHA2(CONVERT(`wider` USING binary),256)")
        .doesNotContain("SHA2(CONVERT(`wide` USING binary),256)");
    assertThat(some.bytes()).isLessThanOrEqualTo(6_000);
  }

  @Test
  void labelsThatCouldPassAPacketBecomeHashes() {
    String members = String.join(",", Collections.nCopies(64, "'" + "x".repeat(250) + "'"));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      columns.add(column("s" + i, ColumnKind.SET, "set(" + members + ")", "utf8mb4"));
    }
    RowEncoding encoding = RowEncoding.of(columns, 1L << 20);
    assertThat(encoding.tag()).startsWith("d1p-w");
    assertThat(encoding.bytes()).isLessThan(1L << 20);
  }

  @Test
  void aPacketThatHoldsNoRowIsRefused() {
    List<Column> columns = Collections.nCopies(100, ID);
    assertThatThrownBy(() -> RowEncoding.of(columns, 1_024))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("max_allowed_packet is 1024");
  }
}
