package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Selection;
import dev.juga.schema.Table;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every value of every type arrives as it is, by LOAD DATA and by INSERT, from every server. */
class RowLoadIT {
  private static final String SCHEMA = "row_load";
  private static final long SMALL = 200;

  /** Column definitions, each with values; all of them are right. */
  private static List<String> types(boolean json) {
    List<String> types =
        new ArrayList<>(
            List.of(
                "BIGINT UNSIGNED ZEROFILL|18446744073709551615|0|NULL",
                "TINYINT|-128|0|127",
                "DECIMAL(65,30)|-99999999999999999999999999999999999.999999999999999999999999999999|1e-30",
                "FLOAT|16777218|'1e-45'|'3.4e38'|'-1.17549435e-38'|0.1",
                "FLOAT(10,3)|8388608|0.125",
                "DOUBLE|'5e-324'|'1.7976931348623157e308'|'-1.2345678901234567e-10'|123456789012345680|0.1",
                "DATE|'0000-00-00'|'2021-00-10'|'9999-12-31'",
                "DATETIME(6)|'0000-00-00'|'9999-12-31 23:59:59.999999'",
                "TIMESTAMP(6) NULL|'0000-00-00'|'2038-01-19 03:14:07.499999'|NULL",
                "TIME(6)|'-838:59:59'|'25:00:00.5'|'-00:00:00.000001'",
                "YEAR|0|1901|2155",
                "CHAR(20) CHARACTER SET utf8mb4|''|'a'|'NULL'|'\\\\N'|NULL",
                "VARCHAR(20) CHARACTER SET utf8mb4|'👍🏽'|'a '|'a\\t\\n\\\\b'|'\\r\\n'|'\\Z\\0'|''",
                "VARCHAR(20) CHARACTER SET utf8|'が'|NULL",
                "VARCHAR(20) CHARACTER SET latin1|'Grüße'",
                "VARCHAR(20) CHARACTER SET cp932|X'81E6'|X'879A'|X'955C'",
                "VARCHAR(20) CHARACTER SET sjis|X'835C'|X'8B5C'",
                "VARCHAR(20) CHARACTER SET gbk|X'D5E9'|X'8B5C'",
                "VARCHAR(20) CHARACTER SET utf16|'𠮷'|'吉'",
                "VARCHAR(20) CHARACTER SET ucs2|'\\0a'|'吉'",
                "LONGTEXT CHARACTER SET utf8mb4|REPEAT('十駕', 40000)|''",
                "BINARY(4)|X''|X'61000020'",
                "VARBINARY(20)|X'FF00'|X'5C4E'|X'090A0D1A'|''",
                "LONGBLOB|REPEAT(X'00',70000)|REPEAT(X'FE5C',99999)",
                "BIT(1)|b'0'|b'1'",
                "BIT(64)|18446744073709551615|9223372036854775808|9|0",
                "ENUM('a','','あ') CHARACTER SET utf8mb4|1|2|3|'none of these'|NULL",
                set64() + "|18446744073709551615|9223372036854775809|65|0",
                "GEOMETRY|ST_GeomFromText('POINT(1 2)',4326)|ST_GeomFromText('LINESTRING(0 0,1 1)')",
                "POINT|ST_GeomFromText('POINT(139.70000000000002 35.7)',3857)|NULL"));
    if (json) {
      types.add("JSON|'9007199254740993'|'{\"a\": [1.0, \"が\\\\\\\\n\"]}'|'null'|NULL");
    }
    return types;
  }

  private static String set64() {
    return IntStream.range(0, 64)
        .mapToObj(i -> "'m" + i + "'")
        .collect(Collectors.joining(",", "SET(", ")"));
  }

  static Stream<Arguments> ways() {
    return Stream.of(ServerBuild.values())
        .flatMap(build -> Stream.of(Arguments.of(build, false), Arguments.of(build, true)));
  }

  private static Table fill(Server source, Session target) {
    List<String> types =
        types(
            !TestServers.source(ServerBuild.MARIADB_10_2_11).endpoint().equals(source.endpoint()));
    String columns =
        IntStream.range(0, types.size())
            .mapToObj(i -> "c" + i + " " + types.get(i).split("\\|", -1)[0])
            .collect(Collectors.joining(", "));
    String create = "CREATE TABLE row_load.t (id INT PRIMARY KEY, " + columns + ")";
    target.execute("DROP SCHEMA IF EXISTS row_load", "CREATE SCHEMA row_load", create);
    try (Session session = source.open(Purpose.DEFINE)) {
      session.execute("DROP SCHEMA IF EXISTS row_load", "CREATE SCHEMA row_load", create);
      for (int id = 0; id < 6; id++) {
        List<String> values = new ArrayList<>(List.of(String.valueOf(id - 2)));
        for (String type : types) {
          String[] parts = type.split("\\|", -1);
          values.add(parts[1 + id % (parts.length - 1)]);
        }
        session.execute("INSERT INTO row_load.t VALUES (" + String.join(",", values) + ")");
      }
    }
    return new Dictionary(source, List.of())
        .read(Selection.of(List.of(SCHEMA + ".t"), List.of()))
        .tables()
        .get(0);
  }

  private static List<String> rows(Session session, TableTransfer transfer) {
    List<String> all = new ArrayList<>();
    try (ResultRows rows = new ResultRows(session, transfer.select(KeyRange.ALL))) {
      while (rows.next()) {
        for (int i = 0; i < transfer.columns().size(); i++) {
          byte[] value = rows.value(i);
          String hex = value == null ? "NULL" : HexFormat.of().formatHex(value);
          all.add(transfer.columns().get(i).type() + ' ' + hex);
        }
      }
    }
    return all;
  }

  @ParameterizedTest(name = "from {0}, by INSERT: {1}")
  @MethodSource("ways")
  void everyTypeArrives(ServerBuild build, boolean byInsert) {
    Function<Session, RowLoader> way = byInsert ? InsertLoader::new : ChunkLoader::new;
    try (Server source = TestServers.source(build).connect();
        Server target = TestServers.target(ServerBuild.MYSQL_8_0_31).connect();
        Session lane = source.open(Purpose.READ);
        Session writer = target.open(Purpose.WRITE);
        Session reader = target.open(Purpose.READ)) {
      TableTransfer transfer = new TableTransfer(fill(source, writer));
      RowLoader loader = way.apply(writer);
      long chunks = 0;
      try (RangeReader range = new RangeReader(lane, transfer, KeyRange.ALL, SMALL)) {
        do {
          LoadOutcome outcome = loader.load(range);
          assertThat(outcome.isAccepted()).as("%s", outcome).isTrue();
          chunks++;
        } while (range.isCut());
      }
      writer.commit();
      assertThat(chunks).isGreaterThan(3);
      assertThat(rows(reader, transfer)).isEqualTo(rows(lane, transfer));
      assertThat(ChunkDigests.of(writer, transfer, KeyRange.ALL))
          .isEqualTo(ChunkDigests.of(lane, transfer, KeyRange.ALL));
      assertThat(ChunkDigests.of(lane, transfer, KeyRange.ALL).rows()).isEqualTo(6);
    }
  }
}
