package dev.juga.mysql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.Scratch;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import dev.juga.schema.TableName;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An application that waits for Juga's locks stops the run, and nobody else does. */
class MetadataLockWatchIT {
  private static final SnapshotOptions WITHOUT_BACKUP_LOCK =
      new SnapshotOptions(Duration.ofSeconds(20), false, false, false);
  private static final SnapshotOptions FREEZING =
      new SnapshotOptions(Duration.ofSeconds(20), false, false, true);

  @TempDir Path folder;

  private static Snapshot take(
      Server source, SnapshotOptions options, TableName table, List<TableName> unprotected) {
    return Snapshot.take(
        source, new SnapshotRequest(1, options, List.of(table), unprotected), note -> {});
  }

  private static TableName create(TestServer server, String schema, String engine) {
    TableName table = new TableName(schema, "orders");
    server.execute("CREATE TABLE " + table.quoted() + " (id INT PRIMARY KEY) ENGINE=" + engine);
    return table;
  }

  /** What check() says in the end; null if it says nothing for this long. */
  private static Failure awaited(MetadataLockWatch watch, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      Failure failure = catchThrowableOfType(Failure.class, watch::check);
      if (failure != null) {
        return failure;
      }
      Thread.sleep(100);
    }
    return null;
  }

  private static void assertStops(Failure failure) {
    assertThat(failure).isNotNull();
    assertThat(failure.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    assertThat(failure)
        .hasMessageContaining("ADD COLUMN late INT")
        .hasMessageContaining("connection ")
        .hasMessageContaining(" s for a lock");
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void anAlterThatWaitsForALaneStopsTheRunAndThenGoesThrough(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      TableName table = create(server, scratch.create(server, "watch"), "InnoDB");
      CompletableFuture<Void> alter;
      try (Snapshot snapshot = take(source, WITHOUT_BACKUP_LOCK, table, List.of());
          MetadataLockWatch watch = MetadataLockWatch.over(source, snapshot)) {
        snapshot.lanes().get(0).number("SELECT COUNT(*) FROM " + table.quoted());
        watch.check();
        alter = alter(server, table);
        assertStops(awaited(watch, Duration.ofSeconds(20)));
        assertThat(alter).isNotDone();
      }
      alter.get(20, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"MYSQL_8_0_31", "MYSQL_8_0_15"})
  void anAlterThatWaitsForTheBackupLockStopsTheRun(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      TableName table = create(server, scratch.create(server, "backup"), "InnoDB");
      CompletableFuture<Void> alter;
      try (Snapshot snapshot = take(source, SnapshotOptions.DEFAULT, table, List.of());
          MetadataLockWatch watch = MetadataLockWatch.over(source, snapshot)) {
        alter = alter(server, table);
        assertStops(awaited(watch, Duration.ofSeconds(20)));
      }
      alter.get(20, TimeUnit.SECONDS);
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void writersOfTablesThatAreLockedOnPurposeMayWait(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Scratch scratch = Scratch.on(server);
        Server source = server.connect()) {
      TableName table = create(server, scratch.create(server, "purpose"), "MyISAM");
      CompletableFuture<Void> writer;
      try (Snapshot snapshot = take(source, FREEZING, table, List.of(table));
          MetadataLockWatch watch = MetadataLockWatch.over(source, snapshot)) {
        writer =
            Background.run(() -> server.execute("INSERT INTO " + table.quoted() + " VALUES (1)"));
        assertThat(awaited(watch, Duration.ofSeconds(8))).isNull();
        assertThat(writer).isNotDone();
        snapshot.releaseUnprotected();
        writer.get(20, TimeUnit.SECONDS);
        watch.check();
      }
    }
  }

  /** MySQL 8.0 records by default who holds which lock; the servers of the tests do not. */
  @Test
  void whoWaitsForSomebodyElseDoesNotStopTheRunWhereThatIsKnown() throws Exception {
    try (EmbeddedServer embedded =
            EmbeddedServer.start(
                ServerBuild.MYSQL_8_0_31, folder, List.of("--performance-schema=ON"));
        Server source = Server.connect(Side.SOURCE, embedded.endpoint(), embedded.password())) {
      TestServer server =
          new TestServer(
              ServerBuild.MYSQL_8_0_31,
              Side.SOURCE,
              embedded.endpoint(),
              embedded.password(),
              "embedded");
      server.execute("CREATE DATABASE known", "CREATE TABLE known.theirs (id INT)");
      TableName table = create(server, "known", "InnoDB");
      CompletableFuture<Void> theirs;
      CompletableFuture<Void> ours;
      try (Snapshot snapshot = take(source, WITHOUT_BACKUP_LOCK, table, List.of());
          MetadataLockWatch watch = MetadataLockWatch.over(source, snapshot);
          Session holder = source.open(Purpose.READ)) {
        holder.execute("START TRANSACTION");
        holder.number("SELECT COUNT(*) FROM known.theirs");
        theirs = alter(server, new TableName("known", "theirs"));
        assertThat(awaited(watch, Duration.ofSeconds(8))).isNull();
        assertThat(theirs).isNotDone();
        snapshot.lanes().get(0).number("SELECT COUNT(*) FROM " + table.quoted());
        ours = alter(server, table);
        Failure failure = awaited(watch, Duration.ofSeconds(20));
        assertStops(failure);
        assertThat(failure).hasMessageContaining("`orders`");
      }
      theirs.get(20, TimeUnit.SECONDS);
      ours.get(20, TimeUnit.SECONDS);
    }
  }

  private static CompletableFuture<Void> alter(TestServer server, TableName table) {
    return Background.run(
        () -> server.execute("ALTER TABLE " + table.quoted() + " ADD COLUMN late INT"));
  }
}
