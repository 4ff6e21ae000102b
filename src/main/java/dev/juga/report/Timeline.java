package dev.juga.report;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.report.Manifest.Lane;
import dev.juga.report.Manifest.Sample;
import dev.juga.report.Manifest.Step;
import dev.juga.schema.TableName;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Remembers when a run did what: its steps, which table each lane worked on, how rows and bytes
 * added up, and what it said. A lane is a thread: the chunks that one thread tells were carried by
 * one lane. However many tables and chunks there are, what is kept is bounded; it becomes coarser
 * instead. Thread-safe.
 */
public final class Timeline implements RunListener {
  private static final int MOST_NOTICES = 1_000;
  private static final int MOST_STEPS = 200;
  private static final int MOST_LANES = 256;

  private final Clock clock;
  private final List<Step> steps = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final Map<Thread, LaneLog> lanes = new LinkedHashMap<>();
  private final List<LaneLog> allLanes = new ArrayList<>();
  private final Throughput throughput = new Throughput();
  private boolean planned;
  private boolean moving = true;
  private long unsaid;
  private String step = "";
  private Instant stepStarted;

  /** What a timeline remembers, as of the moment it was asked. */
  record Account(
      List<Step> steps, List<Lane> lanes, List<Sample> throughput, List<Notice> notices) {
    static final Account NONE = new Account(List.of(), List.of(), List.of(), List.of());
  }

  public Timeline(Clock clock) {
    this.clock = clock;
    this.stepStarted = clock.instant();
  }

  @Override
  public synchronized void stepStarted(String name) {
    Instant now = clock.instant();
    endStep(now);
    step = name;
    stepStarted = now;
  }

  private void endStep(Instant now) {
    if (!step.isEmpty() && steps.size() < MOST_STEPS) {
      steps.add(new Step(step, stepStarted, now));
    }
  }

  @Override
  public synchronized void notice(Notice notice) {
    if (notices.size() < MOST_NOTICES) {
      notices.add(notice);
    } else {
      unsaid++;
    }
  }

  /** Rows that are compared behind a copy move nowhere. */
  @Override
  public synchronized void copyPlanned(int tables, long estimatedRows, long estimatedBytes) {
    moving = !planned;
    planned = true;
  }

  @Override
  public synchronized void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {
    Instant now = clock.instant();
    lane().begin(now);
    if (moving) {
      throughput.begin(now);
    }
  }

  @Override
  public synchronized void chunkCommitted(TableName table, long rows, long bytes) {
    Instant now = clock.instant();
    lane().worked(table, now);
    if (moving) {
      throughput.add(now, rows, bytes);
    }
  }

  @Override
  public synchronized void tableFinished(TableName table, long rows, long bytes, Duration took) {
    lane().worked(table, clock.instant());
  }

  /** The lane of this thread; one whose thread has ended is taken over by the next. */
  private LaneLog lane() {
    Thread thread = Thread.currentThread();
    LaneLog known = lanes.get(thread);
    if (known != null) {
      return known;
    }
    LaneLog lane = vacant();
    lanes.put(thread, lane);
    return lane;
  }

  private LaneLog vacant() {
    for (Thread other : lanes.keySet()) {
      if (!other.isAlive() || lanes.size() >= MOST_LANES) {
        LaneLog lane = lanes.remove(other);
        lane.pause();
        return lane;
      }
    }
    LaneLog lane = new LaneLog(Integer.toString(allLanes.size() + 1), stepStarted);
    allLanes.add(lane);
    return lane;
  }

  /** Everything so far; the step under way is told as ending now. */
  synchronized Account account() {
    Instant now = clock.instant();
    List<Step> told = new ArrayList<>(steps);
    if (!step.isEmpty()) {
      told.add(new Step(step, stepStarted, now));
    }
    List<Notice> said = new ArrayList<>(notices);
    if (unsaid > 0) {
      said.add(Notice.warning(unsaid + " more sentences are in the log."));
    }
    return new Account(
        told, allLanes.stream().map(LaneLog::lane).toList(), throughput.samples(), said);
  }
}
