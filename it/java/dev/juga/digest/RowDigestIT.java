package dev.juga.digest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.Column;
import dev.juga.schema.ColumnKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every server makes the same string of the same row, and of different rows different strings. */
class RowDigestIT {
  private static final List<String> DOUBLES =
      List.of(
          "0",
          "-0e0",
          "0.1",
          "-1.2345678901234567e-10",
          "1.2345678901234567e-100",
          "-2.2250738585072014e-308",
          "5e-324",
          "1.7976931348623157e308",
          "1.7976931348623155e308",
          "-3.3333333333333333e199",
          "1.2345678901234567e98",
          "1e15",
          "1e16",
          "123456789012345680",
          "-9.8765432109876543e-205",
          "9.8765432109876543e-301",
          "0.00099999999999999998");
  private static final List<String> FLOATS =
      List.of("16777218", "1e-45", "3.4e38", "0.1", "-1.17549435e-38", "0.0009999999");

  private static final String GOLDEN_HASH =
      "SELECT CAST(CONV(LEFT(SHA2('abc',256),16),16,10) AS UNSIGNED)";

  private static Column column(String name, ColumnKind kind, String type, String charset) {
    return new Column(name, kind, type, true, false, false, charset, null);
  }

  private static List<String> numbers(ServerBuild build) {
    String d = RowDigest.row(List.of(column("d", ColumnKind.DOUBLE, "double", null)));
    String f = RowDigest.row(List.of(column("f", ColumnKind.FLOAT, "float", null)));
    try (Server server = TestServers.source(build).connect();
        Session session = server.open(Purpose.DEFINE)) {
      session.execute(
          "DROP SCHEMA IF EXISTS row_digest",
          "CREATE SCHEMA row_digest",
          "CREATE TABLE row_digest.n (i INT PRIMARY KEY, d DOUBLE, f FLOAT)");
      for (int i = 0; i < DOUBLES.size(); i++) {
        String asFloat = FLOATS.get(i % FLOATS.size());
        session.execute(
            "INSERT INTO row_digest.n VALUES ("
                + i
                + ",'"
                + DOUBLES.get(i)
                + "','"
                + asFloat
                + "')");
      }
      List<String> texts =
          session.list(
              "SELECT CONCAT(" + d + "," + f + ") FROM row_digest.n ORDER BY i",
              row -> row.getString(1));
      session.execute("DROP SCHEMA row_digest");
      return texts;
    }
  }

  @Test
  void floatingPointNumbersReadTheSameOnEveryServerAndKeepTheirLastBit() {
    List<String> newest = numbers(ServerBuild.MYSQL_8_0_31);
    assertThat(newest).doesNotHaveDuplicates().hasSameSizeAs(DOUBLES);
    for (ServerBuild build : ServerBuild.values()) {
      assertThat(numbers(build)).as("%s", build).isEqualTo(newest);
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void theHashIsTheGoldenOneAndItsSumIsExact(ServerBuild build) {
    assertThat(TestServers.source(build).<String>ask(session -> session.text(GOLDEN_HASH)))
        .isEqualTo("13436514500253700074");
    String sum =
        "SELECT SUM(h) FROM (SELECT CAST(18446744073709551615 AS UNSIGNED) h UNION ALL"
            + " SELECT CAST(18446744073709551614 AS UNSIGNED)) x";
    assertThat(TestServers.source(build).<String>ask(session -> session.text(sum)))
        .isEqualTo("36893488147419103229");
  }

  /** Pairs of strings that a careless separator would confuse. */
  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void noTwoDifferentRowsMakeTheSameString(ServerBuild build) {
    List<Column> columns =
        List.of(
            column("a", ColumnKind.TEXT, "varchar(20)", "utf8mb4"),
            column("b", ColumnKind.TEXT, "varchar(20)", "utf8mb4"),
            column("n", ColumnKind.INTEGER, "int", null),
            column("x", ColumnKind.BINARY, "blob", null),
            column("e", ColumnKind.ENUM, "enum('','N','1')", "utf8mb4"));
    List<String> strings =
        List.of("NULL", "''", "'N'", "','", "'N,'", "':'", "'0:,'", "'1:a'", "'a'", "'A'", "'a '");
    Map<String, String> rows = new LinkedHashMap<>();
    String row = RowDigest.row(columns);
    try (Server server = TestServers.source(build).connect();
        Session session = server.open(Purpose.DEFINE)) {
      session.execute(
          "DROP SCHEMA IF EXISTS row_digest_pairs",
          "CREATE SCHEMA row_digest_pairs",
          "CREATE TABLE row_digest_pairs.t (a VARCHAR(20), b VARCHAR(20), n INT, x BLOB,"
              + " e ENUM('','N','1')) CHARACTER SET utf8mb4");
      for (String a : strings) {
        for (String b : strings) {
          for (String rest : List.of("NULL,NULL,NULL", "0,'',0", "0,'N',1", "1,',',2", "1,'1',3")) {
            rows.put("(" + a + "," + b + "," + rest + ")", "");
          }
        }
      }
      session.execute("INSERT INTO row_digest_pairs.t VALUES " + String.join(",", rows.keySet()));
      Set<String> made =
          new HashSet<>(
              session.list(
                  "SELECT HEX(" + row + ") FROM row_digest_pairs.t", one -> one.getString(1)));
      session.execute("DROP SCHEMA row_digest_pairs");
      assertThat(made).hasSize(rows.size()).doesNotContainNull();
    }
  }
}
