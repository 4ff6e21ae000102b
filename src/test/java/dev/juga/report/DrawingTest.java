package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.report.Manifest.Lane;
import dev.juga.report.Manifest.Sample;
import dev.juga.report.Manifest.Work;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lanes and curves show where and how fast things went. */
class DrawingTest {
  private static final Instant START = Evidence.STARTED;
  private static final Text TEXT = new Text(Language.EN);

  private final Axis axis = new Axis(START, START.plusSeconds(100));

  private static Work work(String table, double from, double to) {
    return new Work(
        new TableName("shop", table),
        1,
        START.plusMillis(Math.round(from * 1000)),
        START.plusMillis(Math.round(to * 1000)));
  }

  private List<Track.Bar> bars(Work... works) {
    return Track.of(new Lane("1", List.of(works)), axis, TEXT).bars();
  }

  @Test
  void aLongTableIsABarOfItsOwn() {
    assertThat(bars(work("a", 10, 30), work("b", 30, 31)))
        .containsExactly(
            new Track.Bar("100", "200", false, "shop.a, 20 s"),
            new Track.Bar("300", "10", true, "shop.b, 1 s"));
  }

  @Test
  void tinyTablesAreOneBarUntilItIsWideEnough() {
    List<Work> works = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      works.add(work("t" + i, 10 + i * 0.02, 10 + (i + 1) * 0.02));
    }
    List<Track.Bar> bars = Track.of(new Lane("1", works), axis, TEXT).bars();

    assertThat(bars).hasSize(100);
    assertThat(bars.get(0).title()).contains("shop.t0, shop.t1").contains("(10)");
  }

  @Test
  void aPauseIsAGap() {
    assertThat(bars(work("a", 0, 0.01), work("b", 50, 50.01)))
        .extracting(Track.Bar::x)
        .containsExactly("0", "500");
  }

  @Test
  void theCurveIsAsHighAsTheRate() {
    List<Sample> samples =
        List.of(
            new Sample(START.plusSeconds(20), 0, 0),
            new Sample(START.plusSeconds(40), 2_000, 0),
            new Sample(START.plusSeconds(60), 2_500, 0));

    Curve rows = Curve.of(samples, axis, Sample::rows);
    Curve bytes = Curve.of(samples, axis, Sample::bytes);

    assertThat(rows.peak()).isBetween(99.0, 101.0);
    assertThat(rows.line()).startsWith("M5 100L15 100").contains("L305 4L").contains("L505 76L");
    assertThat(bytes.peak()).isZero();
    assertThat(bytes.line()).doesNotContain("NaN");
  }

  @Test
  void ticksAreFewAndEasyToRead() {
    assertThat(axis.ticks())
        .hasSizeLessThanOrEqualTo(9)
        .extracting(Axis.Tick::at)
        .contains(Duration.ZERO, Duration.ofSeconds(15));
    assertThat(new Axis(START, START.plusSeconds(400_000)).ticks()).hasSizeLessThanOrEqualTo(9);
    assertThat(new Axis(START, START).ticks()).hasSize(1);
  }
}
