package dev.juga.cli;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Lines for a file, a pipe or a screen that cannot redraw: news as it comes, totals now and then.
 */
final class PlainFace implements Face {
  private static final int WIDTH = 200;
  private static final long TOTALS = Duration.ofSeconds(10).toNanos();
  private static final long SILENCE = Duration.ofSeconds(60).toNanos();

  private final PrintStream out;
  private final LongSupplier nanoClock;
  private long lastWord;
  private long lastTotal;
  private long totalBytes;
  private long totalRows;

  PlainFace(PrintStream out, LongSupplier nanoClock) {
    this.out = out;
    this.nanoClock = nanoClock;
    this.lastTotal = nanoClock.getAsLong();
    this.lastWord = lastTotal;
  }

  @Override
  public Optional<String> stepLine(String ended, Duration took, String begun) {
    return Optional.of(begun);
  }

  @Override
  public void paint(Standing standing, List<String> lines) {
    long now = nanoClock.getAsLong();
    lines.forEach(line -> print(line, now));
    boolean moved = standing.rows() != totalRows || standing.bytes() != totalBytes;
    if (standing.planned() && moved && now - lastTotal >= TOTALS) {
      lastTotal = now;
      totalRows = standing.rows();
      totalBytes = standing.bytes();
      print(TotalLine.of(standing, WIDTH), now);
    } else if (!standing.step().isEmpty() && now - lastWord >= SILENCE) {
      print(standing.step() + ", " + Words.duration(standing.stepTook()) + " so far", now);
    }
  }

  @Override
  public void end(Standing standing, List<String> lines) {
    lines.forEach(out::println);
    if (standing.planned()) {
      out.println(TotalLine.summary(standing));
    }
    out.flush();
  }

  private void print(String line, long now) {
    lastWord = now;
    out.println(line);
  }
}
