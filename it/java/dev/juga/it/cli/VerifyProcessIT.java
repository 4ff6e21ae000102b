package dev.juga.it.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.embedded.ServerBuild;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code juga verify} as people start it, and stop it. */
class VerifyProcessIT {
  private static final int MISMATCH = 1;
  private static final int INTERRUPTED = 5;
  private static final String BUSY = "/* it_verify_process */ SELECT SLEEP(120)";

  private static TestServer from;
  private static TestServer to;

  @TempDir private Path folder;

  @BeforeAll
  static void fill() {
    from = TestServers.source(ServerBuild.MYSQL_8_0_31);
    to = TestServers.target(ServerBuild.MYSQL_8_0_31);
    for (TestServer server : List.of(from, to)) {
      server.execute(
          "DROP SCHEMA IF EXISTS it_verify_process",
          "CREATE SCHEMA it_verify_process",
          "CREATE TABLE it_verify_process.orders (id INT PRIMARY KEY, total INT,"
              + " updated_at DATETIME)",
          "INSERT INTO it_verify_process.orders VALUES (1, 10, '2024-03-01 10:00:00'),"
              + " (2, 20, '2024-03-02 02:00:00')",
          "CREATE TABLE it_verify_process.sessions (id INT PRIMARY KEY)");
    }
    to.execute(
        "UPDATE it_verify_process.orders SET total = 11 WHERE id = 1",
        "INSERT INTO it_verify_process.orders VALUES (3, 30, '2024-03-02 09:00:00')",
        "INSERT INTO it_verify_process.sessions VALUES (1)");
  }

  @AfterAll
  static void drop() {
    from.execute("DROP SCHEMA it_verify_process");
    to.execute("DROP SCHEMA it_verify_process");
  }

  private RunningJuga verify(String... more) throws Exception {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "verify",
                "--include=it_verify_process",
                "--source=mysql://" + from.endpoint(),
                "--target=mysql://" + to.endpoint()));
    arguments.addAll(List.of(more));
    return RunningJuga.start(
        folder,
        Map.of(
            "JUGA_SOURCE_PASSWORD", from.password().reveal(),
            "JUGA_TARGET_PASSWORD", to.password().reveal()),
        arguments);
  }

  @Test
  void aWatchSaysWhatItIsInItsFirstLineAndLeavesItsEvidence() throws Exception {
    JugaProcess juga =
        verify("--cutover=2024-03-02 03:00", "--app-zone=Asia/Tokyo", "--lanes=2").finished();

    assertThat(juga.exitCode()).as(juga.err()).isEqualTo(MISMATCH);
    assertThat(juga.out().lines().findFirst().orElseThrow())
        .startsWith("watch ")
        .contains("2024-03-02 03:00:00 +09:00", "the proof is the report that was sealed");
    assertThat(juga.out())
        .contains("it_verify_process.orders: MISMATCH, 1 row changed, 1 row later")
        .contains("changed  id = 1")
        .contains("VOLATILE")
        .containsPattern("volatile +cache, cache_locks, sessions")
        .contains("counted apart: 1 row");
    try (Stream<Path> files = Files.list(folder)) {
      Path manifest =
          files.filter(file -> file.toString().endsWith(".json")).findFirst().orElseThrow();
      assertThat(Files.readString(manifest))
          .contains("\"proof\" : \"WATCH\"", "\"LATER\" : 1", "\"zone\" : \"Asia/Tokyo\"");
    }
  }

  /**
   * The source is busy, so that the run is in the middle of its work, waiting, when it is ended.
   */
  @Test
  void aStopEndsItWithOneSentence() throws Exception {
    List<CompletableFuture<Void>> others =
        Stream.generate(() -> Background.run(() -> from.ask(session -> session.text(BUSY))))
            .limit(3)
            .toList();
    try {
      RunningJuga juga = verify("--throttle=1", "--source-frozen", "--lanes=2");
      while (juga.isAlive() && !juga.saidSoFar().contains("Comparing rows")) {
        Thread.sleep(100);
      }
      juga.interrupt();
      JugaProcess ended = juga.finished();

      assertThat(ended.exitCode()).as(ended.err()).isEqualTo(INTERRUPTED);
      assertThat(ended.out()).isEmpty();
      assertThat(ended.err())
          .contains("Stopping after what is in flight")
          .doesNotContain("\tat ", "Exception");
      assertThat(ended.err().lines().reduce((first, second) -> second).orElseThrow())
          .contains("Nothing was changed")
          .endsWith("start the same command again.");
    } finally {
      endBusyStatements();
      others.forEach(CompletableFuture::join);
    }
  }

  private static void endBusyStatements() {
    List<Long> ids =
        from.ask(
            session ->
                session.list(
                    "SELECT ID FROM information_schema.PROCESSLIST WHERE INFO LIKE"
                        + " '%it_verify_process%SLEEP(120)%' AND ID <> CONNECTION_ID()",
                    row -> row.getLong(1)));
    ids.forEach(id -> from.execute("KILL QUERY " + id));
  }
}
