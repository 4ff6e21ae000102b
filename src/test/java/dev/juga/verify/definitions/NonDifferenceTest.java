package dev.juga.verify.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NonDifferenceTest {
  /**
   * Two spellings of one thing, and something else that looks alike.
   *
   * @param source null where nothing is said
   * @param target null where nothing is said
   */
  record Example(Kind kind, Property property, String source, String target, String other) {}

  static List<Example> examples() {
    return List.of(
        column(Property.TYPE, "int(11)", "int", "bigint"),
        column(Property.TYPE, "int(10) unsigned", "int unsigned", "int"),
        column(Property.TYPE, "tinyint(4)", "tinyint", "tinyint(1)"),
        column(Property.TYPE, "bigint(20)", "bigint", "bigint unsigned"),
        column(Property.TYPE, "year(4)", "year", "int"),
        column(Property.TYPE, "geometrycollection", "geomcollection", "geometry"),
        column(Property.TYPE, "int(5) zerofill", "int(5) zerofill", "int(6) zerofill"),
        column(Property.TYPE, "enum('int(11)')", "enum('int(11)')", "enum('int')"),
        column(Property.CHARSET, "utf8", "utf8mb3", "utf8mb4"),
        column(Property.COLLATION, "utf8_general_ci", "utf8mb3_general_ci", "utf8mb3_bin"),
        column(Property.CHARSET, "binary", null, "latin1"),
        column(Property.DEFAULT, "5", "'5'", "'6'"),
        column(Property.DEFAULT, "-0.01", "'-0.01'", "'0.01'"),
        column(Property.DEFAULT, "NULL", null, "'NULL'"),
        column(Property.DEFAULT, "'a text'", "(_utf8mb4'a text')", "'another'"),
        column(Property.DEFAULT, "current_timestamp(3)", "CURRENT_TIMESTAMP(3)", "'2000-01-01'"),
        column(Property.DEFAULT, "concat('u',1 + 2)", "(concat(_utf8mb4'u',(1 + 2)))", "'u3'"),
        column(Property.DEFAULT, "'it''s'", "'it\\'s'", "'its'"),
        column(Property.DEFAULT, "'back\\\\slash'", "'back\\\\slash'", "'back\\\\\\\\slash'"),
        column(Property.DEFAULT, "'uuid()'", "'uuid()'", "(uuid())"),
        column(Property.DEFAULT, "0x61", "0x61", "0x62"),
        column(Property.ON_UPDATE, "current_timestamp()", "CURRENT_TIMESTAMP", null),
        column(Property.GENERATED, "(`a` + 1)", "((`a` + 1))", "(`a` + 2)"),
        new Example(
            Kind.INDEX, Property.EXPRESSION, "(lower(`b`))", "((lower(`b`)))", "(upper(`b`))"),
        new Example(Kind.CHECK, Property.EXPRESSION, "(`a` > 0)", "((`a` > 0))", "((`a` >= 0))"),
        new Example(
            Kind.TABLE,
            Property.OPTIONS,
            "row_format=COMPACT max_rows=9 stats_persistent=1",
            "max_rows=9 row_format=DYNAMIC partitioned",
            "max_rows=8"),
        new Example(Kind.TABLE, Property.OPTIONS, "checksum=1 pack_keys=0", "", "min_rows=2"),
        new Example(
            Kind.TABLE,
            Property.PARTITIONING,
            "RANGE (YEAR(D))",
            "RANGE (year(`d`))",
            "RANGE (`d`)"),
        new Example(Kind.TABLE, Property.SUBPARTITIONING, "HASH (id)", "HASH (`id`)", "KEY (`id`)"),
        new Example(Kind.PARTITION, Property.VALUES, "'Köln','x'", "'Köln', 'x'", "'köln','x'"),
        new Example(Kind.FOREIGN_KEY, Property.ON_DELETE, "RESTRICT", "NO ACTION", "CASCADE"),
        new Example(Kind.FOREIGN_KEY, Property.ON_UPDATE, "NO ACTION", "RESTRICT", "SET NULL"),
        new Example(
            Kind.TRIGGER,
            Property.SQL_MODE,
            "PIPES_AS_CONCAT,INVALID_DATES",
            "ALLOW_INVALID_DATES,PIPES_AS_CONCAT",
            "PIPES_AS_CONCAT"),
        new Example(
            Kind.PROCEDURE,
            Property.PARAMETERS,
            "IN a int(11), OUT b varchar(9) CHARSET utf8 COLLATE utf8_bin",
            "IN a int, OUT b varchar(9) CHARSET utf8mb3 COLLATE utf8mb3_bin",
            "IN a int, IN b varchar(9) CHARSET utf8mb3 COLLATE utf8mb3_bin"),
        new Example(Kind.FUNCTION, Property.RETURNS, "int(5)", "int", "tinyint"),
        new Example(
            Kind.EVENT, Property.STATUS, "SLAVESIDE_DISABLED", "REPLICA_SIDE_DISABLED", "DISABLED"),
        new Example(
            Kind.VIEW,
            Property.BODY,
            "select `s`.`t`.`a` AS `a` from `s`.`t` where (`s`.`t`.`a` > 1)",
            "select `t`.`a` AS `a` from `s`.`t` where `t`.`a` > 1",
            "select `t`.`a` AS `a` from `s`.`t` where `t`.`a` > 2"),
        new Example(
            Kind.FUNCTION,
            Property.DATABASE_COLLATION,
            "utf8_general_ci",
            "utf8mb3_general_ci",
            "utf8mb4_general_ci"));
  }

  private static Example column(Property property, String source, String target, String other) {
    return new Example(Kind.COLUMN, property, source, target, other);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void oneThingIsOneAndAnotherIsAnother(Example example) {
    String source = NonDifference.plain(example.kind(), example.property(), example.source());
    String target = NonDifference.plain(example.kind(), example.property(), example.target());
    assertThat(source).isEqualTo(target);
    assertThat(NonDifference.plain(example.kind(), example.property(), example.other()))
        .isNotEqualTo(source);
  }

  /** Those that say nothing at all need no example of something else. */
  @Test
  void everyRuleHasAnExampleAndAReason() {
    Set<NonDifference> without =
        NonDifference.ALL.stream()
            .filter(
                rule ->
                    examples().stream()
                        .noneMatch(
                            one ->
                                rule.kinds().contains(one.kind())
                                    && rule.properties().contains(one.property())))
            .collect(Collectors.toSet());
    assertThat(without)
        .extracting(rule -> rule.properties().iterator().next())
        .containsExactlyInAnyOrder(Property.DEFECT, Property.NEXT_NUMBER);
    assertThat(NonDifference.ALL).allMatch(rule -> rule.reason().endsWith("."));
  }

  @Test
  void whatNoRuleKnowsIsComparedAsItIs() {
    assertThat(NonDifference.plain(Kind.PROCEDURE, Property.BODY, "SELECT (1)"))
        .isEqualTo("SELECT (1)");
    assertThat(NonDifference.plain(Kind.COLUMN, Property.COMMENT, "int(11) utf8 "))
        .isEqualTo("int(11) utf8 ");
  }
}
