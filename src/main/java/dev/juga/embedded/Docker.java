package dev.juga.embedded;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The {@code docker} command. */
final class Docker {
  /** A first run pulls the image. */
  private static final int PATIENCE_SECONDS = 600;

  private static final int PROBE_SECONDS = 10;

  /**
   * How a command ended.
   *
   * @param text standard output and error
   */
  record Outcome(int exit, String text) {}

  private Docker() {}

  /** Whether the command is installed and reaches an engine. */
  static boolean answers() {
    try {
      return run(PROBE_SECONDS, List.of("version", "--format", "{{.Server.Version}}")).exit() == 0;
    } catch (Failure e) {
      return false;
    }
  }

  static Outcome run(List<String> arguments) {
    return run(PATIENCE_SECONDS, arguments);
  }

  private static Outcome run(int seconds, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add("docker");
    command.addAll(arguments);
    Path output = null;
    try {
      output = Files.createTempFile("juga-docker-", ".txt");
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .redirectOutput(output.toFile())
              .start();
      if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw Failure.of(
            ExitCode.SERVER, "docker " + arguments.get(0) + " did not end in " + seconds + " s");
      }
      return new Outcome(
          process.exitValue(), Files.readString(output, StandardCharsets.UTF_8).strip());
    } catch (IOException e) {
      throw Failure.of(ExitCode.SERVER, "Cannot run the docker command: " + e.getMessage())
          .cause(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Failure.of(ExitCode.INTERRUPTED, "Interrupted while waiting for docker").cause(e);
    } finally {
      delete(output);
    }
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      // A small file without secrets in the folder for temporary files.
    }
  }
}
