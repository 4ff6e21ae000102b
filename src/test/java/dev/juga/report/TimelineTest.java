package dev.juga.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.juga.event.Notice;
import dev.juga.report.Evidence.HandClock;
import dev.juga.report.Manifest.Lane;
import dev.juga.report.Manifest.Sample;
import dev.juga.report.Manifest.Step;
import dev.juga.report.Manifest.Work;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a run did when, however much it was. */
class TimelineTest {
  private static final TableName ORDERS = new TableName("shop", "orders");
  private static final TableName USERS = new TableName("shop", "users");
  private static final Instant START = Evidence.STARTED;

  private final HandClock clock = new HandClock();
  private final Timeline timeline = new Timeline(clock);

  private void after(long millis) {
    clock.forward(Duration.ofMillis(millis));
  }

  private static Instant at(long millis) {
    return START.plusMillis(millis);
  }

  private static void onThread(Runnable work) throws InterruptedException {
    Thread thread = new Thread(work);
    thread.start();
    thread.join();
  }

  @Test
  void aStepEndsWhereTheNextBegins() {
    timeline.stepStarted("one");
    after(300);
    timeline.stepStarted("two");
    after(200);

    assertThat(timeline.account().steps())
        .containsExactly(new Step("one", at(0), at(300)), new Step("two", at(300), at(500)));
  }

  @Test
  void chunksOfOneTableInARowAreOnePieceOfWork() {
    timeline.stepStarted("Copying rows");
    timeline.tableStarted(ORDERS, 10, 100);
    after(100);
    timeline.chunkCommitted(ORDERS, 10, 100);
    after(100);
    timeline.chunkCommitted(ORDERS, 10, 100);
    after(50);
    timeline.chunkCommitted(USERS, 1, 10);

    assertThat(timeline.account().lanes())
        .containsExactly(
            new Lane(
                "1",
                List.of(
                    new Work(ORDERS, 1, at(0), at(200)), new Work(USERS, 1, at(200), at(250)))));
  }

  private static void awaits(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void everyThreadIsALaneAndItsPlaceIsTakenOver() throws Exception {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch seen = new CountDownLatch(1);
    Thread other =
        new Thread(
            () -> {
              timeline.chunkCommitted(USERS, 1, 10);
              told.countDown();
              awaits(seen);
            });
    timeline.stepStarted("Copying rows");
    timeline.chunkCommitted(ORDERS, 1, 10);
    other.start();
    awaits(told);
    assertThat(timeline.account().lanes()).hasSize(2);
    seen.countDown();
    other.join();

    for (int i = 0; i < 500; i++) {
      onThread(() -> timeline.chunkCommitted(USERS, 1, 10));
    }

    assertThat(timeline.account().lanes()).hasSize(2);
  }

  @Test
  void thirtyThousandTablesStayWithinBounds() {
    timeline.stepStarted("Copying rows");
    for (int i = 0; i < 30_000; i++) {
      TableName table = new TableName("shop", "t" + i);
      timeline.tableStarted(table, 10, 1_000);
      after(150);
      timeline.chunkCommitted(table, 10, 1_000);
      timeline.tableFinished(table, 10, 1_000, Duration.ofMillis(150));
      timeline.notice(Notice.note("Table " + table + " is done."));
    }

    Timeline.Account account = timeline.account();
    List<Work> work = account.lanes().get(0).work();
    assertThat(work).hasSizeLessThanOrEqualTo(LaneLog.MOST_ENTRIES);
    assertThat(work.get(0).started()).isEqualTo(at(0));
    assertThat(work.get(work.size() - 1).ended()).isEqualTo(clock.instant());
    assertThat(work.stream().mapToInt(Work::pieces).sum()).isEqualTo(30_000);
    assertThat(account.throughput()).hasSizeLessThanOrEqualTo(Throughput.MOST_SAMPLES);
    assertThat(account.throughput()).hasSizeGreaterThan(Throughput.MOST_SAMPLES / 4);
    assertThat(account.notices()).hasSize(1_001);
    assertThat(account.notices().get(1_000).text()).contains("29000 more");
  }

  @Test
  void samplesAddUpToEverythingThatWasDone() {
    timeline.stepStarted("Copying rows");
    after(5_000);
    timeline.tableStarted(ORDERS, 10, 100);
    for (int i = 1; i <= 10_000; i++) {
      after(i % 7 == 0 ? 900 : 3);
      timeline.chunkCommitted(ORDERS, 2, 30);
    }

    List<Sample> samples = timeline.account().throughput();
    assertThat(samples.get(0)).isEqualTo(new Sample(at(5_000), 0, 0));
    assertThat(samples.get(samples.size() - 1))
        .isEqualTo(new Sample(clock.instant(), 20_000, 300_000));
    for (int i = 1; i < samples.size(); i++) {
      assertThat(samples.get(i).at()).isAfter(samples.get(i - 1).at());
      assertThat(samples.get(i).rows()).isGreaterThan(samples.get(i - 1).rows());
    }
  }

  @Test
  void aRunThatMovedNothingHasNoCurve() {
    timeline.stepStarted("Comparing definitions");
    after(10);

    assertThat(timeline.account().throughput()).isEmpty();
    assertThat(timeline.account().lanes()).isEmpty();
  }
}
