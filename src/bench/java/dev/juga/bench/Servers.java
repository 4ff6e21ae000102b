package dev.juga.bench;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Source and target, both of MySQL 8.0.31 on this machine. */
record Servers(BenchServer source, BenchServer target) implements AutoCloseable {
  /** What both have; the table caches hold all tables of W3. */
  private static final List<String> OPTIONS =
      List.of(
          "--innodb-redo-log-capacity=512M",
          "--innodb-use-native-aio=1",
          "--secure-file-priv=",
          "--max-allowed-packet=64M",
          "--table-open-cache=4500",
          "--table-definition-cache=4500",
          "--open-files-limit=20000");

  /**
   * Starts both at the same time.
   *
   * @param folder where their data go; new or empty
   * @param bufferPool the buffer pool of each, as MySQL writes sizes
   */
  static Servers start(Path folder, String bufferPool) {
    CompletableFuture<BenchServer> source =
        starting(folder.resolve("source"), bufferPool, "--log-bin=binlog", "--server-id=1");
    CompletableFuture<BenchServer> target =
        starting(folder.resolve("target"), bufferPool, "--skip-log-bin");
    return new Servers(source.join(), target.join());
  }

  private static CompletableFuture<BenchServer> starting(
      Path folder, String bufferPool, String... own) {
    List<String> options = new ArrayList<>(OPTIONS);
    options.add("--innodb-buffer-pool-size=" + bufferPool);
    options.addAll(List.of(own));
    return CompletableFuture.supplyAsync(
        () -> new BenchServer(EmbeddedServer.start(ServerBuild.MYSQL_8_0_31, folder, options)));
  }

  @Override
  public void close() {
    source.close();
    target.close();
  }
}
