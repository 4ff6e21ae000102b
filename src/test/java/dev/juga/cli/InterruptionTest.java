package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ctrl-C asks first and insists second. */
class InterruptionTest {
  @TempDir Path folder;

  private final List<String> happened = new ArrayList<>();

  private void interrupt(boolean writing, int times) {
    PrintStream screen = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    try (RunLog log = RunLog.create(folder, "", RunId.at(Clock.systemUTC()), new Masking());
        Progress progress =
            new Progress(
                new PlainFace(screen, System::nanoTime), log, text -> text, System::nanoTime)) {
      Interruption interruption =
          new Interruption(progress, log, (Failure word) -> happened.add(said(word)));
      if (writing) {
        interruption.stops(() -> happened.add("asked"));
      }
      for (int i = 0; i < times; i++) {
        interruption.asked();
      }
    }
  }

  private static String said(Failure word) {
    assertThat(word.exitCode()).isEqualTo(ExitCode.INTERRUPTED);
    return word.what();
  }

  @Test
  void theFirstTimeTheRunIsAskedToStop() {
    interrupt(true, 1);
    assertThat(happened).containsExactly("asked");
  }

  @Test
  void theSecondTimeItEndsAtOnce() {
    interrupt(true, 2);
    assertThat(happened).containsExactly("asked", "Stopped at once, in the middle of its work");
  }

  @Test
  void whileNothingIsWrittenItEndsAtOnce() {
    interrupt(false, 1);
    assertThat(happened).containsExactly("Stopped before anything was written");
  }
}
