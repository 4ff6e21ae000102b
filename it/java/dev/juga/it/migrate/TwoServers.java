package dev.juga.it.migrate;

import dev.juga.embedded.ServerBuild;
import dev.juga.event.RunListener;
import dev.juga.it.oracle.Oracle;
import dev.juga.it.oracle.Oracle.Events;
import dev.juga.it.servers.PlainConnection;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.migrate.MigrateOptions;
import dev.juga.migrate.Migration;
import dev.juga.migrate.MigrationResult;
import dev.juga.migrate.Start;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import dev.juga.mysql.objects.DefinitionOptions;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.schema.Identifier;
import dev.juga.schema.Selection;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A source, a target, and schemas of one test that are gone on both when it ends. */
public final class TwoServers implements AutoCloseable {
  /** Small, so that small tables are cut too. */
  private static final long CHUNK_BYTES = 1L << 20;

  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);

  private final TestServer sourceServer;
  private final Server source;
  private final Server target = TARGET.connect();
  private final List<String> schemas = new ArrayList<>();

  TwoServers() {
    this(ServerBuild.MYSQL_8_0_31);
  }

  /** A source of this build; the target is 8.0.31 in any case. */
  public TwoServers(ServerBuild build) {
    sourceServer = TestServers.source(build);
    source = sourceServer.connect();
  }

  /** Claims a schema name; whatever an earlier run left of it is dropped. */
  public TwoServers with(String schema) {
    schemas.add(schema);
    drop(schema);
    return this;
  }

  public Server source() {
    return source;
  }

  public Server target() {
    return target;
  }

  long numberOnTarget(String sql) {
    return target.brief(session -> session.number(sql));
  }

  String textOnTarget(String sql) {
    return target.brief(session -> session.text(sql));
  }

  /** Runs statements on the source, in a session without foreign key checks. */
  public void onSource(String... statements) {
    on(source, statements);
  }

  public void onTarget(String... statements) {
    on(target, statements);
  }

  private static void on(Server server, String... statements) {
    try (Session session = server.open(Purpose.DEFINE)) {
      session.execute(statements);
    }
  }

  MigrationResult migrate() {
    return migrate(2, RunListener.SILENT);
  }

  /** With tables of other engines locked while they are copied and made InnoDB tables, if asked. */
  public MigrationResult migrate(boolean convertEngines) {
    MigrateOptions options = convertEngines ? freezing(options()) : options();
    return new Migration(source, target, options.withLanes(2), RunListener.SILENT).run();
  }

  /** The same with tables of other engines locked and made InnoDB tables. */
  static MigrateOptions freezing(MigrateOptions options) {
    SnapshotOptions plain = SnapshotOptions.DEFAULT;
    return options
        .with(new SnapshotOptions(plain.lockWait(), plain.backupLock(), plain.sourceFrozen(), true))
        .with(new DefinitionOptions(null, true));
  }

  MigrationResult migrate(int lanes, RunListener listener) {
    return migration(lanes, listener).run();
  }

  Migration migration(int lanes, RunListener listener) {
    return new Migration(source, target, options().withLanes(lanes), listener);
  }

  Migration migration(Start start) {
    return new Migration(source, target, options().with(start), RunListener.SILENT);
  }

  /** Runs a migration whose connections to the target go through a thief. */
  MigrationResult migrateThrough(AnswerThief thief) {
    Endpoint through =
        new Endpoint(
            "127.0.0.1",
            thief.port(),
            target.endpoint().user(),
            Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
    try (Server behind =
        Server.connect(
            Side.TARGET, through, TestServers.target(ServerBuild.MYSQL_8_0_31).password())) {
      return new Migration(source, behind, options(), RunListener.SILENT).run();
    }
  }

  MigrateOptions options() {
    return MigrateOptions.of("test-" + UUID.randomUUID(), selection()).withChunkBytes(CHUNK_BYTES);
  }

  /** In backticks, since a name may hold a dot. */
  private Selection selection() {
    return Selection.of(schemas.stream().map(Identifier::quoted).toList(), List.of());
  }

  /** What the oracle sees; empty if both sides are equal. */
  List<String> differences() throws SQLException {
    return differences(List.of());
  }

  /**
   * What the oracle sees besides deliberate changes.
   *
   * @param rewritten how its sentences about these begin, {@code *} standing for anything
   */
  List<String> differences(List<String> rewritten) throws SQLException {
    try (Connection from = PlainConnection.open(sourceServer);
        Connection to = PlainConnection.open(TARGET)) {
      return Oracle.differences(from, to, schemas, Events.DISABLED_UNTIL_CUTOVER).stream()
          .filter(sentence -> rewritten.stream().noneMatch(start -> begins(sentence, start)))
          .toList();
    }
  }

  private static boolean begins(String sentence, String start) {
    String[] parts = start.split("\\*", -1);
    String pattern = Stream.of(parts).map(Pattern::quote).collect(Collectors.joining(".*"));
    return Pattern.compile(pattern, Pattern.DOTALL).matcher(sentence).lookingAt();
  }

  private void drop(String schema) {
    String statement = "DROP SCHEMA IF EXISTS " + Identifier.quoted(schema);
    onSource(statement);
    // A run that another test left unfinished would be taken up again.
    onTarget(statement, "DROP SCHEMA IF EXISTS juga_ledger");
  }

  @Override
  public void close() {
    try (source;
        target) {
      schemas.forEach(this::drop);
    }
  }
}
