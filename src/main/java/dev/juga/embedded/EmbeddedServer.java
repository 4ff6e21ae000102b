package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Endpoint;
import dev.juga.mysql.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;

/**
 * A database server of our own on 127.0.0.1, with its data in one folder and {@code root} as its
 * account. It ends with the JVM unless it was told to stay. Used by one thread at a time.
 */
public final class EmbeddedServer implements AutoCloseable {
  private static final int PORT_ATTEMPTS = 5;
  private static final String USER = "root";
  private static final String HOST = "127.0.0.1";

  private final ServerBuild build;
  private final Path directory;
  private final Secret password;
  private final Engine engine;
  private final Thread end;
  private Endpoint endpoint;
  private boolean closed;

  private EmbeddedServer(ServerBuild build, Path directory, Secret password, Engine engine) {
    this.build = build;
    this.directory = directory;
    this.password = password;
    this.engine = engine;
    this.end = new Thread(engine::stop, "stop-" + build);
  }

  /**
   * Makes a new server in {@code directory}, which is created and must not hold a server yet, and
   * returns when it answers.
   *
   * @param extraOptions options of the server, as on its command line; they win over our defaults
   */
  public static EmbeddedServer start(ServerBuild build, Path directory, List<String> extraOptions) {
    return start(build, directory, extraOptions, FreePort::find);
  }

  static EmbeddedServer start(
      ServerBuild build, Path directory, List<String> extraOptions, IntSupplier ports) {
    Path folder = directory.toAbsolutePath().normalize();
    Secret password = Passwords.random();
    Engine engine = Engines.fitting(build, folder, password, extraOptions);
    EmbeddedServer server = new EmbeddedServer(build, folder, password, engine);
    Runtime.getRuntime().addShutdownHook(server.end);
    try {
      Folders.makePrivate(folder);
      engine.prepare();
      server.begin(ports);
      server.writeOptionFile();
      return server;
    } catch (IOException e) {
      server.close();
      throw Failure.of(ExitCode.SERVER, "Cannot make a folder for " + build)
          .at(folder + ": " + e.getMessage())
          .remedy("Choose a folder that can be written to.")
          .cause(e);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  public ServerBuild build() {
    return build;
  }

  /** Where the server listens: 127.0.0.1, a port that stays its own, the user root. */
  public Endpoint endpoint() {
    return endpoint;
  }

  public Secret password() {
    return password;
  }

  /** The server's process; -1 if it does not run. */
  public long pid() {
    return engine.pid();
  }

  /** The folder with everything that the server keeps. */
  public Path directory() {
    return directory;
  }

  /** A file for {@code mysql --defaults-file=…}, readable by this user alone. */
  public Path optionFile() {
    return directory.resolve("client.cnf");
  }

  /** Ends the server as a power failure would. Its data stay, for {@link #restart()}. */
  public void kill() {
    engine.kill();
  }

  /** Starts the server again on its data and its port, after stopping it if it runs. */
  public void restart() {
    engine.stop();
    launch(endpoint.port());
    if (!Answer.await(build, engine, endpoint, password)) {
      throw dead();
    }
  }

  /** Lets the server run on when this object is closed and when the JVM ends. */
  public void leaveRunning() {
    closed = true;
    unhook();
  }

  /** Stops the server; its folder stays. */
  @Override
  public void close() {
    if (closed) {
      return;
    }
    closed = true;
    engine.stop();
    engine.release();
    unhook();
  }

  private void begin(IntSupplier ports) {
    for (int attempt = 1; attempt <= PORT_ATTEMPTS; attempt++) {
      int port = ports.getAsInt();
      launch(port);
      endpoint = new Endpoint(HOST, port, USER, Map.of());
      if (Answer.await(build, engine, endpoint, password)) {
        engine.settle();
        return;
      }
      if (!engine.lostItsPort()) {
        break;
      }
    }
    throw dead();
  }

  private void launch(int port) {
    engine.launch(port);
  }

  private Failure dead() {
    String words = engine.lastWords();
    return Failure.of(
            ExitCode.SERVER,
            build + " did not start: " + (words.isEmpty() ? "it ended without a word" : words))
        .at(engine.log());
  }

  private void writeOptionFile() throws IOException {
    Folders.writePrivate(
        optionFile(),
        String.join(
            "\n",
            "[client]",
            "protocol=tcp",
            "host=" + HOST,
            "port=" + endpoint.port(),
            "user=" + USER,
            "password=" + password.reveal(),
            ""));
  }

  private void unhook() {
    try {
      Runtime.getRuntime().removeShutdownHook(end);
    } catch (IllegalStateException e) {
      // The JVM is ending already, and the hook runs or has run.
    }
  }

  @Override
  public String toString() {
    return build + " at " + endpoint + (Files.exists(directory) ? " in " + directory : "");
  }
}
