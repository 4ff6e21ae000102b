package dev.juga.it.oracle;

import static org.assertj.core.api.Assertions.assertThat;

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
  private static final String SCHEMA = "oracle_rows";
  private static final String TABLE = SCHEMA + ".every_type";
  private static final List<String> SCHEMAS = List.of(SCHEMA);

  private Connection source;
  private Connection target;

  @BeforeAll
  void createBothSides() throws SQLException {
    source = OracleServers.source();
    target = OracleServers.target();
    for (Connection side : List.of(source, target)) {
      OracleServers.run(
          side,
          "DROP DATABASE IF EXISTS " + SCHEMA,
          "CREATE DATABASE " + SCHEMA + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci",
          "CREATE TABLE "
              + TABLE
              + " (id int PRIMARY KEY, "
              + each(one -> one.column() + " " + one.definition())
              + ", g_virtual varchar(80) AS (CONCAT(v_utf8mb4_case, '!')) VIRTUAL"
              + ", g_stored bigint AS (i_int * 2) STORED)",
          "CREATE TABLE " + SCHEMA + ".keyless (a int, b varchar(20))",
          "INSERT INTO " + SCHEMA + ".keyless VALUES (1, 'x'), (1, 'x'), (1, 'x'), (NULL, NULL)",
          "INSERT INTO " + TABLE + " (id) VALUES (2)",
          "INSERT INTO "
              + TABLE
              + " (id, "
              + each(TypeCase::column)
              + ") VALUES (1, "
              + each(TypeCase::before)
              + ")");
    }
  }

  @BeforeEach
  void bothSidesAreEqual() throws SQLException {
    assertThat(Oracle.rows(source, target, SCHEMAS)).isEmpty();
  }

  @AfterAll
  void close() throws SQLException {
    for (Connection side : List.of(source, target)) {
      OracleServers.run(side, "DROP DATABASE " + SCHEMA);
      side.close();
    }
  }

  static List<TypeCase> everyType() {
    return TypeCase.ALL;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyType")
  void seesTheSmallestStep(TypeCase type) throws SQLException {
    set(type.column(), type.after());
    try {
      assertThat(Oracle.rows(source, target, SCHEMAS))
          .isNotEmpty()
          .anyMatch(text -> text.startsWith(TABLE + "." + type.column() + " at key [1]"))
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
      assertThat(Oracle.rows(source, target, SCHEMAS))
          .anyMatch(text -> text.startsWith(TABLE + "." + type.column() + " at key [1]"));
    } finally {
      set(type.column(), type.before());
    }
  }

  @Test
  void seesGeneratedColumns() throws SQLException {
    set("v_utf8mb4_case", "'other'");
    set("i_int", "5");
    try {
      assertThat(Oracle.rows(source, target, SCHEMAS))
          .anyMatch(text -> text.startsWith(TABLE + ".g_virtual at key [1]"))
          .anyMatch(text -> text.startsWith(TABLE + ".g_stored at key [1]: -4294967296"));
    } finally {
      set("v_utf8mb4_case", TypeCase.named("v_utf8mb4_case").before());
      set("i_int", TypeCase.named("i_int").before());
    }
  }

  @Test
  void seesALostRow() throws SQLException {
    OracleServers.run(target, "DELETE FROM " + TABLE + " WHERE id = 2");
    assertThat(Oracle.rows(source, target, SCHEMAS))
        .singleElement()
        .asString()
        .startsWith(TABLE + ": the target lacks, 1 times, (id=2,");
    OracleServers.run(target, "INSERT INTO " + TABLE + " (id) VALUES (2)");
  }

  @Test
  void seesARowTooMany() throws SQLException {
    OracleServers.run(target, "INSERT INTO " + TABLE + " (id) VALUES (3)");
    assertThat(Oracle.rows(source, target, SCHEMAS))
        .singleElement()
        .asString()
        .startsWith(TABLE + ": the target has too many, 1 times, (id=3,");
    OracleServers.run(target, "DELETE FROM " + TABLE + " WHERE id = 3");
  }

  @Test
  void seesALostDuplicateOfAKeylessTable() throws SQLException {
    OracleServers.run(target, "DELETE FROM " + SCHEMA + ".keyless WHERE a = 1 LIMIT 1");
    assertThat(Oracle.rows(source, target, SCHEMAS))
        .singleElement()
        .asString()
        .startsWith(SCHEMA + ".keyless: the target lacks, 1 times, (a=1, b='x' x78)");
    OracleServers.run(target, "INSERT INTO " + SCHEMA + ".keyless VALUES (1, 'x')");
  }

  @Test
  void seesADuplicateTooMany() throws SQLException {
    OracleServers.run(target, "INSERT INTO " + SCHEMA + ".keyless VALUES (NULL, NULL)");
    assertThat(Oracle.rows(source, target, SCHEMAS))
        .singleElement()
        .asString()
        .startsWith(SCHEMA + ".keyless: the target has too many, 1 times, (a=null, b=NULL)");
    OracleServers.run(target, "DELETE FROM " + SCHEMA + ".keyless WHERE a IS NULL LIMIT 1");
  }

  @Test
  void seesRowsThatSwappedAValue() throws SQLException {
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 9 WHERE id = 1");
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 1 WHERE id = 2");
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 2 WHERE id = 9");
    assertThat(Oracle.rows(source, target, SCHEMAS))
        .anyMatch(text -> text.startsWith(TABLE + "."))
        .anyMatch(text -> text.endsWith(" more"));
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 9 WHERE id = 1");
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 1 WHERE id = 2");
    OracleServers.run(target, "UPDATE " + TABLE + " SET id = 2 WHERE id = 9");
  }

  @Test
  void neverFindsNothingEqual() throws SQLException {
    assertThat(Oracle.rows(source, target, List.of("no_such_schema"))).isNotEmpty();
  }

  private void set(String column, String value) throws SQLException {
    OracleServers.run(
        target, "UPDATE IGNORE " + TABLE + " SET " + column + " = " + value + " WHERE id = 1");
  }

  private static String each(Function<TypeCase, String> part) {
    return TypeCase.ALL.stream().map(part).collect(Collectors.joining(", "));
  }
}
