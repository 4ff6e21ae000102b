package dev.juga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Runs a client, which may be several processes in a pipeline, and measures it. Needs Linux: memory
 * is read from {@code /proc}. CPU comes from the shell's own {@code times}, which misses nothing.
 */
final class ClientRun {
  private static final double NANOS = 1e9;
  private static final long POLL_MILLIS = 20;
  private static final int LAST_WORDS = 2_000;
  private static final Pattern TIMES =
      Pattern.compile("^(\\d+)m([\\d.]+)s (\\d+)m([\\d.]+)s$", Pattern.MULTILINE);

  private final Path folder;
  private final Map<String, String> environment;

  /**
   * A client that works in {@code folder} and leaves its output there.
   *
   * @param environment variables that it gets beyond our own
   */
  ClientRun(Path folder, Map<String, String> environment) {
    this.folder = folder;
    this.environment = environment;
  }

  /** A command line as a shell reads it. */
  static String quoted(List<String> command) {
    return command.stream()
        .map(word -> '\'' + word.replace("'", "'\\''") + '\'')
        .collect(Collectors.joining(" "));
  }

  /**
   * Runs a script of bash and waits for its end; any part of a pipeline that fails, fails it.
   *
   * @throws IOException with the client's last words if it failed
   */
  Measured of(String script) throws IOException, InterruptedException {
    Path output = folder.resolve("client.out");
    Path times = folder.resolve("client.times");
    ProcessBuilder builder =
        new ProcessBuilder(
                "bash",
                "-c",
                "set -o pipefail; " + script + "; code=$?; times >'" + times + "'; exit $code")
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile());
    builder.environment().putAll(environment);
    long begun = System.nanoTime();
    Process shell = builder.start();
    shell.getOutputStream().close();
    long peak = 0;
    try {
      while (!shell.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        peak = Math.max(peak, shell.descendants().mapToLong(ClientRun::peakBytes).sum());
      }
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    if (shell.exitValue() != 0) {
      throw new IOException("exit code " + shell.exitValue() + ": " + lastWords(output));
    }
    return new Measured(seconds, cpuSeconds(Files.readString(times)), peak);
  }

  /** VmHWM, the most that a process has held so far; 0 if it has ended. */
  private static long peakBytes(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .sum();
    } catch (IOException | UncheckedIOException e) {
      return 0;
    }
  }

  /** The second line is the children's: user time, then system time. */
  private static double cpuSeconds(String times) throws IOException {
    Matcher line = TIMES.matcher(times);
    if (!line.find() || !line.find()) {
      throw new IOException("the shell gave no times: " + times);
    }
    return 60 * (Double.parseDouble(line.group(1)) + Double.parseDouble(line.group(3)))
        + Double.parseDouble(line.group(2))
        + Double.parseDouble(line.group(4));
  }

  private static String lastWords(Path output) throws IOException {
    String text = new String(Files.readAllBytes(output), StandardCharsets.UTF_8);
    return text.substring(Math.max(0, text.length() - LAST_WORDS)).strip();
  }
}
