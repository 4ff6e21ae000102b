package dev.juga.bench;

import java.io.IOException;
import java.util.Optional;

/** One way of moving a workload from the source to the target. */
interface Contender {
  /** As the report has it. */
  String name();

  /** What keeps it from taking part; empty if nothing. */
  default Optional<String> absence() {
    return Optional.empty();
  }

  /** What it is made of, with versions, for the report; empty where its name says it all. */
  default String version() throws IOException {
    return "";
  }

  /** Moves a workload to a target that holds nothing of it. */
  Measured move(Course course) throws IOException, InterruptedException;
}
