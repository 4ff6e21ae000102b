package dev.juga.demo;

import dev.juga.embedded.EmbeddedServer;
import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** The demo's two servers, in one folder that goes when they go, unless they are to stay. */
final class DemoServers implements AutoCloseable {
  private static final List<String> SOURCE_OPTIONS =
      List.of(
          "--log-bin=binlog",
          "--server-id=1",
          "--gtid-mode=ON",
          "--enforce-gtid-consistency=ON",
          "--event-scheduler=OFF");
  private static final List<String> TARGET_OPTIONS = List.of("--skip-log-bin");

  private final Path folder;
  private final EmbeddedServer source;
  private final EmbeddedServer target;
  private boolean keep;

  private DemoServers(Path folder, EmbeddedServer source, EmbeddedServer target) {
    this.folder = folder;
    this.source = source;
    this.target = target;
  }

  /**
   * Starts both at the same time.
   *
   * @param wanted the folder for their data, which must be empty or new; null for a temporary one
   */
  static DemoServers start(Path wanted) {
    Path folder = folder(wanted);
    CompletableFuture<EmbeddedServer> source = starting(folder.resolve("source"), SOURCE_OPTIONS);
    CompletableFuture<EmbeddedServer> target = starting(folder.resolve("target"), TARGET_OPTIONS);
    try {
      return new DemoServers(folder, source.join(), target.join());
    } catch (CompletionException e) {
      closeStarted(source);
      closeStarted(target);
      remove(folder);
      throw e.getCause() instanceof Failure failure ? failure : e;
    }
  }

  private static CompletableFuture<EmbeddedServer> starting(Path folder, List<String> options) {
    return CompletableFuture.supplyAsync(
        () -> EmbeddedServer.start(ServerBuild.MYSQL_8_0_31, folder, options),
        DemoServers::inItsOwnThread);
  }

  /** On two cores the common pool of JDK 25 would start one server after the other. */
  private static void inItsOwnThread(Runnable work) {
    Thread thread = new Thread(work, "juga-demo-server");
    thread.setDaemon(true);
    thread.start();
  }

  private static void closeStarted(CompletableFuture<EmbeddedServer> server) {
    server.handle((started, failure) -> started).thenAccept(DemoServers::closeIfThere).join();
  }

  private static void closeIfThere(EmbeddedServer server) {
    if (server != null) {
      server.close();
    }
  }

  private static Path folder(Path wanted) {
    try {
      if (wanted == null) {
        return Files.createTempDirectory("juga-demo-");
      }
      Path folder = Files.createDirectories(wanted.toAbsolutePath());
      try (Stream<Path> entries = Files.list(folder)) {
        if (entries.findAny().isPresent()) {
          throw Failure.of(ExitCode.USAGE, "The demo's folder is not empty")
              .at(folder.toString())
              .remedy("Name an empty or a new folder with --dir.");
        }
      }
      return folder;
    } catch (IOException e) {
      throw Failure.of(ExitCode.USAGE, "The demo's folder cannot be used")
          .at(wanted == null ? System.getProperty("java.io.tmpdir") : wanted.toString())
          .remedy("Name a folder that can be written to with --dir.")
          .cause(e);
    }
  }

  Path folder() {
    return folder;
  }

  EmbeddedServer source() {
    return source;
  }

  EmbeddedServer target() {
    return target;
  }

  /** Lets both servers run on after the demo, with their data. */
  void keep() {
    keep = true;
    source.leaveRunning();
    target.leaveRunning();
  }

  @Override
  public void close() {
    source.close();
    target.close();
    if (!keep) {
      remove(folder);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> entries = Files.walk(folder)) {
      for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(entry);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
