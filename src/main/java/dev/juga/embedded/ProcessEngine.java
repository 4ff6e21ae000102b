package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.mysql.Secret;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server as a child process. */
final class ProcessEngine implements Engine {
  private static final int INITIALIZE_SECONDS = 180;
  private static final int STOP_SECONDS = 30;

  /** In a session of its own a server does not get the Ctrl-C that is meant for us. */
  private static final Path SETSID = Path.of("/usr/bin/setsid");

  private final ServerFiles files;
  private final Secret password;
  private final List<String> extraOptions;
  private final ServerLog log;
  private Path socketFolder;
  private volatile Process process;
  private volatile boolean released;

  ProcessEngine(ServerFiles files, Secret password, List<String> extraOptions) {
    this.files = files;
    this.password = password;
    this.extraOptions = List.copyOf(extraOptions);
    this.log = new ServerLog(files.log());
  }

  @Override
  public void prepare() {
    if (Files.exists(files.data())) {
      throw Failure.of(ExitCode.SERVER, "The folder holds a server already")
          .at(files.directory().toString())
          .remedy("Choose another folder, or delete this one.");
    }
    try {
      Folders.makePrivate(files.data());
      Folders.makePrivate(files.temporary());
      socketFolder = files.makeSocketFolder();
      makeData();
      Folders.writePrivate(files.initFile(), InitFile.of(password));
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private void makeData() throws IOException {
    if (files.build().isMariaDb()) {
      Folders.makePrivate(files.data().resolve("mysql"));
      Process making = run(ServerOptions.bootstrap(files, extraOptions), Redirect.PIPE);
      try (OutputStream sql = making.getOutputStream()) {
        sql.write("USE mysql;\nSET @skip_auth_anonymous=1;\n".getBytes(StandardCharsets.UTF_8));
        for (String name : files.build().systemTables()) {
          Files.copy(files.share().resolve(name), sql);
        }
      } catch (IOException e) {
        // It ended before it had read everything, and its log says why.
      }
    } else {
      run(ServerOptions.initialize(files, extraOptions), nothing());
    }
    if (!ends(process, INITIALIZE_SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw Failure.of(
              ExitCode.SERVER, files.build() + " could not make its data: " + log.lastWords())
          .at(log());
    }
  }

  @Override
  public void launch(int port) {
    Path socket = ServerFiles.socket(socketFolder);
    boolean first = Files.exists(files.initFile());
    try {
      run(ServerOptions.serve(files, socket, port, first, extraOptions), nothing());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private Process run(List<String> server, Redirect input) throws IOException {
    List<String> command = new ArrayList<>();
    if (Files.isExecutable(SETSID)) {
      command.add(SETSID.toString());
    }
    command.addAll(server);
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(files.directory().toFile());
    builder.redirectErrorStream(true);
    builder.redirectInput(input);
    builder.redirectOutput(Redirect.appendTo(files.log().toFile()));
    if (files.platform() == Platform.LINUX_X86_64) {
      StandIns.provide(files.libraries(), builder.environment());
    }
    log.begin();
    process = builder.start();
    if (released) {
      // The JVM began to end meanwhile; nobody would stop this one.
      process.destroyForcibly();
    }
    return process;
  }

  @Override
  public void settle() {
    try {
      Files.deleteIfExists(files.initFile());
    } catch (IOException e) {
      throw broken(e);
    }
  }

  @Override
  public boolean running() {
    return process != null && process.isAlive();
  }

  @Override
  public boolean lostItsPort() {
    return log.tellsOfTakenPort();
  }

  @Override
  public String lastWords() {
    return log.lastWords();
  }

  @Override
  public String log() {
    return log.file().toString();
  }

  @Override
  public long pid() {
    return running() ? process.pid() : -1;
  }

  @Override
  public void stop() {
    if (running()) {
      process.destroy();
      if (!ends(process, STOP_SECONDS)) {
        kill();
      }
    }
  }

  @Override
  public void kill() {
    if (running()) {
      process.destroyForcibly();
      ends(process, STOP_SECONDS);
    }
  }

  @Override
  public void release() {
    released = true;
    try {
      Files.deleteIfExists(files.initFile());
      if (socketFolder != null && !socketFolder.equals(files.directory())) {
        Folders.delete(socketFolder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Failure broken(IOException e) {
    return Failure.of(ExitCode.SERVER, "Cannot run " + files.build() + ": " + e.getMessage())
        .at(files.directory().toString())
        .remedy("The folder needs 300 MB, and " + files.program() + " must be allowed to run.")
        .cause(e);
  }

  private static boolean ends(Process process, int seconds) {
    try {
      return process.waitFor(seconds, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Interrupted while waiting for a server").cause(e);
    }
  }

  private static Redirect nothing() {
    return Redirect.from(Path.of("/dev/null").toFile());
  }
}
