package dev.juga.lane;

import dev.juga.failure.ExitCode;
import dev.juga.failure.Failure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs work at the same time and gathers what it brings, or the first failure. */
public final class Lanes {
  private final StopSign stop;

  /** Lanes that this sign stops, and that raise it when one of them fails. */
  public Lanes(StopSign stop) {
    this.stop = stop;
  }

  /** Runs to the end; fails with what says most. */
  public <T> List<T> run(Collection<? extends Callable<List<T>>> lanes) {
    ExecutorService threads = Executors.newFixedThreadPool(lanes.size(), Lanes::thread);
    try {
      List<Future<List<T>>> running = new ArrayList<>();
      lanes.forEach(lane -> running.add(threads.submit(stoppingOthers(lane))));
      return gather(running);
    } finally {
      threads.shutdownNow();
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "juga-lane");
    thread.setDaemon(true);
    return thread;
  }

  /** A lane that fails stops the others behind the work in flight. */
  private <T> Callable<List<T>> stoppingOthers(Callable<List<T>> lane) {
    return () -> {
      try {
        return lane.call();
      } catch (RuntimeException | Error e) {
        stop.raise();
        throw e;
      }
    };
  }

  private <T> List<T> gather(List<Future<List<T>>> running) {
    List<T> results = new ArrayList<>();
    RuntimeException failure = null;
    for (Future<List<T>> lane : running) {
      try {
        results.addAll(lane.get());
      } catch (ExecutionException e) {
        failure = moreTelling(failure, e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw stop.stopped().cause(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
    return results;
  }

  /** A lane that was stopped says less than the one that failed. */
  private static RuntimeException moreTelling(RuntimeException known, Throwable next) {
    RuntimeException failure =
        next instanceof RuntimeException e ? e : new IllegalStateException(next);
    // All lanes that a sign stops fail with the sign's own failure.
    if (known == null || known == failure) {
      return failure;
    }
    boolean knownWasStopped = known instanceof Failure f && f.exitCode() == ExitCode.INTERRUPTED;
    RuntimeException chosen = knownWasStopped ? failure : known;
    RuntimeException other = knownWasStopped ? known : failure;
    chosen.addSuppressed(other);
    return chosen;
  }
}
