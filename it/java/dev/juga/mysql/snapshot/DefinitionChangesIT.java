package dev.juga.mysql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** No change of a table between the snapshot and its last chunk goes unseen. */
class DefinitionChangesIT {
  private static final SnapshotOptions WITHOUT_LOCK =
      new SnapshotOptions(Duration.ofSeconds(20), false, false, false);

  /** Each takes the table's name. */
  private static final List<String> CHANGES =
      List.of(
          "TRUNCATE %s",
          "ALTER TABLE %s ADD COLUMN late INT",
          "ALTER TABLE %s ALTER COLUMN n SET DEFAULT 5",
          "ALTER TABLE %s ENGINE=InnoDB",
          "DROP TABLE %1$s; CREATE TABLE %1$s (id INT PRIMARY KEY, n INT)",
          "RENAME TABLE %1$s TO %1$s_gone",
          "DROP TABLE %s");

  static Stream<Arguments> everyChangeOnEveryServer() {
    return everyChangeOn(ServerBuild.values());
  }

  static Stream<Arguments> everyChangeWhereThereIsABackupLock() {
    return everyChangeOn(ServerBuild.MYSQL_8_0_31, ServerBuild.MYSQL_8_0_15);
  }

  private static Stream<Arguments> everyChangeOn(ServerBuild... builds) {
    return Stream.of(builds)
        .flatMap(build -> CHANGES.stream().map(change -> Arguments.of(build, change)));
  }

  private static Snapshot take(Server source, SnapshotOptions options, TableName... tables) {
    return Snapshot.take(
        source, new SnapshotRequest(1, options, List.of(tables), List.of()), note -> {});
  }

  private static void change(TestServer server, String change, TableName table) {
    String name = table.schema() + '.' + table.table();
    server.execute(String.format(change, name).split("; ", -1));
  }

  private static TableName create(TestServer server, String schema, String table) {
    TableName name = new TableName(schema, table);
    server.execute(
        "CREATE TABLE " + name.quoted() + " (id INT PRIMARY KEY, n INT)",
        "INSERT INTO " + name.quoted() + " VALUES (1, 1), (2, 2)");
    return name;
  }

  private static void assertTold(Snapshot snapshot, TableName changed, TableName other) {
    for (Failure failure :
        List.of(
            catchThrowableOfType(Failure.class, () -> snapshot.checkUnchanged(List.of(changed))),
            catchThrowableOfType(Failure.class, snapshot::checkUnchanged))) {
      assertThat(failure.exitCode()).isEqualTo(ExitCode.MISMATCH);
      assertThat(failure.where()).isEqualTo(changed.toString());
    }
    snapshot.checkUnchanged(List.of(other));
  }

  @ParameterizedTest
  @MethodSource("everyChangeOnEveryServer")
  void aChangeBeforeTheFirstReadIsToldWithTheTable(ServerBuild build, String change) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "ddl");
      TableName changed = create(server, schema, "changed");
      TableName other = create(server, schema, "other");
      try (Snapshot snapshot = take(source, WITHOUT_LOCK, changed, other)) {
        snapshot.checkUnchanged();
        server.execute("INSERT INTO " + changed.quoted() + " (id) VALUES (99)");
        snapshot.checkUnchanged();
        change(server, change, changed);
        assertTold(snapshot, changed, other);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("everyChangeWhereThereIsABackupLock")
  void withABackupLockAChangeWaits(ServerBuild build, String change) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      TableName table = create(server, scratch.create(server, "locked"), "t");
      try (Snapshot snapshot = take(source, SnapshotOptions.DEFAULT, table)) {
        assertThatThrownBy(() -> change(server, "SET lock_wait_timeout=1; " + change, table))
            .isInstanceOf(Failure.class)
            .hasMessageContaining("Lock wait timeout");
        snapshot.checkUnchanged();
        assertThat(snapshot.lanes().get(0).number("SELECT COUNT(*) FROM " + table.quoted()))
            .isEqualTo(2);
      }
      change(server, change, table);
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void oddNamesAndPartitionsAreFoundInInnodbsDictionary(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.name("we#i-rd.日本");
      server.execute("CREATE DATABASE `" + schema + "`");
      List<TableName> tables = new ArrayList<>();
      for (String name : List.of("t/a b$ü", "CON", "日本語", "P#p#x", "Ünï`cödé", "UPPER")) {
        tables.add(create(server, schema, name));
      }
      TableName parts = new TableName(schema, "part#s");
      server.execute(
          "CREATE TABLE "
              + parts.quoted()
              + " (id INT PRIMARY KEY) PARTITION BY RANGE (id)"
              + " (PARTITION `a-ü` VALUES LESS THAN (10), PARTITION b VALUES LESS THAN MAXVALUE)");
      tables.add(parts);
      for (TableName changed : tables) {
        try (Snapshot snapshot = take(source, WITHOUT_LOCK, tables.toArray(new TableName[0]))) {
          snapshot.checkUnchanged();
          server.execute(
              changed.equals(parts)
                  ? "ALTER TABLE " + parts.quoted() + " TRUNCATE PARTITION b"
                  : "TRUNCATE " + changed.quoted());
          TableName other = tables.get((tables.indexOf(changed) + 1) % tables.size());
          assertTold(snapshot, changed, other);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void withoutProcessChangesWaitForAMetadataLock(ServerBuild build) {
    TestServer server = TestServers.source(build);
    List<String> notes = new ArrayList<>();
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount account = LimitedAccount.on(server, "SELECT, RELOAD, REPLICATION CLIENT");
        Server source = account.connect()) {
      TableName table = create(server, scratch.create(server, "blind"), "t");
      SnapshotRequest request =
          new SnapshotRequest(1, SnapshotOptions.DEFAULT, List.of(table), List.of());
      try (Snapshot snapshot = Snapshot.take(source, request, notes::add)) {
        assertThat(notes).anyMatch(note -> note.contains("metadata lock"));
        assertThatThrownBy(() -> change(server, "SET lock_wait_timeout=1; TRUNCATE %s", table))
            .isInstanceOf(Failure.class)
            .hasMessageContaining("Lock wait timeout");
        snapshot.checkUnchanged();
      }
      change(server, "TRUNCATE %s", table);
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void withoutBackupAdminChangesAreToldInstead(ServerBuild build) {
    TestServer server = TestServers.source(build);
    List<String> notes = new ArrayList<>();
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount account =
            LimitedAccount.on(server, "SELECT, RELOAD, PROCESS, REPLICATION CLIENT");
        Server source = account.connect()) {
      String schema = scratch.create(server, "nolock");
      TableName table = create(server, schema, "t");
      TableName other = create(server, schema, "other");
      SnapshotRequest request =
          new SnapshotRequest(1, SnapshotOptions.DEFAULT, List.of(table, other), List.of());
      try (Snapshot snapshot = Snapshot.take(source, request, notes::add)) {
        boolean hasLock = build == ServerBuild.MYSQL_8_0_31 || build == ServerBuild.MYSQL_8_0_15;
        assertThat(notes.stream().filter(note -> note.contains("BACKUP_ADMIN")))
            .hasSize(hasLock ? 1 : 0);
        change(server, "TRUNCATE %s", table);
        assertTold(snapshot, table, other);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void changedViewsRoutinesTriggersAndEventsAreNamed(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "objects");
      TableName table = create(server, schema, "t");
      server.execute(
          "CREATE VIEW " + schema + ".v AS SELECT id FROM " + table.quoted(),
          "CREATE VIEW " + schema + ".same AS SELECT id FROM " + table.quoted(),
          "CREATE PROCEDURE " + schema + ".p() SELECT 1",
          "CREATE TRIGGER "
              + schema
              + ".g BEFORE INSERT ON "
              + table.quoted()
              + " FOR EACH ROW SET NEW.n=1",
          "CREATE EVENT " + schema + ".e ON SCHEDULE EVERY 1 DAY DO SELECT 1");
      ObjectFingerprint before = source.brief(s -> ObjectFingerprint.read(s, List.of(schema)));
      assertThat(source.brief(s -> ObjectFingerprint.read(s, List.of(schema))).changedSince(before))
          .isEmpty();
      server.execute(
          "CREATE OR REPLACE VIEW " + schema + ".v AS SELECT n FROM " + table.quoted(),
          "DROP PROCEDURE " + schema + ".p",
          "CREATE PROCEDURE " + schema + ".p() SELECT 2",
          "DROP TRIGGER " + schema + ".g",
          "ALTER EVENT " + schema + ".e DISABLE",
          "CREATE FUNCTION " + schema + ".f() RETURNS INT DETERMINISTIC RETURN 1");
      assertThat(source.brief(s -> ObjectFingerprint.read(s, List.of(schema))).changedSince(before))
          .containsExactly(
              "event " + schema + ".e",
              "function " + schema + ".f",
              "procedure " + schema + ".p",
              "trigger " + schema + ".g",
              "view " + schema + ".v");
    }
  }
}
