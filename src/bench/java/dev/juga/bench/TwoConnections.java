package dev.juga.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Work on tables by two connections; each takes the next table when it is done with one. */
final class TwoConnections {
  private static final int CONNECTIONS = 2;

  private final BenchServer server;
  private final String schema;
  private final List<String> preparation;

  /**
   * Two connections for one piece of work after the other.
   *
   * @param preparation what each session runs first
   */
  TwoConnections(BenchServer server, String schema, List<String> preparation) {
    this.server = server;
    this.schema = schema;
    this.preparation = preparation;
  }

  /** What is done with one table on one of the connections. */
  @FunctionalInterface
  interface Step {
    void on(Connection connection, BenchTable table) throws SQLException;
  }

  /** Does a step for every table; the first one that fails ends the rest. */
  void forEach(List<BenchTable> tables, Step step) {
    Queue<BenchTable> waiting = new ConcurrentLinkedQueue<>(tables);
    List<CompletableFuture<Void>> lanes =
        Stream.generate(
                () ->
                    CompletableFuture.runAsync(
                        () -> lane(waiting, step), TwoConnections::inItsOwnThread))
            .limit(CONNECTIONS)
            .toList();
    CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)).join();
  }

  /** On two cores the common pool of JDK 25 has one thread. */
  private static void inItsOwnThread(Runnable work) {
    Thread thread = new Thread(work, "bench-connection");
    thread.setDaemon(true);
    thread.start();
  }

  private void lane(Queue<BenchTable> waiting, Step step) {
    try (Connection connection = server.connect(schema)) {
      BenchServer.run(connection, preparation.toArray(String[]::new));
      for (BenchTable table = waiting.poll(); table != null; table = waiting.poll()) {
        step.on(connection, table);
      }
    } catch (SQLException e) {
      waiting.clear();
      throw new CompletionException(e);
    }
  }
}
