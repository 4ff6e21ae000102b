package dev.juga.rehearse;

import dev.juga.event.RunListener;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Remembers how long each step of a migration took, and what its lanes spent on chunks and on
 * tables. What is kept grows with the large chunks alone, by some bytes each. Thread-safe.
 */
public final class Recorder implements RunListener {
  private final LongSupplier nanoClock;
  private final Map<String, Measured> steps = new LinkedHashMap<>();
  private String step;
  private long stepStarted;
  private Work work = new Work();

  /**
   * A step that is over.
   *
   * @param beforeWork how long it took until the first table was begun
   */
  record Measured(String name, Duration took, Duration beforeWork, Work work) {}

  public Recorder() {
    this(System::nanoTime);
  }

  Recorder(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
  }

  @Override
  public synchronized void stepStarted(String name) {
    endStep();
    step = name;
    stepStarted = nanoClock.getAsLong();
    work = new Work();
  }

  /** The step under way is over, and time that passes until the next one is nobody's. */
  public synchronized void endStep() {
    if (step != null) {
      long now = nanoClock.getAsLong();
      Duration took = Duration.ofNanos(now - stepStarted);
      Duration before = work.tables() == 0 ? took : Duration.ofNanos(work.begun() - stepStarted);
      Measured known = steps.get(step);
      Duration sooner = known == null ? Duration.ZERO : known.took();
      steps.put(step, new Measured(step, sooner.plus(took), sooner.plus(before), work));
      step = null;
    }
  }

  @Override
  public synchronized void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {
    work.started(table, nanoClock.getAsLong());
  }

  @Override
  public synchronized void chunkCommitted(TableName table, long rows, long bytes) {
    work.committed(table, rows, bytes, nanoClock.getAsLong());
  }

  @Override
  public synchronized void tableFinished(TableName table, long rows, long bytes, Duration took) {
    work.finished(table, nanoClock.getAsLong());
  }

  /** What was copied; nothing if nothing was. */
  synchronized Work copy() {
    return steps.values().stream()
        .map(Measured::work)
        .filter(one -> one.bytes() > 0)
        .findFirst()
        .orElseGet(Work::new);
  }

  /** Every step that is over, in their order. */
  synchronized List<Measured> steps() {
    return List.copyOf(steps.values());
  }
}
