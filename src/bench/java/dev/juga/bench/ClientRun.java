package dev.juga.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
    Map<Long, Long> peaks = new HashMap<>();
    try {
      while (!shell.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        shell.descendants().forEach(process -> notePeak(peaks, process.pid()));
      }
    } finally {
      shell.descendants().forEach(ProcessHandle::destroy);
      shell.destroy();
    }
    double seconds = (System.nanoTime() - begun) / NANOS;
    if (shell.exitValue() != 0) {
      throw new IOException("exit code " + shell.exitValue() + ": " + lastWords(output));
    }
    long peak = peaks.values().stream().mapToLong(Long::longValue).sum();
    return new Measured(seconds, cpuSeconds(Files.readString(times)), peak);
  }

  /** VmHWM only grows while a program runs, so the last reading is the one to keep. */
  private static void notePeak(Map<Long, Long> peaks, long pid) {
    try (var lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      lines
          .filter(line -> line.startsWith("VmHWM:"))
          .findFirst()
          .map(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .ifPresent(bytes -> peaks.merge(pid, bytes, Math::max));
    } catch (IOException | UncheckedIOException e) {
      // It has ended since it was listed.
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
