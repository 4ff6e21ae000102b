package dev.juga.cli;

import dev.juga.event.Notice;
import dev.juga.event.RunListener;
import dev.juga.schema.TableName;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

/**
 * What a run tells, on its way to the screen and to the log. Lanes only leave figures and lines
 * here; a thread of its own shows them, so that a terminal that stands still (Ctrl-S, a pager, a
 * dead line) never holds up a run. Thread-safe.
 */
final class Progress implements RunListener, AutoCloseable {
  static final String WARNING = "WARNING: ";

  private static final int REDRAW_MILLIS = 200;
  private static final int PATIENCE_MILLIS = 2_000;

  private final Face face;
  private final RunLog log;
  private final UnaryOperator<String> clean;
  private final LongSupplier nanoClock;
  private final CopyFigures figures;
  private final ReentrantLock painting = new ReentrantLock();
  private final Object mail = new Object();
  private final TableLines tableLines = new TableLines();
  private List<String> lines = new ArrayList<>();
  private String step = "";
  private long stepStarted;
  private volatile boolean closed;
  private boolean ended;

  /**
   * @param clean makes text fit for the screen: no secrets, no control characters
   */
  Progress(Face face, RunLog log, UnaryOperator<String> clean, LongSupplier nanoClock) {
    this.face = face;
    this.log = log;
    this.clean = clean;
    this.nanoClock = nanoClock;
    this.figures = new CopyFigures(nanoClock, clean);
  }

  /** Shows what comes in from now on. */
  Progress start() {
    Thread thread = new Thread(this::keepPainting, "progress");
    thread.setDaemon(true);
    thread.start();
    return this;
  }

  /** Shows a sentence above the figures; it is in the log, too. */
  void say(String sentence) {
    log.note(sentence);
    show(sentence);
  }

  @Override
  public void stepStarted(String name) {
    long now = nanoClock.getAsLong();
    String previous;
    Duration took;
    synchronized (mail) {
      previous = step;
      took = Duration.ofNanos(now - stepStarted);
      step = name;
      stepStarted = now;
    }
    if (!previous.isEmpty()) {
      log.note(previous + ": done in " + Words.moment(took));
    }
    log.note("Step: " + name);
    face.stepLine(previous, took, name).ifPresent(this::show);
    figures.stepStarted(clean.apply(name));
  }

  @Override
  public void notice(Notice notice) {
    if (notice.level() == Notice.Level.WARNING) {
      log.warning(notice.text());
      show(WARNING + notice.text());
    } else {
      say(notice.text());
    }
  }

  @Override
  public void copyPlanned(int tables, long estimatedRows, long estimatedBytes) {
    figures.copyPlanned(tables, estimatedBytes);
    say(
        Words.count(tables, "table")
            + ", about "
            + Words.count(Math.max(0, estimatedRows), "row")
            + " and "
            + Words.size(Math.max(0, estimatedBytes))
            + " by the source's estimates");
    boolean sparse;
    synchronized (mail) {
      tableLines.planned(tables, estimatedBytes);
      sparse = tableLines.isSparse();
    }
    if (sparse) {
      show(
          "Of so many, only large tables and some of the others have a line here; the log has all");
    }
  }

  @Override
  public void tableStarted(TableName table, long estimatedRows, long estimatedBytes) {
    figures.tableStarted(table, estimatedBytes);
  }

  @Override
  public void chunkCommitted(TableName table, long rows, long bytes) {
    figures.chunkCommitted(table, rows, bytes);
  }

  @Override
  public void tableFinished(TableName table, long rows, long bytes, Duration took) {
    figures.tableFinished(table);
    String line =
        table
            + ": "
            + Words.count(rows, "row")
            + ", "
            + Words.size(bytes)
            + ", "
            + Words.moment(took);
    log.note(line);
    boolean shown;
    synchronized (mail) {
      shown = tableLines.shows(bytes);
    }
    if (shown) {
      show(line);
    }
  }

  /** Leaves the screen tidy. A screen that does not answer is left alone after two seconds. */
  @Override
  public void close() {
    closed = true;
    try {
      if (painting.tryLock(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
        try {
          if (!ended) {
            ended = true;
            Standing standing = figures.standing();
            if (standing.planned()) {
              log.note(TotalLine.summary(standing));
            }
            face.end(standing, drain());
          }
        } finally {
          painting.unlock();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Shows what has come in; the thread of its own does this five times a second. */
  void paint() {
    painting.lock();
    try {
      if (!ended) {
        face.paint(figures.standing(), drain());
      }
    } finally {
      painting.unlock();
    }
  }

  private void keepPainting() {
    try {
      while (!closed) {
        paint();
        Thread.sleep(REDRAW_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      // A display that fails must not take the run with it.
      log.failure("The progress display ended", e);
    }
  }

  private void show(String line) {
    String cleaned = clean.apply(line);
    synchronized (mail) {
      lines.add(cleaned);
    }
  }

  private List<String> drain() {
    synchronized (mail) {
      List<String> drained = lines;
      lines = new ArrayList<>();
      return drained;
    }
  }
}
