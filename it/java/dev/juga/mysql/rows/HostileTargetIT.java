package dev.juga.mysql.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.chunk.KeyRange;
import dev.juga.embedded.ServerBuild;
import dev.juga.failure.Failure;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.Side;
import dev.juga.mysql.dictionary.Dictionary;
import dev.juga.schema.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A target that asks for a file of ours gets nothing but the stream that is hooked. */
class HostileTargetIT {
  private static final TestServer TARGET = TestServers.target(ServerBuild.MYSQL_8_0_31);

  private final String secret = UUID.randomUUID().toString();
  private Path file;

  @BeforeEach
  void write(@TempDir Path folder) throws IOException {
    file = Files.writeString(folder.resolve("secret.txt"), secret);
  }

  private static Server connect(HostileProxy proxy) {
    Endpoint endpoint =
        new Endpoint(
            "127.0.0.1",
            proxy.port(),
            TARGET.endpoint().user(),
            Map.of("sslMode", "DISABLED", "allowPublicKeyRetrieval", "true"));
    return Server.connect(Side.TARGET, endpoint, TARGET.password());
  }

  /** Opens a session for loading at a server that asks in answer to such a query. */
  private void openAt(String wanted, Predicate<String> query) throws IOException {
    try (HostileProxy proxy = new HostileProxy(TARGET.endpoint().port(), wanted, query)) {
      try (Server server = connect(proxy);
          Session session = server.open(Purpose.WRITE)) {
        session.execute("DO 1");
      } catch (Failure e) {
        assertThat(e).hasMessageContaining("target");
      }
      assertThat(proxy.asked()).isPositive();
      assertThat(proxy.got()).isEmpty();
    }
  }

  @Test
  void nothingInAnswerToTheFirstQuery() throws IOException {
    openAt(file.toString(), query -> true);
    openAt("/etc/passwd", query -> true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"net_read_timeout", "SET NAMES", "transaction_isolation", "autocommit", "DO 1"})
  void nothingWhileTheSessionIsPrepared(String part) throws IOException {
    openAt(file.toString(), query -> query.contains(part));
  }

  @Test
  void theRowsAloneInTheMiddleOfALoad() throws IOException {
    TestServer sourceServer = TestServers.source(ServerBuild.MYSQL_8_0_31);
    String[] schema = {
      "DROP SCHEMA IF EXISTS hostile",
      "CREATE SCHEMA hostile",
      "CREATE TABLE hostile.t (id INT PRIMARY KEY, v VARCHAR(20))",
      "INSERT INTO hostile.t VALUES (1,'one'),(2,'two')"
    };
    sourceServer.execute(schema);
    TARGET.execute(schema[0], schema[1], schema[2]);
    try (HostileProxy proxy =
            new HostileProxy(TARGET.endpoint().port(), file.toString(), query -> false);
        Server source = sourceServer.connect();
        Server target = connect(proxy);
        Session lane = source.open(Purpose.READ);
        Session writer = target.open(Purpose.WRITE)) {
      TableTransfer transfer =
          new TableTransfer(
              new Dictionary(source, List.of())
                  .read(Selection.of(List.of("hostile.t"), List.of()))
                  .tables()
                  .get(0));
      try (RangeReader reader = new RangeReader(lane, transfer, KeyRange.ALL, Long.MAX_VALUE)) {
        assertThat(new ChunkLoader(writer).load(reader).isAccepted()).isTrue();
      }
      writer.commit();
      assertThat(proxy.asked()).isEqualTo(1);
      assertThat(proxy.got()).isEqualTo("1\tone\n2\ttwo\n").doesNotContain(secret);
    } finally {
      sourceServer.execute(schema[0]);
      TARGET.execute(schema[0]);
    }
  }
}
