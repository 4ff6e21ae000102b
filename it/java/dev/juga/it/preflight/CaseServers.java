package dev.juga.it.preflight;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.preflight.Finding;
import dev.juga.preflight.Preflight;
import dev.juga.preflight.PreflightOptions;
import dev.juga.preflight.PreflightResult;
import dev.juga.preflight.Remedy;
import dev.juga.schema.Selection;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The two servers of a case, with its accounts; everything is as before when it is closed. */
final class CaseServers implements AutoCloseable {
  private final PreflightCase one;
  private final TestServer from;
  private final List<LimitedAccount> accounts = new ArrayList<>();
  private final List<String> options;
  private TestServer to;
  private LimitedAccount reader;
  private LimitedAccount writer;
  private Server source;
  private Server target;

  CaseServers(PreflightCase one) {
    this.one = one;
    this.from = TestServers.source(one.expected().source());
    this.to = target(one.expected().target());
    this.options = new ArrayList<>(one.expected().options());
  }

  private static TestServer target(String kind) {
    return switch (kind) {
      case "plain" -> TestServers.target(ServerBuild.MYSQL_8_0_31);
      // The sources have a binary log.
      case "binlog" -> TestServers.source(ServerBuild.MYSQL_8_0_15);
      case "folded" -> TestServers.foldingTarget();
      case "old" -> TestServers.target(ServerBuild.MYSQL_5_7_22);
      default -> throw new IllegalArgumentException(kind);
    };
  }

  void setUp() {
    drop();
    reader = account(from, one.expected().sourceAccount());
    writer = account(to, one.expected().targetAccount());
    run(from, "source.sql", reader);
    run(to, "target.sql", writer);
  }

  private LimitedAccount account(TestServer server, String privileges) {
    if (privileges == null) {
      return null;
    }
    LimitedAccount account = LimitedAccount.on(server, privileges);
    accounts.add(account);
    return account;
  }

  private void run(TestServer server, String file, LimitedAccount account) {
    execute(server, one.statements(file, account == null ? "root" : account.sql()));
  }

  private static void execute(TestServer server, String... statements) {
    try (Server plain = server.connect();
        Session session = plain.open(Purpose.DEFINE)) {
      session.execute(statements);
    }
  }

  /** The text with the name of the case's schema. */
  String named(String text) {
    return text.replace("{schema}", one.schema());
  }

  /** New connections: what an account may do is settled when it logs in. */
  void connect() {
    disconnect();
    source = connect(from, reader, Side.SOURCE);
    target = connect(to, writer, Side.TARGET);
  }

  private void disconnect() {
    if (source != null) {
      source.close();
      source = null;
    }
    if (target != null) {
      target.close();
      target = null;
    }
  }

  PreflightResult preflight(boolean probe) {
    return preflight(asked(probe));
  }

  PreflightResult preflight(PreflightOptions asked) {
    return new Preflight(source, target, asked, RunListener.SILENT).run();
  }

  PreflightOptions asked(boolean probe) {
    return PreflightOptions.of(selection())
        .withLanes(2)
        .with(snapshot())
        .with(definitions())
        .looking(probe, options.contains("--scan-text"));
  }

  MigrationResult migrate() {
    MigrateOptions asked =
        MigrateOptions.of("preflight-" + UUID.randomUUID(), selection())
            .withLanes(2)
            .with(snapshot())
            .with(definitions());
    return new Migration(source, target, asked, RunListener.SILENT).run();
  }

  /** What an application reads that sets nothing for its session. */
  String timesOnSource() throws SQLException {
    return times(from);
  }

  String timesOnTarget() throws SQLException {
    return times(to);
  }

  private static String times(TestServer server) throws SQLException {
    try (Connection fresh = PlainConnection.fresh(server);
        Statement statement = fresh.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT CONCAT(FROM_UNIXTIME(1700000000), ' ', FROM_UNIXTIME(1720000000))")) {
      row.next();
      return row.getString(1);
    }
  }

  private static Server connect(TestServer server, LimitedAccount account, Side side) {
    return account == null
        ? server.server(side)
        : Server.connect(side, account.endpoint(), account.password());
  }

  private Selection selection() {
    return Selection.of(List.of(one.schema()), List.of());
  }

  private SnapshotOptions snapshot() {
    SnapshotOptions plain = SnapshotOptions.DEFAULT;
    return new SnapshotOptions(
        plain.lockWait(), plain.backupLock(), false, options.contains("--freeze-myisam"));
  }

  private DefinitionOptions definitions() {
    return new DefinitionOptions(null, options.contains("--convert-engines"));
  }

  /** Does what the finding says; what it only advises stands in the case. */
  void mend(Finding finding) {
    Remedy remedy = finding.remedy();
    if (one.expected().otherTarget()) {
      to = target("plain");
    } else if (remedy.lines().isEmpty()) {
      run(from, "mend.sql", reader);
    } else if (remedy.place() == Remedy.Place.OPTION) {
      options.addAll(remedy.lines());
    } else {
      TestServer place = remedy.place() == Remedy.Place.SOURCE ? from : to;
      execute(place, remedy.lines().toArray(String[]::new));
    }
  }

  /** What a probe left on the target. */
  List<String> scratchSchemas() {
    return to.ask(
        session -> session.list("SHOW DATABASES LIKE 'juga\\_probe\\_%'", row -> row.getString(1)));
  }

  /** On every server that may hold something, and its ledger with it. */
  private void drop() {
    for (TestServer server : List.of(from, to, target(one.expected().target()))) {
      execute(server, "DROP SCHEMA IF EXISTS `" + one.schema() + '`');
    }
    execute(to, "DROP SCHEMA IF EXISTS juga_ledger");
  }

  @Override
  public void close() {
    disconnect();
    run(from, "after-source.sql", reader);
    run(target(one.expected().target()), "after-target.sql", writer);
    drop();
    accounts.forEach(LimitedAccount::close);
  }
}
