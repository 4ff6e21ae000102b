package dev.juga.verify;

import dev.juga.event.RunListener;
import dev.juga.lane.Lanes;
import dev.juga.lane.StopSign;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import dev.juga.mysql.snapshot.Pace;
import dev.juga.mysql.snapshot.Snapshot;
import dev.juga.mysql.snapshot.TargetView;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

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
    try (Pace pace = Pace.over(source, snapshot, options.throttle(), stop)) {
      BothServers forDetails = both(snapshot, view, lanes, opened);
      Details details = new Details(forDetails, repair);
      TableQueue queue = new TableQueue(tables);
      List<Callable<List<Void>>> work = new ArrayList<>();
      for (int i = 0; i < lanes; i++) {
        BothServers servers = both(snapshot, view, i, opened);
        FreshSessions fresh = new FreshSessions(source, target, stop);
        opened.add(fresh);
        work.add(
            new Lane(
                servers,
                queue,
                pace,
                new DifferenceFinder(servers, fresh, details, pace),
                options.scope() == Scope.COUNTS_ONLY,
                listener));
      }
      new Lanes(stop).run(work);
    } finally {
      closeAll(opened);
    }
  }

  private BothServers both(
      Snapshot snapshot, TargetView view, int lane, List<AutoCloseable> opened) {
    Session source = snapshot.lanes().get(lane);
    BothServers servers = new BothServers(source, view.lanes().get(lane), stop);
    opened.add(servers);
    return servers;
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
