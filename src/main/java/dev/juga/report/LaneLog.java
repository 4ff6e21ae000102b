package dev.juga.report;

import dev.juga.report.Manifest.Lane;
import dev.juga.report.Manifest.Work;
import dev.juga.schema.TableName;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What one lane worked on. A lane tells when a chunk is done; the next one begins there. When there
 * are too many entries, neighbours become one.
 */
final class LaneLog {
  static final int MOST_ENTRIES = 2_000;

  private final String name;
  private List<Work> work = new ArrayList<>();
  private Instant since;

  LaneLog(String name, Instant since) {
    this.name = name;
    this.since = since;
  }

  /** A table begins: where the lane was idle before, its time begins now. */
  void begin(Instant now) {
    if (since == null) {
      since = now;
    }
  }

  /** What comes next does not begin where the last work ended. */
  void pause() {
    since = null;
  }

  /** Something of this table is done. */
  void worked(TableName table, Instant now) {
    Instant started = since == null ? now : since;
    since = now;
    if (!work.isEmpty()) {
      int last = work.size() - 1;
      Work previous = work.get(last);
      if (previous.pieces() == 1
          && previous.table().equals(table)
          && previous.ended().equals(started)) {
        work.set(last, new Work(table, 1, previous.started(), now));
        return;
      }
    }
    work.add(new Work(table, 1, started, now));
    if (work.size() > MOST_ENTRIES) {
      halve();
    }
  }

  private void halve() {
    List<Work> halved = new ArrayList<>(work.size() / 2 + 1);
    for (int i = 0; i < work.size(); i += 2) {
      halved.add(i + 1 < work.size() ? joined(work.get(i), work.get(i + 1)) : work.get(i));
    }
    work = halved;
  }

  private static Work joined(Work one, Work two) {
    return new Work(one.table(), one.pieces() + two.pieces(), one.started(), two.ended());
  }

  Lane lane() {
    return new Lane(name, work);
  }
}
