package dev.juga.it.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of {@code java -jar juga.jar …} that is under way. */
final class RunningJuga {
  private static final long PATIENCE_MINUTES = 10;
  private static final String HEAP = "-Xmx512m";

  private final Process process;
  private final File out;
  private final File err;

  private RunningJuga(Process process, File out, File err) {
    this.process = process;
    this.out = out;
    this.err = err;
  }

  static RunningJuga start(Path folder, Map<String, String> environment, List<String> arguments)
      throws IOException {
    return start(folder, environment, HEAP, arguments);
  }

  static RunningJuga start(
      Path folder, Map<String, String> environment, String heap, List<String> arguments)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-jar",
                System.getProperty("juga.jar")));
    command.addAll(arguments);
    File out = folder.resolve("stdout.txt").toFile();
    File err = folder.resolve("stderr.txt").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    builder.environment().put("JUGA_SERVERS", System.getenv("JUGA_SERVERS"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    return new RunningJuga(process, out, err);
  }

  boolean isAlive() {
    return process.isAlive();
  }

  long pid() {
    return process.pid();
  }

  /** SIGTERM, which Juga takes as Ctrl-C, and which needs no program to be sent. */
  void interrupt() {
    process.toHandle().destroy();
  }

  /** What it has said to people so far. */
  String saidSoFar() throws IOException {
    return text(err);
  }

  /** SIGKILL: nothing of Juga runs any more. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    process.waitFor();
  }

  /** Waits up to so long; whether it has ended. */
  boolean endsWithin(long millis) throws InterruptedException {
    return process.waitFor(millis, TimeUnit.MILLISECONDS);
  }

  /** Waits for the end. */
  JugaProcess finished() throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
      process.destroyForcibly();
      throw new AssertionError("juga did not end: " + text(err));
    }
    return new JugaProcess(process.exitValue(), text(out), text(err));
  }

  private static String text(File file) throws IOException {
    return Files.readString(file.toPath(), StandardCharsets.UTF_8);
  }
}
