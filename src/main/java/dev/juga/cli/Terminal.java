package dev.juga.cli;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is known about the terminal in front of the reader; a shell answers what Java cannot. */
final class Terminal {
  private static final Size USUAL = new Size(80, 24);
  private static final Pattern ROWS_COLUMNS = Pattern.compile("(\\d+) (\\d+)");
  private static final int PATIENCE_SECONDS = 2;

  /** Columns and rows of the screen. */
  record Size(int columns, int rows) {}

  private final Map<String, String> environment;

  Terminal(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether standard error is a terminal that can move its cursor. */
  boolean canRedraw() {
    String kind = environment.getOrDefault("TERM", "");
    return !kind.isEmpty() && !kind.equals("dumb") && standardErrorIsTerminal();
  }

  /** Whether colours are welcome (no-color.org). */
  boolean hasColours() {
    return environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** The size at this moment; COLUMNS wins where it is exported. */
  Size size() {
    Size asked = ask();
    String columns = environment.getOrDefault("COLUMNS", "");
    return columns.matches("[1-9]\\d{0,3}")
        ? new Size(Integer.parseInt(columns), asked.rows())
        : asked;
  }

  private static boolean standardErrorIsTerminal() {
    try {
      Process test = shell("test -t 2").redirectError(Redirect.INHERIT).start();
      return finished(test) && test.exitValue() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  private static Size ask() {
    try {
      Process stty = shell("stty size </dev/tty").redirectError(Redirect.DISCARD).start();
      if (finished(stty)) {
        String answer =
            new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip();
        Matcher numbers = ROWS_COLUMNS.matcher(answer);
        if (numbers.matches()) {
          int rows = Integer.parseInt(numbers.group(1));
          int columns = Integer.parseInt(numbers.group(2));
          return rows > 0 && columns > 0 ? new Size(columns, rows) : USUAL;
        }
      }
    } catch (IOException e) {
      // No shell or no stty: the usual size will do.
    }
    return USUAL;
  }

  private static ProcessBuilder shell(String command) {
    return new ProcessBuilder("sh", "-c", command);
  }

  private static boolean finished(Process process) {
    try {
      if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        return true;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    process.destroyForcibly();
    return false;
  }
}
