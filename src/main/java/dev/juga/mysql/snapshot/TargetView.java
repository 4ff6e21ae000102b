package dev.juga.mysql.snapshot;

import dev.juga.mysql.Purpose;
import dev.juga.mysql.Server;
import dev.juga.mysql.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Sessions that read a target, each in a consistent view of its own. Nothing is locked: on RDS an
 * account may not lock all writers without stopping the site. Whether all sessions see the same
 * moment is told by the position of the target's history before the first and after the last.
 */
public final class TargetView implements AutoCloseable {
  private final List<Session> lanes;
  private final SnapshotPosition position;

  private TargetView(List<Session> lanes, SnapshotPosition position) {
    this.lanes = List.copyOf(lanes);
    this.position = position;
  }

  /**
   * Opens the sessions and begins their transactions, one behind the other.
   *
   * @param notes told, in a sentence, if they may see different moments
   */
  public static TargetView open(Server target, int count, Consumer<String> notes) {
    List<Session> lanes = new ArrayList<>();
    try (Session observer = target.open(Purpose.GUARD)) {
      for (int i = 0; i < count; i++) {
        lanes.add(target.open(Purpose.READ));
      }
      // What the account may not ask of the target limits nothing: nothing is to start from there.
      PositionReader before = new PositionReader(observer, sentence -> {});
      SnapshotPosition position = before.read();
      lanes.forEach(Snapshot::begin);
      boolean oneMoment =
          before.tellsAllWrites()
              && position.samePlaceAs(new PositionReader(observer, sentence -> {}).read());
      if (!oneMoment && count > 1) {
        notes.accept(
            "The target is not locked while its "
                + count
                + " read views are opened, one right behind the other: if somebody writes to it"
                + " meanwhile, they see different moments.");
      }
      return new TargetView(lanes, position);
    } catch (RuntimeException e) {
      lanes.forEach(Session::close);
      throw e;
    }
  }

  /** The sessions, each for one thread at a time. */
  public List<Session> lanes() {
    return lanes;
  }

  /** Where the target's history stood when the first view was opened. */
  public SnapshotPosition position() {
    return position;
  }

  @Override
  public void close() {
    lanes.forEach(Session::close);
  }
}
