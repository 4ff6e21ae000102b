package dev.juga.it.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.Failure;
import dev.juga.it.servers.Background;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.SnapshotOptions;
import dev.juga.mysql.snapshot.SnapshotRequest;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SnapshotIT {
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private TwoServers servers;

  @BeforeEach
  void open() {
    servers = new TwoServers().with("snap");
    servers.onSource(
        "CREATE SCHEMA snap",
        "CREATE TABLE snap.debit (id INT AUTO_INCREMENT PRIMARY KEY, amount INT NOT NULL)",
        "CREATE TABLE snap.credit LIKE snap.debit");
  }

  @AfterEach
  void close() {
    servers.close();
  }

  /** Books on both tables in one transaction, again and again, until told to stop. */
  private CompletableFuture<Void> booking(AtomicBoolean stop) {
    return Background.run(
        () -> {
          try (Session writer = servers.source().open(Purpose.WRITE)) {
            while (!stop.get()) {
              writer.execute(
                  "INSERT INTO snap.debit (amount) VALUES (1)",
                  "INSERT INTO snap.credit (amount) VALUES (1)");
              writer.commit();
            }
          }
        });
  }

  private Snapshot take(int lanes, Duration patience) {
    SnapshotRequest request =
        new SnapshotRequest(
            lanes,
            SnapshotOptions.DEFAULT.waiting(patience),
            List.of(new TableName("snap", "debit"), new TableName("snap", "credit")),
            List.of());
    return Snapshot.take(servers.source(), request, note -> {});
  }

  private static long count(Session lane, String table) {
    return lane.number("SELECT COUNT(*) FROM snap." + table);
  }

  @Test
  void everyLaneSeesTheSameMomentWhileOthersWrite() throws Exception {
    AtomicBoolean stop = new AtomicBoolean();
    CompletableFuture<Void> writer = booking(stop);
    try {
      for (int round = 0; round < 5; round++) {
        try (Snapshot snapshot = take(4, PATIENCE)) {
          Thread.sleep(50);
          LongStream counts =
              snapshot.lanes().stream()
                  .flatMapToLong(
                      lane -> LongStream.of(count(lane, "debit"), count(lane, "credit")));
          assertThat(counts.distinct().toArray()).hasSize(1);
          assertThat(snapshot.position().gtidSet()).isNotEmpty();
          assertThat(snapshot.position().binlogFile()).isNotEmpty();
          assertThat(snapshot.position().binlogPosition()).isPositive();
        }
      }
    } finally {
      stop.set(true);
      writer.get();
    }
  }

  @Test
  void thePositionIsThatOfTheRowsThatAreSeen() {
    servers.onSource("INSERT INTO snap.debit (amount) VALUES (1)");
    String before = servers.source().brief(s -> s.text("SELECT @@GLOBAL.gtid_executed"));
    try (Snapshot snapshot = take(1, PATIENCE)) {
      servers.onSource("INSERT INTO snap.debit (amount) VALUES (2)");
      assertThat(snapshot.position().gtidSet()).isEqualTo(before.replace("\n", ""));
      assertThat(count(snapshot.lanes().get(0), "debit")).isEqualTo(1);
    }
  }

  @Test
  void writersGoOnAndDefinitionsWaitWhileTheSnapshotLasts() {
    try (Snapshot snapshot = take(1, PATIENCE)) {
      servers.onSource("INSERT INTO snap.debit (amount) VALUES (1)");
      assertThatThrownBy(
              () ->
                  servers.onSource(
                      "SET lock_wait_timeout=1", "ALTER TABLE snap.debit ADD COLUMN late INT"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Lock wait timeout");
      assertThatThrownBy(() -> servers.onSource("SET lock_wait_timeout=1", "TRUNCATE snap.debit"))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("Lock wait timeout");
      snapshot.checkUnchanged();
    }
    servers.onSource("TRUNCATE snap.debit");
  }

  @Test
  void aLongStatementIsWaitedForAndNamedAndWritersDoNotQueueBehindIt() throws Exception {
    servers.onSource("INSERT INTO snap.debit (amount) VALUES (1)");
    CompletableFuture<Void> slow =
        Background.run(() -> servers.onSource("SELECT SLEEP(6) FROM snap.debit"));
    Thread.sleep(2_500);
    assertThatThrownBy(() -> take(1, Duration.ofMillis(300)))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("SELECT SLEEP(6) FROM snap.debit")
        .hasMessageContaining("--lock-wait");
    long asked = System.nanoTime();
    servers.onSource("INSERT INTO snap.debit (amount) VALUES (2)");
    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(2));
    slow.get();
  }

  @Test
  void nothingIsLeftOpenWhenASnapshotFails() throws Exception {
    CompletableFuture<Void> slow = Background.run(() -> servers.onSource("SELECT SLEEP(4)"));
    Thread.sleep(2_500);
    long before = connections();
    assertThatThrownBy(() -> take(3, Duration.ofMillis(100))).isInstanceOf(Failure.class);
    assertThat(connections()).isEqualTo(before);
    slow.get();
  }

  private long connections() throws InterruptedException {
    Thread.sleep(300);
    List<String> ids =
        servers.source().brief(s -> s.list("SHOW PROCESSLIST", row -> row.getString(1)));
    return ids.size();
  }
}
