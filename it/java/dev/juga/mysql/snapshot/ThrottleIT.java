package dev.juga.mysql.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.juga.embedded.ServerBuild;
import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import dev.juga.it.servers.Background;
import dev.juga.it.servers.TestServer;
import dev.juga.it.servers.TestServers;
import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lanes pause while others keep the source busy, and for nobody else. */
class ThrottleIT {
  private static void wanted() {
    // Nobody stops this run.
  }

  private static List<CompletableFuture<Void>> sleepers(TestServer server, int count) {
    return IntStream.range(0, count)
        .mapToObj(n -> Background.run(() -> server.ask(session -> session.text("SELECT SLEEP(4)"))))
        .toList();
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void lanesPauseUntilTheOthersAreDone(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    try (Server source = server.connect();
        Throttle throttle = Throttle.on(source, 1, List.of())) {
      List<CompletableFuture<Void>> others = sleepers(server, 3);
      Thread.sleep(1_500);
      List<CompletableFuture<Duration>> lanes =
          IntStream.range(0, 2)
              .mapToObj(n -> Background.supply(() -> throttle.pauseIfBusy(ThrottleIT::wanted)))
              .toList();
      for (CompletableFuture<Duration> lane : lanes) {
        assertThat(lane.get()).isPositive();
      }
      // It looks once a second: two of the three have ended by now, or all.
      others.forEach(CompletableFuture::join);
    }
  }

  @ParameterizedTest
  @EnumSource(ServerBuild.class)
  void ownStatementsDoNotCount(ServerBuild build) throws Exception {
    TestServer server = TestServers.source(build);
    List<Session> lanes = new ArrayList<>();
    try (Server source = server.connect()) {
      for (int i = 0; i < 3; i++) {
        lanes.add(source.open(Purpose.READ));
      }
      List<CompletableFuture<String>> reading =
          lanes.stream()
              .map(lane -> Background.supply(() -> lane.text("SELECT SLEEP(3)")))
              .toList();
      Thread.sleep(500);
      try (Throttle throttle =
          Throttle.on(source, 1, lanes.stream().map(Session::connectionId).toList())) {
        assertThat(throttle.pauseIfBusy(ThrottleIT::wanted)).isZero();
        assertThat(reading).noneMatch(CompletableFuture::isDone);
      }
      reading.forEach(CompletableFuture::join);
    } finally {
      lanes.forEach(Session::close);
    }
  }

  @Test
  void aPauseEndsWhenTheRunIsStopped() throws Exception {
    TestServer server = TestServers.source(ServerBuild.MYSQL_8_0_31);
    try (Server source = server.connect();
        Throttle throttle = Throttle.on(source, 1, List.of())) {
      List<CompletableFuture<Void>> others = sleepers(server, 3);
      Thread.sleep(1_000);
      Failure stop = Failure.of(ExitCode.INTERRUPTED, "Stopped by the test");
      assertThatThrownBy(
              () ->
                  throttle.pauseIfBusy(
                      () -> {
                        throw stop;
                      }))
          .isSameAs(stop);
      CompletableFuture<Duration> interrupted = new CompletableFuture<>();
      Thread lane =
          new Thread(
              () -> {
                try {
                  interrupted.complete(throttle.pauseIfBusy(ThrottleIT::wanted));
                } catch (Failure e) {
                  interrupted.completeExceptionally(e);
                }
              });
      lane.start();
      lane.interrupt();
      assertThatThrownBy(interrupted::join)
          .isInstanceOf(CompletionException.class)
          .hasMessageContaining("Stopped while waiting");
      others.forEach(CompletableFuture::join);
    }
  }

  @Test
  void withoutALimitNothingIsAsked() {
    try (Server source = TestServers.source(ServerBuild.MYSQL_8_0_31).connect();
        Throttle throttle = Throttle.on(source, 0, List.of())) {
      assertThat(throttle.pauseIfBusy(() -> Thread.currentThread().interrupt())).isZero();
      assertThat(Thread.interrupted()).isFalse();
    }
  }
}
