package dev.juga.verify.definitions;

import static dev.juga.verify.definitions.Definitions.MARIADB;
import static dev.juga.verify.definitions.Definitions.MYSQL_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.description.Kind;
import dev.juga.mysql.description.Property;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.objects.DefinitionRules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeliberateRewriteTest {
  /** What the policy makes of a definition, a part of what is said then, and what it does not. */
  record Example(
      ServerVersion from,
      Kind kind,
      Property property,
      String source,
      String target,
      String says,
      String otherTarget) {}

  static List<Example> examples() {
    return List.of(
        of(Kind.TABLE, Property.ENGINE, "MyISAM", "InnoDB", "is an InnoDB table now", "Aria"),
        of(Kind.TABLE, Property.ENGINE, "MEMORY", "InnoDB", "it was MEMORY", "MyISAM"),
        of(
            Kind.COLUMN,
            Property.COLLATION,
            "utf8mb4_uca1400_ai_ci",
            "utf8mb4_0900_ai_ci",
            "it was utf8mb4_uca1400_ai_ci",
            "utf8mb4_general_ci"),
        of(
            Kind.COLUMN,
            Property.COLLATION,
            "utf8mb4_croatian_mysql561_ci",
            "utf8mb4_croatian_ci",
            "",
            "utf8mb4_bin"),
        of(Kind.COLUMN, Property.TYPE, "year(2)", "year", "four digits", "int"),
        of(
            Kind.FUNCTION,
            Property.SQL_MODE,
            "ANSI_QUOTES,NO_AUTO_CREATE_USER,ORACLE",
            "ANSI_QUOTES",
            "lost NO_AUTO_CREATE_USER, ORACLE",
            ""),
        of(
            Kind.EVENT,
            Property.STATUS,
            "ENABLED",
            "DISABLED",
            "until the cutover",
            "SLAVESIDE_DISABLED"),
        of(Kind.VIEW, Property.DEFINER, "a@b", "mapped@%", "became mapped@%; it was a@b", "c@d"));
  }

  private static Example of(
      Kind kind, Property property, String source, String target, String says, String other) {
    return new Example(MARIADB, kind, property, source, target, says, other);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void whatThePolicyMakesIsToldAndAnythingElseIsNone(Example example) {
    assertThat(said(example, example.target()).orElseThrow()).contains(example.says());
    assertThat(said(example, example.otherTarget())).isEmpty();
  }

  private static Optional<String> said(Example example, String target) {
    DefinitionRules rules =
        new DefinitionRules(example.from(), MYSQL_8, new DefinitionOptions("mapped", false));
    return DeliberateRewrite.of(
        new Pair(
            Definitions.of(example.kind(), "n", Map.of(example.property(), example.source())),
            Definitions.of(example.kind(), "n", Map.of(example.property(), target))),
        example.property(),
        rules);
  }

  @Test
  void withoutThePolicyAnotherDefinerIsADifference() {
    DefinitionRules rules = new DefinitionRules(MYSQL_8, MYSQL_8, DefinitionOptions.DEFAULT);
    Pair pair =
        new Pair(
            Definitions.of(Kind.VIEW, "v", Map.of(Property.DEFINER, "a@b")),
            Definitions.of(Kind.VIEW, "v", Map.of(Property.DEFINER, "mapped@%")));
    assertThat(DeliberateRewrite.of(pair, Property.DEFINER, rules)).isEmpty();
  }

  @Test
  void typesOfMariaDbBecomeTextInAsciiAndNoOther() {
    assertThat(uuid("char(36)", "ascii_general_ci", Property.TYPE).orElseThrow())
        .contains("is char(36) now; it was MariaDB's uuid");
    assertThat(uuid("char(36)", "ascii_general_ci", Property.CHARSET)).contains("");
    assertThat(uuid("char(36)", "utf8mb4_bin", Property.TYPE)).isEmpty();
    assertThat(uuid("char(35)", "ascii_general_ci", Property.TYPE)).isEmpty();
  }

  private static Optional<String> uuid(String type, String collation, Property property) {
    return DeliberateRewrite.of(
        new Pair(
            Definitions.of(Kind.COLUMN, "u", Map.of(Property.TYPE, "uuid")),
            Definitions.of(
                Kind.COLUMN,
                "u",
                Map.of(
                    Property.TYPE, type,
                    Property.CHARSET, "ascii",
                    Property.COLLATION, collation))),
        property,
        new DefinitionRules(MARIADB, MYSQL_8, DefinitionOptions.DEFAULT));
  }

  @Test
  void anotherClientsCharsetIsKeptWhereTheTextIsTheSameInBoth() {
    assertThat(client("RETURN 'Grün'").orElseThrow()).contains("it was latin1");
    assertThat(client("RETURN 'plain'")).isEmpty();
  }

  private static Optional<String> client(String body) {
    Map<Property, String> own =
        Map.of(Property.CHARACTER_SET_CLIENT, "latin1", Property.BODY, body);
    return DeliberateRewrite.of(
        new Pair(
            Definitions.of(Kind.FUNCTION, "f", own),
            Definitions.of(Kind.FUNCTION, "f", Map.of(Property.CHARACTER_SET_CLIENT, "utf8mb4"))),
        Property.CHARACTER_SET_CLIENT,
        new DefinitionRules(MYSQL_8, MYSQL_8, DefinitionOptions.DEFAULT));
  }

  @Test
  void onlyAnEventThatIsOverIsPreserved() {
    assertThat(preserved("AT 2001-06-01 00:00:00").orElseThrow()).contains("is over");
    assertThat(preserved("AT 2235-06-01 00:00:00")).isEmpty();
    assertThat(preserved("EVERY 1 DAY STARTS 2001-01-01 00:00:00")).isEmpty();
    assertThat(preserved("EVERY 1 DAY STARTS 2001-01-01 00:00:00 ENDS 2002-01-01 00:00:00"))
        .isPresent();
  }

  private static Optional<String> preserved(String schedule) {
    return DeliberateRewrite.of(
        new Pair(
            Definitions.of(
                Kind.EVENT,
                "e",
                Map.of(Property.SCHEDULE, schedule, Property.ON_COMPLETION, "NOT PRESERVE")),
            Definitions.of(Kind.EVENT, "e", Map.of(Property.ON_COMPLETION, "PRESERVE"))),
        Property.ON_COMPLETION,
        new DefinitionRules(MYSQL_8, MYSQL_8, DefinitionOptions.DEFAULT));
  }

  @Test
  void lostOptionsOfStorageAreTold() {
    Pair pair =
        new Pair(
            Definitions.table(
                Map.of(Property.OPTIONS, "row_format=FIXED transactional=1 max_rows=9")),
            Definitions.table(Map.of(Property.OPTIONS, "max_rows=9 stats_persistent=1")));
    assertThat(LostOptions.of(pair).orElseThrow())
        .isEqualTo("Table s.t: lost options of its storage: row_format=FIXED, transactional=1.");
    assertThat(LostOptions.of(new Pair(pair.target(), pair.target()))).isEmpty();
  }

  @Test
  void theLastNumberOfATypeIsKnown() {
    assertThat(last("tinyint")).isEqualTo("127");
    assertThat(last("int(10) unsigned")).isEqualTo("4294967295");
    assertThat(last("bigint unsigned")).isEqualTo("18446744073709551615");
  }

  private static String last(String type) {
    return NextNumber.last(Definitions.of(Kind.COLUMN, "id", Map.of(Property.TYPE, type)))
        .toString();
  }
}
