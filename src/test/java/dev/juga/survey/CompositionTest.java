package dev.juga.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.laravel.Application;
import dev.juga.laravel.Connection;
import dev.juga.laravel.Findings;
import dev.juga.mysql.survey.ServerSurvey;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Applications are matched with the server that they talk to, and with no other. */
class CompositionTest {
  private static Composition of(Application... applications) {
    return SurveyExample.composition(
        SurveyExample.troubled(),
        new Findings(List.of(applications), List.of(), List.of(), List.of(), List.of()));
  }

  private static Connection to(String host, int port, String socket) {
    return new Connection("mysql", "mysql", "shop", host, port, socket, "shop", "");
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, 3306, , HERE",
    "127.0.0.1, 3307, , ELSEWHERE",
    "localhost, 3306, , HERE",
    "192.0.2.7, 3306, /run/mysqld/mysqld.sock, HERE",
    "10.0.1.5, 3306, , HERE",
    "10.0.1.5, 3310, , ELSEWHERE",
    "db1, 3306, , HERE",
    "DB1.internal, 3306, , HERE",
    "192.0.2.7, 3306, , ELSEWHERE"
  })
  void aServerIsKnownByItsNamesAndAddresses(
      String host, int port, String socket, Whereabouts expected) {
    Connection connection = to(host, port, socket == null ? "" : socket);
    Use use = of(SurveyExample.application("Shop", connection)).uses().get(0);

    assertThat(use.whereabouts()).isEqualTo(expected);
    assertThat(use.schema()).isEqualTo(expected == Whereabouts.HERE ? "shop" : "");
  }

  @Test
  void localhostOfAnotherMachineIsUncertain() {
    ServerSurvey server = SurveyExample.troubled();
    ServerNames names = new ServerNames(SurveyExample.ENDPOINT, server.server(), true);

    assertThat(names.of(to("127.0.0.1", 3306, ""))).isEqualTo(Whereabouts.UNCERTAIN);
    assertThat(names.of(to("10.0.1.5", 3306, ""))).isEqualTo(Whereabouts.HERE);
  }

  @Test
  void aFileOfSqliteIsNoServer() {
    Connection file = new Connection("sqlite", "sqlite", "shop", "", 0, "", "", "");
    assertThat(of(SurveyExample.application("Shop", file)).uses().get(0).whereabouts())
        .isEqualTo(Whereabouts.OTHER_KIND);
  }

  @Test
  void schemasThatNobodyNamesAreUnused() {
    Composition composition = SurveyExample.result().composition().orElseThrow();

    assertThat(composition.unusedSchemas()).containsExactly("old_wiki");
    assertThat(composition.usersOf("shop")).containsExactly("Shop");
    assertThat(composition.uses()).extracting(Use::name).contains("Blog (stats)");
  }

  @Test
  void everyApplicationOfRootGetsAnAccountOfItsOwn() {
    Composition composition =
        of(
            SurveyExample.application(
                "Shop", SurveyExample.connection("shop_main", "127.0.0.1", "root")),
            SurveyExample.application("Blog", SurveyExample.connection("blog", "10.0.1.5", "root")),
            SurveyExample.application(
                "Wiki", SurveyExample.connection("old_wiki", "127.0.0.1", "wiki")));

    assertThat(composition.proposals())
        .extracting(Proposal::application)
        .containsExactly("Shop", "Blog");
    // An underscore in a grant would stand for any letter; the name blog is taken.
    assertThat(composition.proposals().stream().map(Proposal::statements).flatMap(List::stream))
        .anyMatch(
            line ->
                line.startsWith("GRANT SELECT, ")
                    && line.endsWith(" ON `shop\\_main`.* TO 'shop_main'@'localhost';"))
        .contains("CREATE USER 'shop_main'@'localhost' IDENTIFIED BY 'choose-a-password';")
        .contains("CREATE USER 'blog_2'@'%' IDENTIFIED BY 'choose-a-password';");
  }

  @Test
  void longNamesOfSchemasStillMakeDifferentAccounts() {
    Application[] applications =
        Stream.of("a_very_long_schema_one", "a_very_long_schema_two")
            .map(
                schema ->
                    SurveyExample.application(
                        schema, SurveyExample.connection(schema, "127.0.0.1", "root")))
            .toArray(Application[]::new);

    assertThat(of(applications).proposals().stream().map(each -> each.statements().get(0)))
        .containsExactly(
            "CREATE USER 'a_very_long_sche'@'localhost' IDENTIFIED BY 'choose-a-password';",
            "CREATE USER 'a_very_long_sc_2'@'localhost' IDENTIFIED BY 'choose-a-password';");
  }
}
