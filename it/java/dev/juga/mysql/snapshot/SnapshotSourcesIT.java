package dev.juga.mysql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.LimitedAccount;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One moment for all lanes, on every server and with accounts that may do less. */
class SnapshotSourcesIT {
  private static final SnapshotOptions PATIENT =
      SnapshotOptions.DEFAULT.waiting(Duration.ofSeconds(20));
  private static final SnapshotOptions FROZEN =
      new SnapshotOptions(Duration.ofSeconds(20), true, true, false);
  private static final SnapshotOptions FREEZING =
      new SnapshotOptions(Duration.ofSeconds(20), true, false, true);

  private final List<String> notes = new ArrayList<>();

  private Snapshot take(Server source, SnapshotOptions options, List<TableName> tables) {
    return take(source, options, tables, List.of());
  }

  private Snapshot take(
      Server source, SnapshotOptions options, List<TableName> tables, List<TableName> unprotected) {
    notes.clear();
    return Snapshot.take(source, new SnapshotRequest(3, options, tables, unprotected), notes::add);
  }

  private static void assertOneMoment(Snapshot snapshot, List<TableName> tables) {
    List<Long> counts = new ArrayList<>();
    for (Session lane : snapshot.lanes()) {
      for (TableName table : tables) {
        counts.add(lane.number("SELECT COUNT(*) FROM " + table.quoted()));
      }
    }
    assertThat(counts.stream().distinct()).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void everyLaneSeesTheSameMoment(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "moment");
      List<TableName> tables = Bookings.tables(server, schema);
      try (Bookings bookings = Bookings.on(server, schema)) {
        for (int round = 0; round < 4; round++) {
          try (Snapshot snapshot = take(source, PATIENT, tables)) {
            Thread.sleep(30);
            assertOneMoment(snapshot, tables);
            snapshot.checkUnchanged();
            assertThat(snapshot.position().gtidSet()).isNotEmpty();
            assertThat(snapshot.position().binlogFile()).isNotEmpty();
            assertThat(notes).isEmpty();
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void aSourceThatNobodyWroteToIsUnmoved(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "still");
      List<TableName> tables = Bookings.tables(server, schema);
      SnapshotPosition first = position(source, tables);
      try (Snapshot second = take(source, PATIENT, tables)) {
        assertThat(second.unmovedSince(first)).isTrue();
      }
      server.execute("INSERT INTO " + tables.get(0).quoted() + " (n) VALUES (1)");
      try (Snapshot third = take(source, PATIENT, tables)) {
        assertThat(third.unmovedSince(first)).isFalse();
      }
    }
    TestServer withoutLog = TestServers.target(build);
    try (Server source = withoutLog.connect()) {
      SnapshotPosition first = position(source, List.of());
      assertThat(first.binlogFile()).isEmpty();
      try (Snapshot second = take(source, PATIENT, List.of())) {
        assertThat(second.unmovedSince(first)).isFalse();
      }
    }
  }

  private SnapshotPosition position(Server source, List<TableName> tables) {
    try (Snapshot snapshot = take(source, PATIENT, tables)) {
      return snapshot.position();
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void aPreparedTransactionMayMoveTheSourceUnseen(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "xa");
      List<TableName> tables = Bookings.tables(server, schema);
      try (Server other = server.connect();
          Session xa = other.open(dev.juga.mysql.Purpose.SHORT)) {
        xa.execute(
            "XA START 'juga'",
            "INSERT INTO " + tables.get(0).quoted() + " (n) VALUES (1)",
            "XA END 'juga'",
            "XA PREPARE 'juga'");
        try {
          SnapshotPosition first = position(source, List.of());
          try (Snapshot second = take(source, PATIENT, List.of())) {
            assertThat(second.unmovedSince(first)).isFalse();
          }
        } finally {
          xa.execute("XA ROLLBACK 'juga'");
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void withoutReloadTheTablesAreLockedInstead(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount account =
            LimitedAccount.on(server, "SELECT, LOCK TABLES, PROCESS, REPLICATION CLIENT");
        Server source = account.connect()) {
      String schema = scratch.create(server, "locked");
      List<TableName> tables = Bookings.tables(server, schema);
      // A view whose definer is gone must not be in the way.
      server.execute(
          "CREATE DEFINER='gone'@'%' VIEW `"
              + schema
              + "`.v AS SELECT * FROM "
              + tables.get(0).quoted());
      try (Bookings bookings = Bookings.on(server, schema)) {
        for (int round = 0; round < 4; round++) {
          try (Snapshot snapshot = take(source, PATIENT, tables)) {
            Thread.sleep(30);
            assertOneMoment(snapshot, tables);
            snapshot.checkUnchanged();
            assertThat(notes).anyMatch(note -> note.contains("LOCK TABLES … READ instead"));
          }
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void anOpenTransactionIsWaitedForWithoutReloadToo(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount account =
            LimitedAccount.on(server, "SELECT, LOCK TABLES, PROCESS, REPLICATION CLIENT");
        Server source = account.connect();
        Server other = server.connect();
        Session writer = other.open(dev.juga.mysql.Purpose.WRITE)) {
      String schema = scratch.create(server, "open");
      List<TableName> tables = Bookings.tables(server, schema);
      writer.execute(
          "INSERT INTO " + tables.get(0).quoted() + " (n) VALUES (1)",
          "INSERT INTO " + tables.get(1).quoted() + " (n) VALUES (1)");
      CompletableFuture<Snapshot> taken = Background.supply(() -> take(source, PATIENT, tables));
      Thread.sleep(1_000);
      assertThat(taken).isNotDone();
      writer.commit();
      try (Snapshot snapshot = taken.get(30, TimeUnit.SECONDS)) {
        assertOneMoment(snapshot, tables);
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void withoutAnyLockOnlyAFrozenSourceWillDo(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        LimitedAccount account = LimitedAccount.on(server, "SELECT");
        Server source = account.connect()) {
      List<TableName> tables = Bookings.tables(server, scratch.create(server, "nolock"));
      Failure refusal = catchThrowableOfType(Failure.class, () -> take(source, PATIENT, tables));
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.PREFLIGHT);
      assertThat(refusal).hasMessageContaining("--source-frozen").hasMessageContaining("RELOAD");
      try (Snapshot snapshot = take(source, FROZEN, tables)) {
        assertOneMoment(snapshot, tables);
        assertThat(notes).anyMatch(note -> note.contains("vouched for"));
        assertThat(notes).anyMatch(note -> note.contains("REPLICATION CLIENT"));
        assertThat(snapshot.unmovedSince(snapshot.position())).isFalse();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void tablesWithoutTransactionsAreRefusedOrStayLocked(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      String schema = scratch.create(server, "frozen");
      List<TableName> safe = Bookings.tables(server, schema);
      List<TableName> unprotected = new ArrayList<>();
      for (String engine : List.of("MyISAM", "MEMORY", build.isMariaDb() ? "Aria" : "ARCHIVE")) {
        server.execute("CREATE TABLE `" + schema + "`.t_" + engine + " (n INT) ENGINE=" + engine);
        unprotected.add(new TableName(schema, "t_" + engine));
      }
      List<TableName> all = new ArrayList<>(safe);
      all.addAll(unprotected);

      Failure refusal =
          catchThrowableOfType(Failure.class, () -> take(source, PATIENT, all, unprotected));
      assertThat(refusal.exitCode()).isEqualTo(ExitCode.PREFLIGHT);
      assertThat(refusal).hasMessageContaining("t_MyISAM").hasMessageContaining("--freeze-myisam");

      List<CompletableFuture<Void>> writers;
      try (Snapshot snapshot = take(source, FREEZING, all, unprotected)) {
        assertThat(notes).anyMatch(note -> note.contains("t_MyISAM"));
        assertThat(snapshot.lockedTables()).isEqualTo(unprotected);
        writers =
            unprotected.stream()
                .map(
                    table ->
                        Background.run(
                            () -> server.execute("INSERT INTO " + table.quoted() + " VALUES (1)")))
                .toList();
        // Others go on.
        server.execute("INSERT INTO " + safe.get(0).quoted() + " (n) VALUES (1)");
        Thread.sleep(500);
        for (TableName table : unprotected) {
          for (Session lane : snapshot.lanes()) {
            assertThat(lane.number("SELECT COUNT(*) FROM " + table.quoted())).isZero();
          }
        }
        assertThat(writers).noneMatch(CompletableFuture::isDone);
        snapshot.checkUnchanged();
        snapshot.releaseUnprotected();
        for (CompletableFuture<Void> writer : writers) {
          writer.get(20, TimeUnit.SECONDS);
        }
        assertThat(snapshot.lockedTables()).isEmpty();
      }
      try (Snapshot snapshot = take(source, FROZEN, all, unprotected)) {
        server.execute("INSERT INTO " + unprotected.get(0).quoted() + " VALUES (2)");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void aTransactionThatHoldsALockIsNamedAsTheReason(ServerBuild build) {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect();
        Session holder = source.open(dev.juga.mysql.Purpose.SHORT)) {
      List<TableName> tables = Bookings.tables(server, scratch.create(server, "held"));
      holder.execute("LOCK TABLES " + tables.get(0).quoted() + " WRITE");
      // Definitions are read first, and wait for the same lock.
      assertThatThrownBy(
              () -> take(source, SnapshotOptions.DEFAULT.waiting(Duration.ofSeconds(1)), tables))
          .isInstanceOf(Failure.class)
          .hasMessageMatching("(?s).*(a lock of its own|cannot be read).*");
    }
  }
}
