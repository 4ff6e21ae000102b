package dev.juga.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Column;
import dev.juga.schema.Selection;
import dev.juga.schema.Table;
import java.math.BigInteger;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every server makes of random rows of all types is what the specification makes of them. */
class RowEncodingIT {
  private static final int ROWS = 400;
  private static final long PACKET = 1 << 20;
  private static final String SCHEMA = "row_encoding";

  private static Table table(Server server) {
    return new Dictionary(server, List.of())
        .read(Selection.of(List.of(SCHEMA), List.of()))
        .tables()
        .get(0);
  }

  private static void create(Session session, RandomRows rows) {
    session.execute(
        "DROP SCHEMA IF EXISTS " + SCHEMA, "CREATE SCHEMA " + SCHEMA, rows.create(SCHEMA + ".t"));
  }

  private static void assertEncoded(ServerBuild build, boolean oneCharset, String tag) {
    RandomRows rows = new RandomRows(new Random(20_261_125), !build.isMariaDb(), oneCharset);
    try (Server server = TestServers.source(build).connect();
        Session session = server.open(Purpose.DEFINE)) {
      create(session, rows);
      Map<Long, SpecifiedRow> expected = new LinkedHashMap<>();
      for (long id = 1; id <= ROWS; id++) {
        expected.put(id, rows.next(id));
        session.execute("INSERT INTO " + SCHEMA + ".t VALUES " + rows.literal());
      }
      List<Column> columns = table(server).storedColumns();
      RowEncoding encoding = RowEncoding.of(columns, PACKET);
      assertThat(encoding.tag()).isEqualTo(tag);
      List<String> differing =
          session.list(
              "SELECT id, HEX(" + encoding.row() + ") FROM " + SCHEMA + ".t ORDER BY id",
              row -> {
                String bytes = HexFormat.of().formatHex(expected.get(row.getLong(1)).bytes());
                return bytes.equalsIgnoreCase(row.getString(2))
                    ? ""
                    : "row " + row.getLong(1) + "\n" + text(row.getString(2)) + "\n" + text(bytes);
              });
      assertThat(differing).hasSize(ROWS).containsOnly("");
      String sum =
          expected.values().stream()
              .map(row -> new BigInteger(row.hash()))
              .reduce(BigInteger.ZERO, BigInteger::add)
              .toString();
      for (String sums : List.of(encoding.sums(), RowDigest.sums(columns))) {
        assertThat(
                session.list(
                    "SELECT " + sums + " FROM " + SCHEMA + ".t",
                    row -> row.getString(1) + " " + row.getString(2)))
            .as("the form does not change the sum")
            .containsExactly(ROWS + " " + sum);
      }
      session.execute("DROP SCHEMA " + SCHEMA);
    }
  }

  private static String text(String hex) {
    return new String(HexFormat.of().parseHex(hex), java.nio.charset.StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void rowsOfOneCharset(ServerBuild build) {
    assertEncoded(build, true, "d1p");
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void rowsOfSeveralCharsets(ServerBuild build) {
    assertEncoded(build, false, "d1");
  }

  /** No charset makes a server warn or refuse, which would end a run. */
  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void textOfEveryCharsetIsDigestedWithoutAWarning(ServerBuild build) {
    for (String charset : List.of("latin1", "utf8", "utf8mb4", "cp932", "ujis", "gbk")) {
      String text = charset.matches("cp932|ujis|gbk") ? "がの~" : "éü~";
      String create =
          "CREATE TABLE row_encoding.t (id INT PRIMARY KEY, a VARCHAR(40), b CHAR(9) NOT NULL, c"
              + " VARCHAR(9), x TEXT, y LONGBLOB, e ENUM('N',':text'), s"
              + " SET('N',':text') NOT NULL, d DATETIME(3), f DOUBLE) CHARACTER SET :set";
      String insert =
          "INSERT INTO row_encoding.t VALUES (:i, CONCAT(CHAR(:i USING :set), ':text'), 'N,:',"
              + " IF(:i%3, NULL, ':text'), ':text', X'00FF80', 2, 3, '2021-02-03 04:05:06.789',"
              + " 1/(:i+1))";
      try (Server server = TestServers.source(build).connect();
          Session session = server.open(Purpose.DEFINE)) {
        session.execute(
            "DROP SCHEMA IF EXISTS " + SCHEMA,
            "CREATE SCHEMA " + SCHEMA,
            create.replace(":set", charset).replace(":text", text));
        for (int i = 0; i < 128; i++) {
          session.execute(
              insert
                  .replace(":set", charset)
                  .replace(":text", text)
                  .replace(":i", Integer.toString(i)));
        }
        List<Column> columns = table(server).storedColumns();
        RowEncoding encoding = RowEncoding.of(columns, PACKET);
        assertThat(encoding.tag()).isEqualTo(charset.equals("utf8mb4") ? "d1p" : "d1");
        assertThat(sums(session, encoding.sums()))
            .as("%s on %s", charset, build)
            .startsWith("128 ")
            .isEqualTo(sums(session, RowDigest.sums(columns)));
        assertThat(session.number("SELECT @@warning_count")).isZero();
        session.execute("DROP SCHEMA " + SCHEMA);
      }
    }
  }

  private static String sums(Session session, String sums) {
    return session
        .list(
            "SELECT " + sums + " FROM " + SCHEMA + ".t",
            row -> row.getString(1) + " " + row.getString(2))
        .get(0);
  }

  /** Without the bound, CONCAT gives NULL and the row vanishes from the sum. */
  @Test
  void aRowThatIsLongerThanAPacketIsDigestedByTheHashOfItsWidestStrings() {
    long packet = 16_384;
    try (Server server = TestServers.source(ServerBuild.MYSQL_5_7_22).connect();
        Session before = server.open(Purpose.DEFINE)) {
      long usual = before.number("SELECT @@GLOBAL.max_allowed_packet");
      before.execute(
          "DROP SCHEMA IF EXISTS " + SCHEMA,
          "CREATE SCHEMA " + SCHEMA,
          "CREATE TABLE "
              + SCHEMA
              + ".t (id INT, a VARCHAR(20000), b VARCHAR(9000)) CHARSET latin1",
          "INSERT INTO "
              + SCHEMA
              + ".t VALUES (1, REPEAT('x', 20000), REPEAT('y', 9000)), (2, 'a', 'b')",
          "SET GLOBAL max_allowed_packet=" + packet);
      try (Session session = server.open(Purpose.DEFINE)) {
        List<Column> columns = table(server).storedColumns();
        String from = " FROM " + SCHEMA + ".t WHERE id = 1";
        String unbounded = RowEncoding.of(columns, Long.MAX_VALUE).row();
        assertThat(session.text("SELECT " + unbounded + from)).isNull();
        RowEncoding bounded = RowEncoding.of(columns, packet);
        assertThat(bounded.tag()).isEqualTo("d1-w1");
        assertThat(session.text("SELECT " + bounded.row() + from)).startsWith("1,").hasSize(9_073);
      } finally {
        before.execute("SET GLOBAL max_allowed_packet=" + usual, "DROP SCHEMA " + SCHEMA);
      }
    }
  }
}
