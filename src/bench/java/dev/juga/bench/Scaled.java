package dev.juga.bench;

/** Smaller workloads, to try the benchmark itself. */
final class Scaled {
  private Scaled() {}

  /** A part of a number of rows or tables; at least 1. */
  static long rows(long full, double scale) {
    return Math.max(1, Math.round(full * scale));
  }
}
