package dev.juga.cli;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * How fast a growing figure grows, over its recent seconds. When nothing came in those, the look
 * goes back to the last change, so that big chunks on a slow line do not read as a standstill. Not
 * thread-safe.
 */
final class Rate {
  private static final long GRAIN_NANOS = 100_000_000;
  private static final double NANOS = 1e9;

  private record Point(long nanos, long value) {}

  private final long window;
  private final Deque<Point> points = new ArrayDeque<>();

  Rate(long windowNanos, long now) {
    this.window = windowNanos;
    points.add(new Point(now, 0));
  }

  /** The figure has become this. */
  void reached(long value, long now) {
    if (points.size() > 1 && now - points.getLast().nanos() < GRAIN_NANOS) {
      long nanos = points.removeLast().nanos();
      points.add(new Point(nanos, value));
    } else {
      points.add(new Point(now, value));
    }
    while (points.size() > 2 && second().nanos() < now - window) {
      points.removeFirst();
    }
  }

  /** Units per second; 0 while nothing is known. */
  double perSecond(long now) {
    Point last = points.getLast();
    Point base = points.getFirst();
    for (Point point : points) {
      boolean old = point.nanos() <= now - window;
      if (old && point.value() < last.value()) {
        base = point;
      }
    }
    long took = now - base.nanos();
    return took <= 0 ? 0 : Math.max(0, last.value() - base.value()) * NANOS / took;
  }

  private Point second() {
    var points = this.points.iterator();
    points.next();
    return points.next();
  }
}
