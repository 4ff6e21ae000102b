package dev.juga.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.event.Notice;
import dev.juga.schema.TableName;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The screen tells the truth, in the room that it has. */
class ProgressTest {
  private static final String ESCAPES = "\u001B\\[[0-9;]*[A-Za-z]|\r";
  private static final long MB = 1 << 20;

  @TempDir Path folder;

  private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
  private final PrintStream screen = new PrintStream(shown, true, StandardCharsets.UTF_8);
  private long now;
  private RunLog log;

  @BeforeEach
  void openLog() {
    log = RunLog.create(folder, "", RunId.at(Clock.systemUTC()), new Masking());
  }

  @AfterEach
  void closeLog() {
    log.close();
  }

  private Progress live(int columns, int rows, boolean colours) {
    return progress(new LiveFace(screen, () -> new Terminal.Size(columns, rows), colours));
  }

  private Progress plain() {
    return progress(new PlainFace(screen, () -> now));
  }

  private Progress progress(Face face) {
    return new Progress(face, log, Words::harmless, () -> now);
  }

  private void pass(Duration time) {
    now += time.toNanos();
  }

  private String shown() {
    return shown.toString(StandardCharsets.UTF_8);
  }

  private static TableName table(int number) {
    return new TableName("顧客管理データベース", "注文履歴_明細🐎_" + number);
  }

  private void copyHalf(Progress progress) {
    progress.stepStarted("Copying rows");
    progress.copyPlanned(40, 40_000_000, 40 * 100 * MB);
    for (int i = 0; i < 40; i++) {
      progress.tableStarted(table(i), 1_000_000, 100 * MB);
    }
    for (int second = 0; second < 20; second++) {
      pass(Duration.ofSeconds(1));
      progress.chunkCommitted(table(second), 500_000, 50 * MB);
      progress.paint();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {20, 40, 60, 80, 200})
  void noDrawnLineIsWiderThanTheScreen(int columns) {
    Progress progress = live(columns, 24, false);
    progress.stepStarted("Copying rows");
    progress.copyPlanned(40, 40_000_000, 40 * 100 * MB);
    progress.paint();
    shown.reset();
    for (int i = 0; i < 40; i++) {
      progress.tableStarted(table(i), 1_000_000, 100 * MB);
    }
    pass(Duration.ofSeconds(5));
    progress.chunkCommitted(table(0), 500_000, 50 * MB);
    progress.paint();

    List<String> lines = shown().replaceAll(ESCAPES, "").lines().toList();
    assertThat(lines).hasSize(13).allMatch(line -> Columns.width(line) < columns);
    assertThat(lines.get(11)).contains("30 more");
  }

  @Test
  void atEightyColumnsEveryFigureIsThere() {
    copyHalf(live(80, 24, false));

    List<String> lines = shown().replaceAll(ESCAPES, "").lines().toList();
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo("25 %  10,000,000 rows  1,000 MB  500,000 rows/s  50.0 MB/s  1 min 00 s left");
    assertThat(lines).anyMatch(line -> line.matches(".*…? +50 MB  50 % +500,000 rows +0 min .. s"));
  }

  @Test
  void atFortyColumnsTheFiguresThatMatterMostStay() {
    copyHalf(live(40, 24, false));

    List<String> lines = shown().replaceAll(ESCAPES, "").lines().toList();
    assertThat(lines.get(lines.size() - 1)).isEqualTo("25 %  50.0 MB/s  1 min 00 s left");
    assertThat(lines).anyMatch(line -> line.matches("  顧客管理データ.*… +50 MB  50 %"));
  }

  @Test
  void aLowScreenIsNotOverdrawn() {
    copyHalf(live(80, 8, false));

    Matcher up = Pattern.compile("\u001B\\[(\\d+)A").matcher(shown());
    assertThat(up.results()).isNotEmpty().allMatch(move -> Integer.parseInt(move.group(1)) < 8);
  }

  @Test
  void withoutColoursNoneIsSent() {
    Progress progress = live(80, 24, false);
    progress.notice(Notice.warning("look at this"));
    copyHalf(progress);

    assertThat(shown())
        .contains("WARNING: look at this")
        .doesNotContainPattern("\u001B\\[[0-9;]*m");
  }

  @Test
  void everyColourThatIsSwitchedOnIsSwitchedOff() {
    Progress progress = live(80, 24, true);
    progress.notice(Notice.warning("look at this"));
    copyHalf(progress);

    int on = shown().split("\u001B\\[(1|33)m", -1).length;
    assertThat(on).isGreaterThan(1).isEqualTo(shown().split("\u001B\\[0m", -1).length);
  }

  @Test
  void theEndLeavesNoBlockBehind() {
    Progress progress = live(80, 24, false);
    copyHalf(progress);
    shown.reset();

    progress.close();
    progress.paint();

    assertThat(shown())
        .isEqualTo("\r\u001B[13A\u001B[J0 of 40 tables finished, 10,000,000 rows, 1,000 MB\n");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thousandsOfTablesDoNotFlood(boolean live) throws IOException {
    Progress progress = live ? live(80, 24, false) : plain();
    progress.stepStarted("Copying rows");
    progress.copyPlanned(2_000, 2_000_000, 2_000 * MB);
    for (int i = 0; i < 2_000; i++) {
      TableName table = new TableName("shop", "t" + i);
      long bytes = i == 1_234 ? 500 * MB : MB;
      progress.tableStarted(table, 1_000, MB);
      progress.chunkCommitted(table, 1_000, bytes);
      progress.tableFinished(table, 1_000, bytes, Duration.ofMillis(5));
    }
    progress.close();

    long finished = shown().lines().filter(line -> line.contains("shop.t")).count();
    assertThat(finished).isBetween(50L, 220L);
    assertThat(shown()).contains("shop.t1234: 1,000 rows, 500 MB");
    assertThat(log.file()).content().contains("shop.t1233").contains("shop.t1235");
  }

  @Test
  void estimatesNeverPassAHundredNorFallBelowZero() {
    CopyFigures figures = new CopyFigures(() -> now, name -> name);
    figures.copyPlanned(3, 10 * MB);
    int before = 0;
    for (int i = 0; i < 3; i++) {
      figures.tableStarted(table(i), i == 2 ? -5 : 4 * MB);
      for (int chunk = 0; chunk < 20; chunk++) {
        pass(Duration.ofSeconds(1));
        figures.chunkCommitted(table(i), 1_000, 16 * MB);
        Standing standing = figures.standing();
        assertThat(standing.percent().getAsInt()).isBetween(before, 99);
        before = standing.percent().getAsInt();
        assertThat(standing.remaining().orElse(Duration.ZERO).isNegative()).isFalse();
        assertThat(standing.underWay()).allMatch(t -> t.percent().orElse(0) <= 99);
      }
      figures.tableFinished(table(i));
    }
    assertThat(figures.standing().percent()).hasValue(100);
  }

  @Test
  void anEstimateOfNothingIsNoPercentage() {
    CopyFigures figures = new CopyFigures(() -> now, name -> name);
    figures.copyPlanned(1, 0);
    figures.tableStarted(table(1), 0);
    figures.chunkCommitted(table(1), 5, MB);

    assertThat(figures.standing().percent()).isEmpty();
    assertThat(figures.standing().remaining()).isEmpty();
  }

  @Test
  void ratesAreThoseOfTheRecentSeconds() {
    Rate rate = new Rate(Duration.ofSeconds(10).toNanos(), now);
    long value = 0;
    for (int second = 0; second < 60; second++) {
      pass(Duration.ofSeconds(1));
      rate.reached(value += second < 40 ? 1_000 : 10, now);
    }
    assertThat(rate.perSecond(now)).isBetween(9.0, 11.0);
    pass(Duration.ofHours(1));
    assertThat(rate.perSecond(now)).isLessThan(1).isNotNegative();
  }

  @Test
  void plainLinesHaveATotalAtMostEveryTenSeconds() {
    Progress progress = plain();
    copyHalf(progress);

    assertThat(shown().lines().filter(line -> line.contains("MB/s"))).hasSize(2);
    assertThat(shown()).doesNotContain("\u001B");
  }

  @Test
  void aLongSilenceIsBroken() {
    Progress progress = plain();
    progress.stepStarted("Building indexes");
    for (int i = 0; i < 130; i++) {
      progress.paint();
      pass(Duration.ofSeconds(1));
    }
    assertThat(shown().lines())
        .containsExactly(
            "Building indexes",
            "Building indexes, 1 min 00 s so far",
            "Building indexes, 2 min 00 s so far");
  }

  @Test
  void aDeadScreenDoesNotEndTheRun() {
    PrintStream dead =
        new PrintStream(
            new OutputStream() {
              @Override
              public void write(int b) throws IOException {
                throw new IOException("no terminal");
              }
            },
            true,
            StandardCharsets.UTF_8);
    Progress progress = progress(new LiveFace(dead, () -> new Terminal.Size(80, 24), false));

    copyHalf(progress);
    progress.close();

    assertThat(log.file()).content().contains("0 of 40 tables finished");
  }
}
