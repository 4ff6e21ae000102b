package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.demo.DemoApplication;
import dev.juga.demo.OwnedDemo;
import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.TableResult;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Secret;
import dev.juga.mysql.Server;
import dev.juga.mysql.ServerVersion;
import dev.juga.mysql.Session;
import dev.juga.mysql.dictionary.AccountText;
import dev.juga.mysql.dictionary.Grants;
import dev.juga.mysql.dictionary.SourcePrivileges;
import dev.juga.mysql.dictionary.TargetPrivileges;
import dev.juga.mysql.snapshot.ObjectFingerprint;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.mysql.snapshot.SnapshotRequest;
import dev.juga.schema.Selection;
import dev.juga.schema.TableName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The accounts that people are told to create are enough. */
class AccountsIT {
  /** An account made with the statements of the text, under a name and a password of this test. */
  private static final class Told implements AutoCloseable {
    private final TestServer server;
    private final String user = "told" + UUID.randomUUID().toString().substring(0, 8);
    private final String password = UUID.randomUUID().toString();

    Told(TestServer server, List<String> statements) {
      this.server = server;
      for (String statement : statements) {
        server.execute(
            statement
                .replace("'" + AccountText.USER + "'@'" + AccountText.HOST + "'", account())
                .replace(AccountText.PASSWORD, password));
      }
    }

    private String account() {
      return "'" + user + "'@'%'";
    }

    Server connect() {
      Endpoint root = server.endpoint();
      return Server.connect(
          server.side(),
          new Endpoint(root.host(), root.port(), user, Map.of()),
          Secret.of(password));
    }

    void loses(String privilege) {
      server.execute("REVOKE " + privilege + " ON *.* FROM " + account());
    }

    @Override
    public void close() {
      server.execute("DROP USER " + account());
    }
  }

  private static ServerVersion version(TestServer server) {
    try (Server root = server.connect()) {
      return root.version();
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void theSourceAccountSeesEverythingAndTakesSnapshots(ServerBuild build) throws IOException {
    TestServer server = TestServers.source(build);
    ServerVersion version = version(server);
    List<String> notes = new ArrayList<>();
    try (Scratch scratch = Scratch.on(server);
        Told told = new Told(server, AccountText.source(version));
        Server source = told.connect()) {
      String schema = scratch.create(server, "seen");
      server.execute(
          "CREATE TABLE " + schema + ".t (id INT PRIMARY KEY)",
          "CREATE TABLE " + schema + ".m (id INT PRIMARY KEY) ENGINE=MyISAM",
          "CREATE VIEW " + schema + ".v AS SELECT id FROM " + schema + ".t",
          "CREATE PROCEDURE " + schema + ".p() SELECT 1",
          "CREATE FUNCTION " + schema + ".f() RETURNS INT DETERMINISTIC RETURN 1",
          "CREATE TRIGGER " + schema + ".g BEFORE INSERT ON " + schema + ".t FOR EACH ROW SET @a=1",
          "CREATE EVENT " + schema + ".e ON SCHEDULE EVERY 1 DAY DO SELECT 1");
      SourcePrivileges privileges = SourcePrivileges.of(version);
      assertThat(Grants.of(source).missing(privileges.wanted())).isEmpty();
      assertThat(Grants.of(source).isPartlyRevoked()).isFalse();
      assertShown(source, "SHOW CREATE VIEW " + schema + ".v", "Create View");
      assertShown(source, "SHOW CREATE PROCEDURE " + schema + ".p", "Create Procedure");
      assertShown(source, "SHOW CREATE FUNCTION " + schema + ".f", "Create Function");
      assertShown(source, "SHOW CREATE TRIGGER " + schema + ".g", "SQL Original Statement");
      assertShown(source, "SHOW CREATE EVENT " + schema + ".e", "Create Event");
      assertThat(source.brief(s -> ObjectFingerprint.read(s, List.of(schema))).names())
          .containsExactly(
              "event " + schema + ".e",
              "function " + schema + ".f",
              "procedure " + schema + ".p",
              "trigger " + schema + ".g",
              "view " + schema + ".v");
      TableName frozen = new TableName(schema, "m");
      SnapshotRequest request =
          new SnapshotRequest(
              2,
              new SnapshotOptions(SnapshotOptions.DEFAULT_LOCK_WAIT, true, false, true),
              List.of(frozen, new TableName(schema, "t")),
              List.of(frozen));
      try (Snapshot snapshot = Snapshot.take(source, request, notes::add)) {
        assertThat(snapshot.lockedTables()).hasSize(1);
        assertThat(snapshot.position().binlogFile()).isNotEmpty();
        snapshot.checkUnchanged();
      }
      // Nothing had to be done the second-best way.
      assertThat(notes).hasSize(1).first().asString().contains("stay locked");
    }
  }

  private static void assertShown(Server server, String show, String column) {
    List<String> shown = server.brief(s -> s.list(show, row -> row.getString(column)));
    assertThat(shown).singleElement().asString().contains("CREATE ");
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void eachPrivilegeIsMissedWhenItIsGone(ServerBuild build) throws IOException {
    TestServer server = TestServers.source(build);
    ServerVersion version = version(server);
    try (Told told = new Told(server, AccountText.source(version))) {
      List<String> lost = new ArrayList<>();
      for (String privilege : SourcePrivileges.of(version).wanted()) {
        told.loses(privilege);
        lost.add(privilege);
        try (Server source = told.connect()) {
          assertThat(Grants.of(source).missing(SourcePrivileges.of(version).wanted()))
              .containsExactlyElementsOf(lost);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL_8_0_31", "MYSQL_8_0_15"})
  void theTargetAccountHasWhatIsAskedFor(ServerBuild build) throws IOException {
    TestServer server = TestServers.target(build);
    ServerVersion version = version(server);
    try (Told told = new Told(server, AccountText.target(version));
        Server target = told.connect()) {
      List<String> wanted = TargetPrivileges.of(version).wanted();
      assertThat(Grants.of(target).missing(wanted)).isEmpty();
      told.loses("TRIGGER");
      assertThat(Grants.of(target).missing(wanted)).containsExactly("TRIGGER");
    }
  }

  /** Who makes the objects to copy; no SYSTEM_USER, which only its like may name. */
  private static final String OWNER =
      "SELECT, INSERT, UPDATE, DELETE, CREATE, DROP, REFERENCES, INDEX, ALTER, CREATE VIEW,"
          + " SHOW VIEW, CREATE ROUTINE, ALTER ROUTINE, EXECUTE, EVENT, TRIGGER, SUPER";

  private static CaseScript objects() throws IOException {
    return CaseScript.forServer(ServerBuild.MYSQL_8_0_31).stream()
        .filter(script -> script.schemas().contains("c_objects"))
        .findFirst()
        .orElseThrow();
  }

  private static void create(LimitedAccount owner, CaseScript script) {
    try (Server server = owner.connect();
        Session session = server.open(Purpose.DEFINE)) {
      session.execute(script.statements());
    }
  }

  private static MigrationResult migrate(Server source, Server target, List<String> schemas) {
    MigrateOptions options =
        MigrateOptions.of("accounts-" + UUID.randomUUID(), Selection.of(schemas, List.of()));
    return new Migration(source, target, options.withLanes(2), RunListener.SILENT).run();
  }

  /** Tables of all kinds with keys, foreign keys, views, routines, triggers and events. */
  @Test
  void everyKindOfObjectIsCopiedWithTheseAccounts() throws IOException {
    TestServer from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    TestServer to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    try (TwoServers servers = new TwoServers().with("c_objects").with("c_objects2");
        LimitedAccount owner = LimitedAccount.on(from, OWNER);
        LimitedAccount twin = owner.twinOn(to);
        Told reader = new Told(from, AccountText.source(version(from)));
        Told writer = new Told(to, AccountText.target(version(to)));
        Server source = reader.connect();
        Server target = writer.connect()) {
      create(owner, objects());
      migrate(source, target, objects().schemas());
      String definers = "SELECT GROUP_CONCAT(DISTINCT DEFINER) FROM information_schema.";
      for (String kind : List.of("VIEWS", "TRIGGERS", "ROUTINES", "EVENTS")) {
        assertThat(
                servers.textOnTarget(
                    definers
                        + kind
                        + " WHERE "
                        + (kind.equals("VIEWS") ? "TABLE" : kind.replaceAll("S$", ""))
                        + "_SCHEMA='c_objects'"))
            .startsWith("limited");
      }
      assertThat(servers.numberOnTarget("SELECT COUNT(*) FROM c_objects.customers")).isEqualTo(3);
    }
  }

  /** With nothing that these accounts cannot see, and nothing that they cannot make. */
  @Test
  void theDemoIsCopiedCompletelyWithTheseAccounts() throws Exception {
    TestServer from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    TestServer to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    try (TwoServers servers = new TwoServers();
        LimitedAccount owner = LimitedAccount.on(from, OWNER);
        LimitedAccount twin = owner.twinOn(to);
        Told reader = new Told(from, AccountText.source(version(from)));
        Told writer = new Told(to, AccountText.target(version(to)));
        Server source = reader.connect();
        Server target = writer.connect()) {
      DemoApplication.allSchemas().forEach(servers::with);
      try (Server filler = owner.connect()) {
        OwnedDemo.fill(filler);
      }
      MigrationResult result = migrate(source, target, DemoApplication.allSchemas());
      assertThat(result.schemas()).hasSize(10);
      assertThat(result.tables().stream().mapToLong(TableResult::rows).sum())
          .isGreaterThan(180_000);
      assertThat(servers.differences()).isEmpty();
    }
  }

  /**
   * For older servers it goes without saying that utf8mb4 means utf8mb4_general_ci, in 8.0 it is
   * said. Body and parameters are compared by INFORMATION_SCHEMA too.
   */
  private static final String COLLATION_SPELLED = "m_programs.ansi PROCEDURE (SHOW CREATE) TEXT";

  static List<CaseScript> fromOlderServers() throws IOException {
    List<CaseScript> scripts = new ArrayList<>();
    for (ServerBuild build :
        List.of(ServerBuild.MYSQL_8_0_15, ServerBuild.MYSQL_5_7_22, ServerBuild.MARIADB_10_2_11)) {
      CaseScript.forServer(build).stream()
          .filter(script -> Set.of("m_programs", "m_views").contains(script.schemas().get(0)))
          .forEach(scripts::add);
    }
    return scripts;
  }

  /** Routines, triggers, events and views: what an account may not see is left out in silence. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("fromOlderServers")
  void olderSourcesAreCopiedCompletelyWithTheseAccounts(CaseScript script) throws Exception {
    TestServer from = TestServers.source(script.server());
    TestServer to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    try (TwoServers servers = new TwoServers(script.server());
        LimitedAccount owner = LimitedAccount.on(from, OWNER);
        LimitedAccount twin = owner.twinOn(to);
        Told reader = new Told(from, AccountText.source(version(from)));
        Told writer = new Told(to, AccountText.target(version(to)));
        Server source = reader.connect();
        Server target = writer.connect()) {
      script.schemas().forEach(servers::with);
      script.accounts().forEach(name -> to.execute("CREATE USER IF NOT EXISTS " + name));
      create(owner, script);
      MigrationResult result = migrate(source, target, script.schemas());
      assertThat(result.objects()).isNotEmpty();
      List<String> spelled = new ArrayList<>(script.rewritten());
      spelled.add(COLLATION_SPELLED);
      assertThat(servers.differences(spelled)).isEmpty();
    }
  }
}
