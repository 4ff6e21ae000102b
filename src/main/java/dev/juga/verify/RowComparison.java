package dev.juga.verify;

import dev.juga.event.RunListener;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.TargetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Compares the rows of all tables by lanes. */
final class RowComparison {
  private final Server source;
  private final Server target;
  private final VerifyOptions options;
  private final StopSign stop;
  private final RunListener listener;

  RowComparison(
      Server source, Server target, VerifyOptions options, StopSign stop, RunListener listener) {
    this.source = source;
    this.target = target;
    this.options = options;
    this.stop = stop;
    this.listener = listener;
  }

  /**
   * Compares to the end.
   *
   * @param snapshot with one session more than there are lanes
   * @param view likewise
   */
  void compare(
      Snapshot snapshot,
      TargetView view,
      List<TableComparison> tables,
      Optional<RepairScript> repair) {
    listener.copyPlanned(
        tables.size(),
        tables.stream().mapToLong(table -> table.common().estimatedRows()).sum(),
        tables.stream().mapToLong(table -> table.common().estimatedBytes()).sum());
    int lanes = view.lanes().size() - 1;
    List<AutoCloseable> opened = new ArrayList<>();
    ExecutorService threads = Executors.newFixedThreadPool(lanes, RowComparison::thread);
    try (Pace pace = Pace.over(source, snapshot, options.throttle(), stop)) {
      BothServers forDetails = both(snapshot, view, lanes, opened);
      Details details = new Details(forDetails, repair);
      TableQueue queue = new TableQueue(tables);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < lanes; i++) {
        BothServers servers = both(snapshot, view, i, opened);
        FreshSessions fresh = new FreshSessions(source, target);
        opened.add(fresh);
        running.add(
            threads.submit(
                stoppingOthers(
                    new Lane(
                        servers,
                        queue,
                        pace,
                        new DifferenceFinder(servers, fresh, details, pace),
                        options.scope() == Scope.COUNTS_ONLY,
                        listener))));
      }
      await(running);
    } finally {
      threads.shutdownNow();
      closeAll(opened);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "juga-lane");
    thread.setDaemon(true);
    return thread;
  }

  private static BothServers both(
      Snapshot snapshot, TargetView view, int lane, List<AutoCloseable> opened) {
    Session source = snapshot.lanes().get(lane);
    BothServers servers = new BothServers(source, view.lanes().get(lane));
    opened.add(servers);
    return servers;
  }

  /** A lane that fails stops the others behind the question that they have asked. */
  private Runnable stoppingOthers(Lane lane) {
    return () -> {
      try {
        lane.run();
      } catch (RuntimeException | Error e) {
        stop.raise();
        throw e;
      }
    };
  }

  /** Waits for all; what failed first says more than that the others were stopped. */
  private static void await(List<Future<?>> running) {
    RuntimeException failure = null;
    for (Future<?> lane : running) {
      try {
        lane.get();
      } catch (ExecutionException e) {
        RuntimeException cause =
            e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e);
        if (failure == null || StopSign.isStopped(failure)) {
          failure = cause;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw StopSign.stopped().cause(e);
      }
    }
    if (failure != null) {
      throw failure;
    }
  }

  private static void closeAll(List<AutoCloseable> opened) {
    for (AutoCloseable one : opened) {
      try {
        one.close();
      } catch (Exception ignored) {
        // A connection that was lost cannot be closed again; why it was is told already.
      }
    }
  }
}
