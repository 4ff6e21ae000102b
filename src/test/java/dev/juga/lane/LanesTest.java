package dev.juga.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What comes of work in several lanes when some of it fails. */
class LanesTest {
  private final StopSign stop = new StopSign("run");

  @Test
  void everythingThatLanesBringIsGathered() {
    AtomicInteger number = new AtomicInteger();
    Callable<List<Integer>> lane = () -> List.of(number.incrementAndGet());

    assertThat(new Lanes(stop).run(Collections.nCopies(3, lane)))
        .containsExactlyInAnyOrder(1, 2, 3);
  }

  @Test
  void lanesThatAreStoppedTogetherSaySo() {
    CountDownLatch all = new CountDownLatch(2);
    Callable<List<String>> lane =
        () -> {
          all.countDown();
          all.await();
          stop.raise();
          stop.check();
          return List.of();
        };

    assertThatThrownBy(() -> new Lanes(stop).run(Collections.nCopies(2, lane)))
        .isInstanceOfSatisfying(
            Failure.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INTERRUPTED));
  }

  @Test
  void theLaneThatFailedSaysMoreThanThoseThatItStopped() {
    CountDownLatch failed = new CountDownLatch(1);
    Callable<List<String>> stopped =
        () -> {
          failed.await();
          while (true) {
            stop.check();
            Thread.onSpinWait();
          }
        };
    Callable<List<String>> failing =
        () -> {
          failed.countDown();
          throw Failure.of(ExitCode.SERVER, "The target left");
        };

    assertThatThrownBy(() -> new Lanes(stop).run(List.of(stopped, failing, stopped)))
        .hasMessageContaining("The target left");
  }
}
