package dev.juga.migrate;

/** Asked before each chunk: waits while it must, and fails if the run is to end. Thread-safe. */
@FunctionalInterface
interface Pace {
  void beforeChunk();
}
