package dev.juga.it.survey;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.AccountFacts.Extent;
import dev.juga.mysql.survey.AccountFacts.Login;
import dev.juga.mysql.survey.AccountFacts.Reach;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.schema.TableName;
import dev.juga.survey.Survey;
import dev.juga.survey.SurveyOptions;
import dev.juga.survey.SurveyResult;
import dev.juga.survey.Task;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A survey tells what was put on a server, and what it could not see of it. */
class SurveyIT {
  private static final SurveyOptions ESTIMATED = new SurveyOptions(false, List.of(), Path.of("/"));
  private static final SurveyOptions COUNTED = new SurveyOptions(true, List.of(), Path.of("/"));

  private final List<String> accounts = new ArrayList<>();

  private static SurveyResult survey(Server server, SurveyOptions options) {
    try (server) {
      return new Survey(server, options, RunListener.SILENT, Clock.systemUTC()).run();
    }
  }

  private static SchemaFacts schema(SurveyResult result, String name) {
    return result.server().schemas().stream()
        .filter(schema -> schema.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static TableFacts table(SurveyResult result, String schema, String name) {
    return result.tables().stream()
        .filter(table -> table.name().equals(new TableName(schema, name)))
        .findFirst()
        .orElseThrow();
  }

  private static AccountFacts account(SurveyResult result, String user) {
    return result.server().accounts().stream()
        .filter(account -> account.user().equals(user))
        .findFirst()
        .orElseThrow();
  }

  private static Task task(SurveyResult result, Task.Kind kind) {
    return result.tasks().stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
  }

  private static void fill(TestServer server, String shop) {
    server.execute(
        "CREATE TABLE `"
            + shop
            + "`.orders (id INT PRIMARY KEY, note VARCHAR(50)) ENGINE=InnoDB"
            + " CHARACTER SET latin1",
        "INSERT INTO `" + shop + "`.orders VALUES (1, 'a'), (2, 'b'), (3, 'c')",
        "CREATE TABLE `" + shop + "`.log (at INT, note TEXT) ENGINE=MyISAM",
        "CREATE TABLE `" + shop + "`.tags (tag VARCHAR(20) NOT NULL, UNIQUE (tag)) ENGINE=InnoDB",
        "CREATE TABLE `" + shop + "`.loose (tag VARCHAR(20) NULL, UNIQUE (tag)) ENGINE=InnoDB",
        "CREATE VIEW `" + shop + "`.v AS SELECT id FROM `" + shop + "`.orders",
        "CREATE FUNCTION `" + shop + "`.f() RETURNS INT DETERMINISTIC RETURN 1",
        "CREATE PROCEDURE `" + shop + "`.p() SELECT 1",
        "CREATE TRIGGER `"
            + shop
            + "`.t BEFORE INSERT ON `"
            + shop
            + "`.orders FOR EACH ROW SET"
            + " NEW.note = NEW.note",
        "CREATE EVENT `"
            + shop
            + "`.e ON SCHEDULE EVERY 1 DAY STARTS CURRENT_TIMESTAMP + INTERVAL"
            + " 1 DAY DO DELETE FROM `"
            + shop
            + "`.orders WHERE FALSE");
  }

  private void account(TestServer server, String user, String... grants) {
    accounts.add(user);
    server.execute("CREATE USER '" + user + "'@'10.0.0.%' IDENTIFIED BY 'Any-5ecret'");
    for (String grant : grants) {
      server.execute("GRANT " + grant + " TO '" + user + "'@'10.0.0.%'");
    }
  }

  private void drop(TestServer server) {
    accounts.forEach(user -> server.execute("DROP USER '" + user + "'@'10.0.0.%'"));
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerBuild.class,
      names = {"MYSQL_8_0_31", "MYSQL_5_7_22", "MARIADB_10_2_11"})
  void everythingOnAServerIsTold(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    Instant begun = Instant.now();
    try (Scratch scratch = Scratch.on(server);
        Connection client = PlainConnection.open(server)) {
      String shop = scratch.create(server, "shop");
      String other = scratch.create(server, "other");
      fill(server, shop);
      client.setCatalog(shop);
      account(server, "sv_writer", "SELECT, INSERT ON `" + escaped(shop) + "`.*");
      account(server, "sv_parts", "SELECT ON `" + shop + "`.tags");
      account(server, "sv_routine", "EXECUTE ON PROCEDURE `" + shop + "`.p");
      account(server, "sv_nobody");
      accounts.add("sv_open");
      server.execute("CREATE USER 'sv_open'@'10.0.0.%'");
      SurveyResult result = survey(server.connect(), COUNTED);

      SchemaFacts found = schema(result, shop);
      assertThat(found.objects())
          .isEqualTo(Map.of("view", 1, "function", 1, "procedure", 1, "trigger", 1, "event", 1));
      assertThat(found.activeEvents()).containsExactly("e");
      assertThat(found.isCounted()).isTrue();
      assertThat(found.lastWrite().at())
          .isBetween(begun.minus(Duration.ofSeconds(5)), Instant.now().plusSeconds(5));
      assertThat(schema(result, other).tables()).isEmpty();
      assertThat(result.server().schemas()).extracting(SchemaFacts::name).doesNotContain("mysql");
      tables(result, shop);
      accounts(result, shop, other);
      assertThat(result.server().connections())
          .anyMatch(
              one -> one.schema().equals(shop) && one.now() == 1 && one.user().equals("root"));
      assertThat(result.server().server().logsBinary()).isTrue();
      assertThat(result.server().server().replicas()).isZero();
      assertThat(result.server().server().setting("sql_mode")).isNotEmpty();
      assertThat(result.server().unseen()).containsOnly(Unseen.EARLIER_CONNECTIONS);
    } finally {
      drop(server);
    }
  }

  private static void tables(SurveyResult result, String shop) {
    TableFacts orders = table(result, shop, "orders");
    assertThat(orders.exactRows()).isEqualTo(3);
    assertThat(orders.charset()).isEqualTo("latin1");
    assertThat(orders.dataBytes()).isPositive();
    assertThat(orders.hasKey()).isTrue();
    assertThat(table(result, shop, "tags").hasKey()).isTrue();
    assertThat(table(result, shop, "loose").hasKey()).isFalse();
    assertThat(table(result, shop, "log").hasKey()).isFalse();
    assertThat(table(result, shop, "log").engine()).isEqualTo("MyISAM");
    assertThat(task(result, Task.Kind.NO_KEY).about()).contains(shop + ".log", shop + ".loose");
    assertThat(task(result, Task.Kind.ENGINES).lines())
        .contains("ALTER TABLE `" + shop + "`.`log` ENGINE=InnoDB;");
  }

  private static void accounts(SurveyResult result, String shop, String other) {
    assertThat(account(result, "sv_writer").reach())
        .containsExactly(new Reach(shop, Extent.SCHEMA, true));
    assertThat(account(result, "sv_parts").reach())
        .containsExactly(new Reach(shop, Extent.PARTS, false));
    assertThat(account(result, "sv_routine").reach())
        .containsExactly(new Reach(shop, Extent.PARTS, true));
    assertThat(account(result, "sv_nobody").reach()).isEmpty();
    assertThat(account(result, "sv_nobody").login()).isEqualTo(Login.PASSWORD);
    assertThat(account(result, "sv_open").login()).isEqualTo(Login.NOTHING);
    assertThat(account(result, "root").isAlmighty()).isTrue();
    assertThat(account(result, "root").reach())
        .contains(new Reach(shop, Extent.SCHEMA, true), new Reach(other, Extent.SCHEMA, true));
    assertThat(task(result, Task.Kind.NO_PASSWORD).about()).contains("'sv_open'@'10.0.0.%'");
  }

  /** In grants an underscore stands for any letter. */
  private static String escaped(String schema) {
    return schema.replace("_", "\\_");
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerBuild.class,
      names = {"MYSQL_8_0_31", "MARIADB_10_2_11"})
  void whatARoleGivesIsReached(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server)) {
      String shop = scratch.create(server, "shop");
      server.execute("CREATE ROLE sv_role", "GRANT SELECT ON `" + shop + "`.* TO sv_role");
      account(server, "sv_member");
      server.execute("GRANT sv_role TO 'sv_member'@'10.0.0.%'");
      SurveyResult result = survey(server.connect(), ESTIMATED);

      assertThat(account(result, "sv_role").isRole()).isTrue();
      assertThat(account(result, "sv_member").reach())
          .containsExactly(new Reach(shop, Extent.SCHEMA, false));
      assertThat(result.tasks())
          .filteredOn(task -> task.kind() == Task.Kind.NO_PASSWORD)
          .allMatch(task -> task.about().stream().noneMatch(name -> name.contains("sv_role")));
    } finally {
      server.execute("DROP ROLE sv_role");
      drop(server);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ServerBuild.class,
      names = {"MYSQL_8_0_31", "MYSQL_5_7_22", "MARIADB_10_2_11"})
  void whatALimitedAccountCannotSeeIsNamed(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount limited = LimitedAccount.on(server, "USAGE")) {
      String shop = scratch.create(server, "shop");
      String hidden = scratch.create(server, "hidden");
      fill(server, shop);
      limited.may("SELECT", shop);
      SurveyResult result = survey(limited.connect(), COUNTED);

      assertThat(result.server().schemas())
          .extracting(SchemaFacts::name)
          .contains(shop)
          .doesNotContain(hidden);
      assertThat(table(result, shop, "orders").exactRows()).isEqualTo(3);
      assertThat(result.server().accounts()).hasSize(1);
      assertThat(result.server().accounts().get(0).login()).isEqualTo(Login.UNKNOWN);
      assertThat(result.server().server().replicas()).isEqualTo(-1);
      assertThat(result.server().unseen())
          .contains(
              Unseen.SCHEMAS,
              Unseen.VIEWS,
              Unseen.ROUTINES,
              Unseen.TRIGGERS,
              Unseen.EVENTS,
              Unseen.ACCOUNTS,
              Unseen.CONNECTIONS);
      Task unseen = task(result, Task.Kind.UNSEEN);
      assertThat(unseen.lines()).hasSize(1);
      assertThat(result.tasks().get(0).kind()).isEqualTo(Task.Kind.UNKNOWN_BACKUP);

      // The line that the survey prints is the one that mends it.
      server.execute(unseen.lines().get(0).replace(";", ""));
      SurveyResult again = survey(limited.connect(), ESTIMATED);
      assertThat(again.server().unseen()).containsOnly(Unseen.EARLIER_CONNECTIONS);
      assertThat(again.server().schemas()).extracting(SchemaFacts::name).contains(hidden);
      assertThat(schema(again, shop).objects()).hasSize(5);
    }
  }
}
