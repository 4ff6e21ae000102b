package dev.juga.mysql.snapshot;

import dev.juga.failure.Failure;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.TestServer;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.schema.TableName;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * Writers that book on two tables in one transaction until they are told to stop, so that whoever
 * sees one moment sees equal counts.
 */
final class Bookings implements AutoCloseable {
  private static final int WRITERS = 2;
  private static final int DEADLOCK = 1213;

  private final List<CompletableFuture<Void>> writers;
  private volatile boolean stopped;

  private Bookings(TestServer server, String schema) {
    this.writers =
        java.util.stream.IntStream.range(0, WRITERS)
            .mapToObj(n -> Background.run(() -> book(server, schema)))
            .toList();
  }

  static List<TableName> tables(TestServer server, String schema) {
    server.execute(
        "CREATE TABLE `" + schema + "`.debit (id INT AUTO_INCREMENT PRIMARY KEY, n INT)",
        "CREATE TABLE `" + schema + "`.credit (id INT AUTO_INCREMENT PRIMARY KEY, n INT)");
    return List.of(new TableName(schema, "debit"), new TableName(schema, "credit"));
  }

  static Bookings on(TestServer server, String schema) {
    return new Bookings(server, schema);
  }

  private void book(TestServer testServer, String schema) {
    try (Server server = testServer.connect();
        Session writer = server.open(Purpose.WRITE)) {
      while (!stopped) {
        bookOnce(writer, schema);
      }
    }
  }

  /** LOCK TABLES … READ may make the server end such a transaction; nothing of it is left then. */
  private static void bookOnce(Session writer, String schema) {
    try {
      writer.execute(
          "INSERT INTO `" + schema + "`.debit (n) VALUES (1)",
          "INSERT INTO `" + schema + "`.credit (n) VALUES (1)");
      writer.commit();
    } catch (Failure e) {
      if (!(e.getCause() instanceof SQLException cause && cause.getErrorCode() == DEADLOCK)) {
        throw e;
      }
      writer.rollback();
    }
  }

  @Override
  public void close() {
    stopped = true;
    writers.forEach(CompletableFuture::join);
  }
}
