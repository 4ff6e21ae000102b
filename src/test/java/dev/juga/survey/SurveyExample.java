package dev.juga.survey;

import dev.juga.laravel.Application;
import dev.juga.laravel.Backup;
import dev.juga.laravel.Connection;
import dev.juga.laravel.Findings;
import dev.juga.laravel.VirtualHost;
import dev.juga.laravel.Writer;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.survey.AccountFacts;
import dev.juga.mysql.survey.AccountFacts.Extent;
import dev.juga.mysql.survey.AccountFacts.Login;
import dev.juga.mysql.survey.AccountFacts.Reach;
import dev.juga.mysql.survey.ConnectionFacts;
import dev.juga.mysql.survey.LastWrite;
import dev.juga.mysql.survey.SchemaFacts;
import dev.juga.mysql.survey.ServerFacts;
import dev.juga.mysql.survey.ServerSurvey;
import dev.juga.mysql.survey.TableFacts;
import dev.juga.mysql.survey.Unseen;
import dev.juga.schema.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A server in Tokyo as many are, and two applications of it, made up to be surveyed. */
public final class SurveyExample {
  public static final Instant NOW = Instant.parse("2026-11-25T03:00:00Z");
  static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
  static final Endpoint ENDPOINT = new Endpoint("10.0.1.5", 3306, "juga", Map.of());

  /** What would be a page of its own, were it not shown as text. */
  public static final String HOSTILE = "<script>alert(1)</script>\u202E";

  private SurveyExample() {}

  static ServerFacts facts(String version, Duration offset, int replicas) {
    return new ServerFacts(
        "juga@10.0.1.5:3306",
        ServerVersion.parse(version),
        "'juga'@'%'",
        "db1.internal",
        NOW.minus(Duration.ofDays(5)),
        "SYSTEM",
        offset.isZero() ? "UTC" : "JST",
        offset,
        replicas,
        Map.of(
            "log_bin", "OFF",
            "port", "3306",
            "event_scheduler", "ON",
            "lower_case_table_names", "0",
            "collation_server", "utf8mb4_general_ci",
            "default_storage_engine", "InnoDB",
            "sql_mode", "STRICT_TRANS_TABLES,NO_ENGINE_SUBSTITUTION"));
  }

  static TableFacts table(String schema, String table, String engine, boolean hasKey) {
    return new TableFacts(
        new TableName(schema, table),
        engine,
        "utf8mb4",
        "utf8mb4_general_ci",
        1_000,
        null,
        1 << 20,
        1 << 16,
        hasKey,
        new LastWrite(NOW.minus(Duration.ofHours(1)), false));
  }

  static SchemaFacts schema(String name, TableFacts... tables) {
    return new SchemaFacts(
        name, "utf8mb4", "utf8mb4_general_ci", List.of(tables), Map.of("view", 2), List.of());
  }

  static AccountFacts account(String user, String host, Login login, String... privileges) {
    return new AccountFacts(
        user,
        host,
        false,
        false,
        login,
        "mysql_native_password",
        Set.of(privileges),
        List.of(new Reach("shop", Extent.SCHEMA, true)),
        List.of());
  }

  /** A server with everything that can be wrong with one. */
  public static ServerSurvey troubled() {
    return new ServerSurvey(
        facts("5.7.22", Duration.ofHours(9), 0),
        List.of(
            new SchemaFacts(
                "blog",
                "utf8mb4",
                "utf8mb4_general_ci",
                List.of(table("blog", HOSTILE, "MyISAM", false)),
                Map.of("event", 1),
                List.of("purge")),
            schema("old_wiki", table("old_wiki", "pages", "InnoDB", true)),
            schema("shop", table("shop", "orders", "InnoDB", true))),
        List.of(
            account("", "localhost", Login.NOTHING),
            account("blog", "%", Login.NOTHING),
            account("mysql.sys", "localhost", Login.NOTHING),
            account("root", "localhost", Login.PASSWORD, "SUPER", "CREATE USER", "INSERT")),
        List.of(new ConnectionFacts("root", "10.0.1.9", "shop", 3, -1)),
        Set.of(Unseen.EARLIER_CONNECTIONS, Unseen.ROUTINES));
  }

  /** A server with which nothing is wrong. */
  static ServerSurvey sound() {
    return new ServerSurvey(
        facts("8.4.3", Duration.ZERO, 1),
        List.of(schema("shop", table("shop", "orders", "InnoDB", true))),
        List.of(account("shop", "10.0.1.%", Login.PASSWORD, "USAGE")),
        List.of(),
        Set.of());
  }

  static Connection connection(String schema, String host, String account) {
    return new Connection("mysql", "mysql", schema, host, 3306, "", account, "");
  }

  static Application application(String name, Connection main, Connection... others) {
    Path folder = Path.of("/var/www", name.replaceAll("[^a-z]", ""));
    return new Application(name, folder, folder.resolve(".env"), main, List.of(others));
  }

  /** The shop connects as root, the blog also to a server of somebody else. */
  static Findings findings() {
    return new Findings(
        List.of(
            application("Shop", connection("shop", "127.0.0.1", "root")),
            application(
                "Blog",
                connection("blog", "db1", "blog"),
                new Connection(
                    "stats", "mysql", "stats", "192.0.2.7", 3306, "", "stats", "+09:00"))),
        List.of(
            new VirtualHost(
                "shop.example",
                List.of("www.shop.example"),
                Path.of("/etc/apache2/sites-enabled/shop.conf"),
                Path.of("/var/www/shop/public"),
                Optional.of("Shop"))),
        List.of(
            new Writer(
                Writer.Kind.SUPERVISOR,
                "queue:work",
                "php artisan queue:work " + HOSTILE,
                "always",
                Path.of("/etc/supervisor/conf.d/shop.conf"),
                "www-data",
                Optional.of("Shop"),
                "supervisorctl stop shop-worker:*")),
        List.of(),
        List.of("/var/spool/cron could not be read."));
  }

  static Findings withBackup() {
    Findings found = findings();
    return new Findings(
        found.applications(),
        found.hosts(),
        found.writers(),
        List.of(
            new Backup(
                "mysqldump",
                "mysqldump shop",
                "0 3 * * *",
                Path.of("/etc/cron.d/dump"),
                Optional.empty())),
        found.remarks());
  }

  static Composition composition(ServerSurvey server, Findings findings) {
    return Composition.of(server, findings, new ServerNames(ENDPOINT, server.server(), false));
  }

  /** The troubled server with its applications, surveyed. */
  public static SurveyResult result() {
    ServerSurvey server = troubled();
    Optional<Composition> composition = Optional.of(composition(server, findings()));
    return new SurveyResult(
        server,
        composition,
        new Tasks(server, composition, TODAY).list(),
        NOW,
        Duration.ofSeconds(2));
  }
}
