package dev.juga.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The oracle sees the smallest possible change of every type, and of how often a row is there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleIT {
  private static final TestServer SOURCE = TestServers.source(ServerBuild.MYSQL_8_0_31);
  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);

  private final Scratch scratch = Scratch.on(SOURCE, TARGET);
  private final String schema = scratch.name("oracle_rows");
  private final String table = schema + ".every_type";
  private final List<String> schemas = List.of(schema);

  private Connection source;
  private Connection target;

  @BeforeAll
  void createBothSides() throws SQLException {
    source = PlainConnection.open(SOURCE);
    target = PlainConnection.open(TARGET);
    for (Connection side : List.of(source, target)) {
      PlainConnection.run(
          side,
          "CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci",
          "CREATE TABLE "
              + table
              + " (id int PRIMARY KEY, "
              + each(one -> one.column() + " " + one.definition())
              + ", g_virtual varchar(80) AS (CONCAT(v_utf8mb4_case, '!')) VIRTUAL"
              + ", g_stored bigint AS (i_int * 2) STORED)",
          "CREATE TABLE " + schema + ".keyless (a int, b varchar(20))",
          "INSERT INTO " + schema + ".keyless VALUES (1, 'x'), (1, 'x'), (1, 'x'), (NULL, NULL)",
          "INSERT INTO " + table + " (id) VALUES (2)",
          "INSERT INTO "
              + table
              + " (id, "
              + each(TypeCase::column)
              + ") VALUES (1, "
              + each(TypeCase::before)
              + ")");
    }
  }

  @BeforeEach
  void bothSidesAreEqual() throws SQLException {
    assertThat(Oracle.rows(source, target, schemas)).isEmpty();
  }

  @AfterAll
  void close() throws SQLException {
    source.close();
    target.close();
    scratch.close();
  }

  static List<TypeCase> everyType() {
    return TypeCase.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyType")
  void seesTheSmallestStep(TypeCase type) throws SQLException {
    set(type.column(), type.after());
    try {
      assertThat(Oracle.rows(source, target, schemas))
          .isNotEmpty()
          .anyMatch(text -> text.startsWith(table + "." + type.column() + " at key [1]"))
          .allMatch(text -> text.contains("." + type.column() + " ") || text.contains(".g_"));
    } finally {
      set(type.column(), type.before());
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyType")
  void seesNull(TypeCase type) throws SQLException {
    set(type.column(), "NULL");
    try {
      assertThat(Oracle.rows(source, target, schemas))
          .anyMatch(text -> text.startsWith(table + "." + type.column() + " at key [1]"));
    } finally {
      set(type.column(), type.before());
    }
  }

  @Test
  void seesGeneratedColumns() throws SQLException {
    set("v_utf8mb4_case", "'other'");
    set("i_int", "5");
    try {
      assertThat(Oracle.rows(source, target, schemas))
          .anyMatch(text -> text.startsWith(table + ".g_virtual at key [1]"))
          .anyMatch(text -> text.startsWith(table + ".g_stored at key [1]: -4294967296"));
    } finally {
      set("v_utf8mb4_case", TypeCase.named("v_utf8mb4_case").before());
      set("i_int", TypeCase.named("i_int").before());
    }
  }

  @Test
  void seesALostRow() throws SQLException {
    PlainConnection.run(target, "DELETE FROM " + table + " WHERE id = 2");
    assertThat(Oracle.rows(source, target, schemas))
        .singleElement()
        .asString()
        .startsWith(table + ": the target lacks, 1 times, (id=2,");
    PlainConnection.run(target, "INSERT INTO " + table + " (id) VALUES (2)");
  }

  @Test
  void seesARowTooMany() throws SQLException {
    PlainConnection.run(target, "INSERT INTO " + table + " (id) VALUES (3)");
    assertThat(Oracle.rows(source, target, schemas))
        .singleElement()
        .asString()
        .startsWith(table + ": the target has too many, 1 times, (id=3,");
    PlainConnection.run(target, "DELETE FROM " + table + " WHERE id = 3");
  }

  @Test
  void seesALostDuplicateOfAKeylessTable() throws SQLException {
    PlainConnection.run(target, "DELETE FROM " + schema + ".keyless WHERE a = 1 LIMIT 1");
    assertThat(Oracle.rows(source, target, schemas))
        .singleElement()
        .asString()
        .startsWith(schema + ".keyless: the target lacks, 1 times, (a=1, b='x' x78)");
    PlainConnection.run(target, "INSERT INTO " + schema + ".keyless VALUES (1, 'x')");
  }

  @Test
  void seesADuplicateTooMany() throws SQLException {
    PlainConnection.run(target, "INSERT INTO " + schema + ".keyless VALUES (NULL, NULL)");
    assertThat(Oracle.rows(source, target, schemas))
        .singleElement()
        .asString()
        .startsWith(schema + ".keyless: the target has too many, 1 times, (a=null, b=NULL)");
    PlainConnection.run(target, "DELETE FROM " + schema + ".keyless WHERE a IS NULL LIMIT 1");
  }

  @Test
  void seesRowsThatSwappedAValue() throws SQLException {
    PlainConnection.run(target, "UPDATE " + table + " SET id = 9 WHERE id = 1");
    PlainConnection.run(target, "UPDATE " + table + " SET id = 1 WHERE id = 2");
    PlainConnection.run(target, "UPDATE " + table + " SET id = 2 WHERE id = 9");
    assertThat(Oracle.rows(source, target, schemas))
        .anyMatch(text -> text.startsWith(table + "."))
        .anyMatch(text -> text.endsWith(" more"));
    PlainConnection.run(target, "UPDATE " + table + " SET id = 9 WHERE id = 1");
    PlainConnection.run(target, "UPDATE " + table + " SET id = 1 WHERE id = 2");
    PlainConnection.run(target, "UPDATE " + table + " SET id = 2 WHERE id = 9");
  }

  @Test
  void neverFindsNothingEqual() throws SQLException {
    assertThat(Oracle.rows(source, target, List.of("no_such_schema"))).isNotEmpty();
  }

  /**
   * By way of NULL: an UPDATE leaves a JSON value alone that the server thinks equal, as 1 and 1.0.
   */
  private void set(String column, String value) throws SQLException {
    for (String step : List.of("NULL", value)) {
      PlainConnection.run(
          target, "UPDATE IGNORE " + table + " SET " + column + " = " + step + " WHERE id = 1");
    }
  }

  private static String each(Function<TypeCase, String> part) {
    return TypeCase.ALL.stream().map(part).collect(Collectors.joining(", "));
  }
}
